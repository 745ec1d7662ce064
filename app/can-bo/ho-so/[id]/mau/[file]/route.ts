import { seeOther } from '@/lib/action/route-answer'
import { findViewer } from '@/lib/auth/viewer'
import { isId } from '@/lib/core/ids'
import { getFormFile } from '@/lib/statutory-forms/file'
import { formResponse, readFormName } from '@/lib/statutory-forms/response'

/** A statutory form of a dossier as PDF. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string; file: string }> }): Promise<Response> {
  const { id, file } = await params
  const viewer = await findViewer()
  if (!viewer) return seeOther(`/can-bo/dang-nhap?tiep=${encodeURIComponent(`/can-bo/ho-so/${id}`)}`)
  const form = readFormName(file)
  return formResponse(() => (form && isId(id) ? getFormFile(viewer, id, form) : null))
}
