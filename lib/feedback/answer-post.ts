import 'server-only'
import { reportUnexpected } from '@/lib/action/report-unexpected'
import { cookieOf, refuseOtherSites, seeOther } from '@/lib/action/route-answer'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { isId } from '@/lib/core/ids'
import { fieldsOf } from '@/lib/forms/check'
import type { FormValues } from '@/lib/forms/types'
import { clientIpHeader, ipKey } from '@/lib/rate-limit/client-ip'
import { limits } from '@/lib/rate-limit/limits'
import { takeTry } from '@/lib/rate-limit/rate-limit'
import { accessCookie } from '@/lib/receipts/access'
import { readMultipart } from '@/lib/uploads/multipart'
import { discardUnattached, storeIncoming } from '@/lib/uploads/service'
import { uploadText } from '@/lib/uploads/text'
import { checkFeedback } from './check'
import { closeFeedbackDraft, feedbackDraftCookie, feedbackDraftCookieName, findFeedbackDraft, keepFeedbackDraft, listPhotos } from './draft'
import { feedbackForm } from './form'
import { listAboutUnits } from './queries'
import { submitFeedback } from './service'
import type { FormNotice } from './text'
import { type FeedbackKind, kindOfSlug, kindSlugs, maxPhotos } from './types'

const maxBytes = maxPhotos * 20 * 1024 * 1024 + 1024 * 1024

/** Takes the form of a feedback with its photos as they stream in, and leads on: to the receipt, or back to the form with all that was typed. */
export async function answerFeedbackPost(request: Request): Promise<Response> {
  const now = clock.now()
  const arrived: string[] = []
  const kind = kindOfSlug(new URL(request.url).searchParams.get('loai'))
  if (!kind) return seeOther('/phan-anh')
  try {
    refuseOtherSites(request)
    await takeTry(limits.feedbackByAddress, ipKey(request.headers.get(clientIpHeader)))
    const form = await readMultipart(request, {
      maxFields: 30,
      maxFieldBytes: 40_000,
      maxFiles: maxPhotos,
      maxBytes,
      onFile: async ({ field, name, type, stream }) => {
        if (field !== 'photos') throw new DomainError('invalid', uploadText.formBroken)
        const { id } = await storeIncoming(stream, { name, declaredType: type, purpose: 'FEEDBACK_PHOTO' }, now)
        arrived.push(id)
      },
    })
    const fields = Object.fromEntries([...form.fields].map(([name, values]) => [name, values.at(-1) ?? '']))
    const refusals = Object.fromEntries([...form.fileErrors].map(([field, error]) => [field, error.message]))
    const dropped = form.fields.get('boAnh') ?? []
    return await apply({ kind, fields, dropped, refusals, arrived, token: cookieOf(request, feedbackDraftCookieName), now })
  } catch (error) {
    await discardUnattached(arrived)
    if (!(error instanceof DomainError)) reportUnexpected(error)
    const notice = error instanceof DomainError ? noticeFor(error) : 'loi-may'
    return seeOther(`/phan-anh/gui?loai=${kindSlugs[kind]}&loi=${notice}`)
  }
}

type Post = {
  kind: FeedbackKind
  fields: FormValues
  /** Photos of the try before that the person takes back. */
  dropped: string[]
  refusals: Record<string, string>
  arrived: string[]
  token: string | undefined
  now: Date
}

async function apply({ kind, fields, dropped, refusals, arrived, token, now }: Post): Promise<Response> {
  const form = feedbackForm(kind, await listAboutUnits())
  const draft = await findFeedbackDraft(token, now)
  const transactionId = fields.transactionId ?? ''
  // Photos kept from the try before belong to the form that was shown with them.
  const kept = draft && draft.values.transactionId === transactionId ? draft.photoIds.filter((id) => !dropped.includes(id)) : []
  const photos = await listPhotos([...kept, ...arrived])
  const typed = Object.fromEntries(fieldsOf(form).flatMap(({ name }) => (name in fields ? [[name, fields[name] ?? '']] : [])))
  const { values, errors } = checkFeedback(form, typed, photos.length, civilDateOf(now))
  const wrong = { ...errors, ...refusals }
  if (photos.length > maxPhotos) wrong.photos = `Chỉ nhận nhiều nhất ${maxPhotos} ảnh. Ảnh gửi thêm lần này chưa được giữ.`
  if (!isId(transactionId)) throw new DomainError('invalid', uploadText.formBroken)
  if (Object.keys(wrong).length > 0) {
    const tooMany = photos.length > maxPhotos
    if (tooMany) await discardUnattached(arrived)
    const photoIds = tooMany ? kept : photos.map((photo) => photo.id)
    const next = await keepFeedbackDraft({ kind, values: { ...typed, transactionId }, errors: wrong, photoIds }, draft, now)
    return seeOther(`/phan-anh/gui?loai=${kindSlugs[kind]}&sua=1`, feedbackDraftCookie(next))
  }
  const { feedbackId, code, repeated } = await submitFeedback({
    transactionId,
    kind,
    title: values.title ?? '',
    content: values.content ?? '',
    senderName: values.senderName ?? null,
    senderPhone: values.senderPhone ?? null,
    senderEmail: values.senderEmail ?? null,
    senderAddress: values.senderAddress ?? null,
    aboutUnitId: values.aboutUnitId ?? null,
    mayPublish: values.mayPublish === '1',
    photos: photos.map(({ id, sha256 }) => ({ id, sha256: sha256 ?? '' })),
  })
  if (repeated) await discardUnattached(arrived)
  if (draft) await closeFeedbackDraft(draft)
  const receipt = accessCookie('feedbackReceipt', code, { dossierId: feedbackId, secretVersion: 1 }, now)
  return seeOther(`/phan-anh/bien-nhan/${code}`, receipt, feedbackDraftCookie(''))
}

function noticeFor({ code }: DomainError): FormNotice {
  switch (code) {
    case 'too_large':
      return 'qua-lon'
    case 'rate_limited':
      return 'cho-mot-lat'
    case 'forbidden':
      return 'khong-dung-trang'
    case 'conflict':
      return 'da-gui'
    case 'unavailable':
      return 'loi-may'
    case 'invalid':
    case 'unauthenticated':
    case 'not_found':
      return 'do-dang'
  }
}
