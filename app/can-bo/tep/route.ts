import { reportUnexpected } from '@/lib/action/report-unexpected'
import { refuseOtherSites } from '@/lib/action/route-answer'
import { findViewer } from '@/lib/auth/viewer'
import { DomainError, type ErrorCode } from '@/lib/core/errors'
import { receiveDeskFiles } from '@/lib/dossiers/desk-files'
import { env } from '@/lib/env'
import { ownPath } from '@/lib/staff/own-path'
import { uploadText } from '@/lib/uploads/text'

const statuses: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  too_large: 413,
  unavailable: 503,
}

/**
 * Takes files that a form of the desk then names by id. The script of the page asks for JSON; an ordinary form is led back to the page it came from, with
 * the ids (`tep`) or the refusal (`loi-tep`) in the address.
 */
export async function POST(request: Request): Promise<Response> {
  const wantsJson = request.headers.get('accept')?.includes('application/json') ?? false
  const search = new URL(request.url).searchParams
  const back = new URL(ownPath(search.get('ve')), env().SITE_URL)
  const answer = (files: readonly { id: string }[], error?: string, status = 200): Response => {
    if (wantsJson) return Response.json(error ? { files, error } : { files }, { status })
    for (const file of files) back.searchParams.append('tep', file.id)
    back.searchParams.delete('loi-tep')
    if (error) back.searchParams.set('loi-tep', '1')
    return new Response(null, { status: 303, headers: { location: `${back.pathname}${back.search}#tep` } })
  }
  try {
    refuseOtherSites(request, true)
    const viewer = await findViewer()
    if (!viewer) throw new DomainError('unauthenticated', uploadText.signInAgain)
    const { files, errors } = await receiveDeskFiles(viewer, request, search.get('loai') === 'ket-qua' ? 'RESULT' : 'PAPER')
    return answer(files, errors[0], errors.length > 0 && files.length === 0 ? 422 : 200)
  } catch (error) {
    if (error instanceof DomainError) return answer([], error.message, statuses[error.code])
    return answer([], reportUnexpected(error), 500)
  }
}
