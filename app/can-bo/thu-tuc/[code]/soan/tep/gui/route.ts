import { reportUnexpected } from '@/lib/action/report-unexpected'
import { refuseOtherSites, seeOther } from '@/lib/action/route-answer'
import { findViewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { fileProblemOf } from '@/lib/procedures/catalogue-file-text'
import { receiveCatalogueFile } from '@/lib/procedures/catalogue-files'
import { uploadText } from '@/lib/uploads/text'

/** Takes a file from an ordinary form and leads on to where the draft now shows it, or back to the form with what is wrong (`loi`). */
export async function POST(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await params
  const editor = `/can-bo/thu-tuc/${encodeURIComponent(code)}/soan`
  const cho = new URL(request.url).searchParams.get('cho') ?? ''
  const back = (loi: string) => seeOther(`${editor}/tep?${new URLSearchParams({ cho, loi })}`)
  try {
    refuseOtherSites(request, true)
    const viewer = await findViewer()
    if (!viewer) throw new DomainError('unauthenticated', uploadText.signInAgain)
    const path = await receiveCatalogueFile(viewer, request)
    return seeOther(`${editor}?xong=tep#${encodeURIComponent(path)}`)
  } catch (error) {
    if (error instanceof DomainError) return back(fileProblemOf(error.code, error.message))
    reportUnexpected(error)
    return back('refused')
  }
}
