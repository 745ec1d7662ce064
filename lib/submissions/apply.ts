import 'server-only'
import { civilDateOf } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import { isId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { submitDossier } from '@/lib/dossiers/submit'
import { type Checked, checkForm, fieldsOf } from '@/lib/forms/check'
import type { FormDefinition, FormValues } from '@/lib/forms/types'
import { discardUnattached, removeFromDraft } from '@/lib/uploads/service'
import { contentOf } from './content'
import { type FormSource, formOf, paperField } from './definition'
import { closeDraft, filesByField, findDraft, keepInDraft, type OpenDraft } from './draft'
import { findFormSource, isOpen } from './queries'
import { draftTexts } from './text'

export type ArrivedFile = { id: string; size: number; paperKey: string | null; sha256: string | null }

/** One post of the form, read: what it wants, what was typed, and the files that arrived whole with it. */
export type FormPost = {
  intent: 'save' | 'remove-file' | 'check' | 'submit'
  code: string
  /** The version its form was made from; absent: today's. */
  versionId: string | null
  /** The form's own id, for a post without a draft. */
  transactionId: string | null
  removeId: string | null
  fields: FormValues
  files: ArrivedFile[]
  /** Why a file was not taken, by field. */
  refusals: Record<string, string>
  /** Of the draft, from the person's cookie. */
  token: string | null
  /** Mistakes in a post without a draft lead to one, so that a person can mend them; a program is only told. */
  mendable: boolean
}

export type Outcome =
  | { kind: 'receipt'; dossierId: string; requestId: string; secretVersion: number; repeated: boolean }
  | { kind: 'form' | 'check'; draft: OpenDraft; errors: Record<string, string> }

/**
 * Does what a post of the online form asks. Whatever arrived is kept in the person's draft before anything is judged, so nothing typed or sent is lost;
 * a whole submission in one post needs no draft.
 * @throws DomainError when there is no such form, nothing to submit, or the form's id was used for something else. Files are let go then.
 */
export async function applyPost(post: FormPost, now: Date): Promise<Outcome> {
  try {
    const source = await findFormSource(post.code)
    if (!source) throw new DomainError('not_found', 'Không tìm thấy thủ tục này. Hãy tìm lại trong danh mục thủ tục.')
    if (!isOpen(source))
      throw new DomainError('conflict', 'Thủ tục này không nhận hồ sơ qua mạng tại đây. Hãy xem trang thủ tục để biết nơi nộp.')
    const form = formOf(source)
    const known = await findDraft(post.token, now)
    const draft = known?.code === post.code ? known : null
    const fields = pick(form, post.fields)
    const hasFields = Object.keys(fields).length > 0
    const asked = { source, form, post: await withoutUnknownPapers(form, post), draft, values: hasFields ? fields : null, now }
    if (post.intent !== 'submit') return await keep(asked)
    if (draft?.submitted && !hasFields) return await receiptOf(draft.id)
    if (draft && !draft.submitted) return await submitDraft(asked, draft)
    return await submitWhole(asked)
  } catch (error) {
    await discardUnattached(post.files.map((file) => file.id))
    throw error
  }
}

type Asked = {
  source: FormSource
  form: FormDefinition
  post: FormPost
  draft: OpenDraft | null
  /** Null: the post brought none, the draft's stand. */
  values: FormValues | null
  now: Date
}

async function keep({ source, form, post, draft, values, now }: Asked): Promise<Outcome> {
  if (!draft && !values && post.files.length === 0) throw gone()
  if (draft && !draft.submitted && post.removeId) await removeFromDraft(draft.id, post.removeId)
  const changed = isOutdated(post, source)
  const kept = await keepInDraft(draft, post.code, changeOf({ source, post, values }, changed), now)
  if (post.intent !== 'check') return { kind: 'form', draft: kept, errors: {} }
  const errors = { ...checkDraft(form, kept, now).errors, ...kept.refusals }
  const ok = Object.keys(errors).length === 0 && !kept.message
  return { kind: ok ? 'check' : 'form', draft: kept, errors }
}

/** Submits the draft under its own id, so that a double click or a second try makes one dossier; a sender who fills it in and submits at once has an id of its own. */
async function submitDraft(asked: Asked, draft: OpenDraft): Promise<Outcome> {
  const { source, form, post, values, now } = asked
  const outdated = isOutdated(post, source) || draft.versionId !== source.versionId
  const kept = values || post.files.length > 0 || outdated ? await keepInDraft(draft, post.code, changeOf(asked, outdated), now) : draft
  const { values: clean, errors } = checkDraft(form, kept, now)
  if (Object.keys(errors).length > 0 || kept.message || Object.keys(kept.refusals).length > 0) {
    const sent = await findResult(kept.id)
    return sent && !values ? receiptOf(kept.id) : { kind: 'form', draft: kept, errors: { ...errors, ...kept.refusals } }
  }
  const stored = await db.attachment.findMany({
    where: { draftId: kept.id, status: 'ARRIVED', purpose: 'PAPER' },
    select: { id: true, size: true, paperKey: true, sha256: true },
  })
  try {
    const { dossierId, requestId, repeated } = await send(source, (values && readUuid(post.transactionId)) || kept.id, clean, stored)
    await closeDraft(kept.id, now)
    return { kind: 'receipt', dossierId, requestId, secretVersion: 1, repeated }
  } catch (error) {
    // The other of two posts at once was first and took the files along; this draft holds nothing else.
    const lost = error instanceof DomainError && error.code === 'conflict' && !values && (await findResult(kept.id))
    if (!lost) throw error
    return receiptOf(kept.id)
  }
}

/** A submission that comes whole in one post, as from another program. */
async function submitWhole({ source, form, post, values, now }: Asked): Promise<Outcome> {
  if (!values) throw gone()
  const transactionId = readUuid(post.transactionId)
  if (!transactionId) {
    throw new DomainError('invalid', 'Biểu mẫu thiếu mã lần gửi (transactionId). Hãy mở lại mẫu rồi gửi lại.')
  }
  const checked = checkForm(form, values, { files: filesByField(post.files), today: civilDateOf(now) })
  const errors = { ...checked.errors, ...post.refusals }
  const outdated = isOutdated(post, source)
  if (Object.keys(errors).length > 0 || outdated) {
    const message = outdated ? draftTexts.changed : 'Có mục chưa đúng. Xem lời nhắc ở từng mục, sửa rồi gửi lại.'
    if (!post.mendable) throw new DomainError(outdated ? 'conflict' : 'invalid', message, errors)
    const draft = await keepInDraft(null, post.code, changeOf({ source, post, values }, outdated), now)
    return { kind: 'form', draft, errors }
  }
  const { dossierId, requestId, repeated } = await send(source, transactionId, checked.values, post.files)
  if (repeated) await discardUnattached(post.files.map((file) => file.id))
  return { kind: 'receipt', dossierId, requestId, secretVersion: 1, repeated }
}

function send(source: FormSource, transactionId: string, values: FormValues, files: readonly ArrivedFile[]) {
  return submitDossier({
    transactionId,
    versionId: source.versionId,
    ...contentOf(source, values),
    files: files.map(({ id, paperKey, sha256 }) => ({ id, paperKey: paperKey ?? '', sha256: sha256 ?? '' })),
  })
}

/** What is wrong with a draft, and its regular values. */
export function checkDraft(form: FormDefinition, draft: OpenDraft, now: Date): Checked {
  return checkForm(form, draft.values, { files: filesByField(draft.files), today: civilDateOf(now) })
}

function changeOf({ source, post, values }: Pick<Asked, 'source' | 'post' | 'values'>, outdated: boolean) {
  return {
    versionId: source.versionId,
    refusals: post.refusals,
    files: post.files,
    ...(values ? { values } : {}),
    ...(outdated ? { message: draftTexts.changed } : {}),
  }
}

function isOutdated(post: FormPost, source: FormSource): boolean {
  return post.versionId !== null && post.versionId !== source.versionId
}

function pick(form: FormDefinition, fields: FormValues): FormValues {
  const names = fieldsOf(form).flatMap((field) => (field.kind !== 'FILES' && field.name in fields ? [field.name] : []))
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? '']))
}

async function withoutUnknownPapers(form: FormDefinition, post: FormPost): Promise<FormPost> {
  const papers = new Set(fieldsOf(form).flatMap((field) => (field.kind === 'FILES' ? [field.name] : [])))
  const known = post.files.filter((file) => papers.has(paperField(file.paperKey ?? '')))
  const dropped = post.files.filter((file) => !known.includes(file))
  await discardUnattached(dropped.map((file) => file.id))
  const refusals = Object.fromEntries(Object.entries(post.refusals).filter(([name]) => papers.has(name)))
  return { ...post, files: known, refusals }
}

async function findResult(transactionId: string): Promise<string | null> {
  const row = await db.clientTransaction.findFirst({ where: { id: transactionId, kind: 'dossier' }, select: { resultId: true } })
  return row?.resultId ?? null
}

/** The request id of the dossier that a draft has become. */
export async function findReceiptRef(draftId: string): Promise<string | null> {
  const dossierId = await findResult(draftId)
  const dossier = dossierId ? await db.dossier.findUnique({ where: { id: dossierId }, select: { requestId: true } }) : null
  return dossier?.requestId ?? null
}

/** The receipt of a draft that has become a dossier, once more: with its first secret, so that one issued anew at the desk closes it. */
async function receiptOf(draftId: string): Promise<Outcome> {
  const dossierId = await findResult(draftId)
  if (!dossierId) throw gone()
  const { requestId } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { requestId: true } })
  return { kind: 'receipt', dossierId, requestId, secretVersion: 1, repeated: true }
}

function readUuid(text: string | null): string | null {
  const id = text?.toLowerCase() ?? ''
  return isId(id) ? id : null
}

function gone(): DomainError {
  return new DomainError('not_found', 'Bản khai không còn hoặc đã hết hạn. Hãy mở lại mẫu và khai lại.')
}
