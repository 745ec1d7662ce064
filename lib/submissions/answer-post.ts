import 'server-only'
import { reportUnexpected } from '@/lib/action/report-unexpected'
import { type Cookie, cookieText, refuseOtherSites, seeOther } from '@/lib/action/route-answer'
import { clock } from '@/lib/core/clock'
import { DomainError, type ErrorCode } from '@/lib/core/errors'
import { groupCode } from '@/lib/core/ids'
import { secretOf } from '@/lib/dossiers/tracking'
import { draftCookie } from '@/lib/drafts/token'
import { env } from '@/lib/env'
import { clientIpHeader, ipKey } from '@/lib/rate-limit/client-ip'
import { limits } from '@/lib/rate-limit/limits'
import { takeTry } from '@/lib/rate-limit/rate-limit'
import { accessCookie } from '@/lib/receipts/access'
import { applyPost, type FormPost, type Outcome } from './apply'
import { readPost } from './read-post'
import type { FormNotice } from './text'

/** The `v1` protocol of the online form: what a browser or another program gets for a post. `docs/submission-route.md` describes it. */
export async function answerPost(request: Request): Promise<Response> {
  const now = clock.now()
  const json = (request.headers.get('accept') ?? '').includes('application/json')
  let post: FormPost | undefined
  try {
    refuseOtherSites(request)
    const address = ipKey(request.headers.get(clientIpHeader))
    await takeTry(limits.uploadByAddress, address)
    post = await readPost(request, { mendable: !json }, now)
    if (post.intent === 'submit') await takeTry(limits.submissionByAddress, address)
    const outcome = await applyPost(post, now)
    return json ? asJson(outcome, now) : asRedirect(outcome, post, now)
  } catch (error) {
    if (!(error instanceof DomainError)) {
      const message = reportUnexpected(error)
      return json ? Response.json({ code: 'unexpected', message }, { status: 500 }) : backTo(post?.code, request, 'loi-may')
    }
    const { code, message, fieldErrors } = error
    if (json) return Response.json({ code, message, ...(fieldErrors ? { errors: fieldErrors } : {}) }, { status: statuses[code] })
    return backTo(post?.code, request, noticeFor(code, post !== undefined))
  }
}

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

function asRedirect(outcome: Outcome, post: FormPost, now: Date): Response {
  if (outcome.kind === 'receipt') {
    return seeOther(`/nop-ho-so/bien-nhan/${outcome.requestId}`, accessCookie('receipt', outcome.requestId, outcome, now))
  }
  const { draft, errors } = outcome
  const form = `/nop-ho-so/${draft.code}`
  const wrong = post.intent === 'check' || post.intent === 'submit'
  const refused = Object.keys(errors).length > 0 || draft.message || Object.keys(draft.refusals).length > 0
  const address = outcome.kind === 'check' ? `${form}/kiem-tra` : refused ? `${form}?${wrong ? 'sua=1' : 'tep=1'}` : `${form}#giay-to`
  return seeOther(address, draftCookie(draft.token))
}

function asJson(outcome: Outcome, now: Date): Response {
  if (outcome.kind === 'receipt') {
    const { requestId, dossierId, secretVersion, repeated } = outcome
    const body = {
      requestId: groupCode(requestId),
      secret: groupCode(secretOf({ id: dossierId, secretVersion })),
      receipt: `${env().SITE_URL}/nop-ho-so/bien-nhan/${requestId}`,
      repeated,
    }
    return withCookie(Response.json(body, { status: repeated ? 200 : 201 }), accessCookie('receipt', requestId, outcome, now))
  }
  const { draft, errors, kind } = outcome
  const body = {
    ready: kind === 'check',
    errors,
    ...(draft.message ? { message: draft.message } : {}),
    refusals: draft.refusals,
    files: draft.files,
  }
  return withCookie(Response.json(body), draftCookie(draft.token))
}

/** Where a person goes whose post could not be used at all. */
function backTo(code: string | undefined, request: Request, notice: FormNotice): Response {
  const known = code && /^\d\.\d{6}$/.test(code) ? code : /\/nop-ho-so\/(\d\.\d{6})/.exec(request.headers.get('referer') ?? '')?.[1]
  return seeOther(known ? `/nop-ho-so/${known}?loi=${notice}` : '/thu-tuc')
}

function noticeFor(code: ErrorCode, wasRead: boolean): FormNotice {
  if (!wasRead && (code === 'invalid' || code === 'unavailable')) return 'do-dang'
  switch (code) {
    case 'too_large':
      return 'qua-lon'
    case 'rate_limited':
      return 'cho-mot-lat'
    case 'forbidden':
      return 'khong-dung-trang'
    case 'conflict':
      return 'da-gui'
    case 'invalid':
    case 'unauthenticated':
    case 'not_found':
    case 'unavailable':
      return 'het-han'
  }
}

function withCookie(response: Response, cookie: Cookie): Response {
  response.headers.append('Set-Cookie', cookieText(cookie))
  response.headers.set('Cache-Control', 'no-store')
  return response
}
