import { reportUnexpected } from '@/lib/action/report-unexpected'
import { refuseOtherSites, seeOther } from '@/lib/action/route-answer'
import { findViewer } from '@/lib/auth/viewer'
import { uploadProblemOf, uploadProblems } from '@/lib/catalogue-imports/text'
import { receiveExport } from '@/lib/catalogue-imports/upload'
import { DomainError } from '@/lib/core/errors'

const form = '/can-bo/thu-tuc/nhap'

/** Takes an export of the national catalogue from an ordinary form and leads on to its review, or back to the form with what is wrong (`loi`). */
export async function POST(request: Request): Promise<Response> {
  try {
    refuseOtherSites(request, true)
    const viewer = await findViewer()
    if (!viewer) throw new DomainError('unauthenticated', uploadProblems.signIn)
    const { id } = await receiveExport(viewer, request)
    return seeOther(`${form}/${id}`)
  } catch (error) {
    if (error instanceof DomainError) return seeOther(`${form}?loi=${uploadProblemOf(error)}`)
    reportUnexpected(error)
    return seeOther(`${form}?loi=broken`)
  }
}
