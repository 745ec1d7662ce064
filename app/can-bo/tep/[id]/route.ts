import { seeOther } from '@/lib/action/route-answer'
import { findViewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { getDeskFile } from '@/lib/dossiers/desk-files'
import { attachmentResponse } from '@/lib/uploads/download'

/** Hands out a file to a staff member who may see its dossier. Anything else is not found, signed in or not. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await findViewer()
  const { id } = await params
  if (!viewer) return seeOther(`/can-bo/dang-nhap?tiep=${encodeURIComponent(`/can-bo/tep/${id}`)}`)
  try {
    const file = await getDeskFile(viewer, id)
    return await attachmentResponse(file, { download: new URL(request.url).searchParams.has('tai') })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return new Response('Không tìm thấy tệp này.', { status: 404 })
    throw error
  }
}
