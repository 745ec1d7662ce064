import { seeOther } from '@/lib/action/route-answer'
import { findViewer } from '@/lib/auth/viewer'
import { findFeedbackPhoto } from '@/lib/feedback/queries'
import { attachmentResponse } from '@/lib/uploads/download'

/** Hands out a photo to a staff member who may see its feedback. Anything else is not found. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const viewer = await findViewer()
  if (!viewer) return seeOther(`/can-bo/dang-nhap?tiep=${encodeURIComponent(`/can-bo/tep-phan-anh/${id}`)}`)
  const photo = await findFeedbackPhoto(viewer, id)
  return photo ? attachmentResponse(photo, { download: false }) : new Response('Không tìm thấy tệp này.', { status: 404 })
}
