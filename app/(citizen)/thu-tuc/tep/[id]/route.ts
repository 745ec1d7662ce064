import { findViewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { catalogueFileResponse } from '@/lib/procedures/catalogue-files'

/** Forms to fill in and pictures of examples, of published procedures. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    return await catalogueFileResponse((await params).id, findViewer)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return new Response('Không tìm thấy tệp này.', { status: 404 })
    throw error
  }
}
