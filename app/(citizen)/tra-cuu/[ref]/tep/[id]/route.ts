import { findOpenedDossier } from '@/lib/submissions/opened'
import { attachmentResponse } from '@/lib/uploads/download'

/** A file of the result, for whoever opened the dossier with its code and secret. Anything else is not found. */
export async function GET(_request: Request, { params }: { params: Promise<{ ref: string; id: string }> }): Promise<Response> {
  const { ref, id } = await params
  const dossier = await findOpenedDossier(ref)
  if (!dossier) return new Response(null, { status: 303, headers: { Location: '/tra-cuu?loi=het-gio' } })
  const file = dossier.results.find((result) => result.id === id)
  return file ? attachmentResponse(file, { download: true }) : new Response('Không tìm thấy tệp này.', { status: 404 })
}
