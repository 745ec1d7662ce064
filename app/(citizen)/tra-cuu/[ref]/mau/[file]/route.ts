import { findOpenedForm } from '@/lib/statutory-forms/file'
import { formResponse, readFormName } from '@/lib/statutory-forms/response'
import { findOpenedDossier } from '@/lib/submissions/opened'

/** A statutory form as PDF, for whoever opened the dossier with its code and secret. */
export async function GET(_request: Request, { params }: { params: Promise<{ ref: string; file: string }> }): Promise<Response> {
  const { ref, file } = await params
  const dossier = await findOpenedDossier(ref)
  if (!dossier) return new Response(null, { status: 303, headers: { Location: '/tra-cuu?loi=het-gio' } })
  const form = readFormName(file)
  return formResponse(() => (form ? findOpenedForm(dossier, form) : null))
}
