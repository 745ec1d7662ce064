import 'server-only'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { createDraft, draftExpiry, findDraftByToken } from '@/lib/drafts/token'
import { DomainError } from '@/lib/core/errors'
import type { FormValues } from '@/lib/forms/types'
import { assertFitsDraft } from '@/lib/uploads/limits'
import { listOfDraft } from '@/lib/uploads/queries'
import { discardUnattached } from '@/lib/uploads/service'
import type { AttachmentSummary } from '@/lib/uploads/types'
import { paperField } from './definition'

/** A form being filled in. Under names beginning with `$` its stored answers keep what the form has to say about itself. */
export type OpenDraft = {
  id: string
  token: string
  code: string
  versionId: string
  values: FormValues
  /** What to say about the form, and about single fields, since the last post. */
  message?: string
  refusals: Record<string, string>
  files: AttachmentSummary[]
  updatedAt: Date
  /** It has become a dossier. */
  submitted: boolean
}

/** The draft a token opens, whichever procedure it is for. */
export async function findDraft(token: string | null | undefined, now: Date): Promise<OpenDraft | null> {
  const row = await findDraftByToken(token, now)
  if (!row || !token) return null
  const [version, files] = await Promise.all([
    db.procedureVersion.findUniqueOrThrow({ where: { id: row.versionId }, select: { procedure: { select: { code: true } } } }),
    listOfDraft(row.id),
  ])
  const draft: OpenDraft = {
    id: row.id,
    token,
    code: version.procedure.code,
    versionId: row.versionId,
    values: {},
    refusals: {},
    files,
    updatedAt: row.updatedAt,
    submitted: false,
  }
  for (const [name, value] of Object.entries(row.answers as FormValues)) {
    if (name === '$submitted') draft.submitted = true
    else if (name === '$message') draft.message = value
    else if (name.startsWith('$refused:')) draft.refusals[name.slice('$refused:'.length)] = value
    else draft.values[name] = value
  }
  return draft
}

/** How many files have arrived for each field of the form. */
export function filesByField(files: readonly { paperKey: string | null }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { paperKey } of files) if (paperKey) counts[paperField(paperKey)] = (counts[paperField(paperKey)] ?? 0) + 1
  return counts
}

export type DraftChange = {
  versionId: string
  /** Absent: what was typed stays. */
  values?: FormValues
  message?: string
  refusals: Record<string, string>
  /** Files that arrived whole and belong to nothing yet. */
  files: { id: string; size: number }[]
}

/**
 * Keeps what a post brought: in the draft of the person, or in a new one when there is none, it is for another procedure, or it was submitted.
 * Files that do not fit are let go, and the draft says so.
 */
export async function keepInDraft(known: OpenDraft | null, code: string, change: DraftChange, now: Date): Promise<OpenDraft> {
  const reusable = known && known.code === code && !known.submitted ? known : null
  const { id, token } = reusable ?? (await openDraft(change.versionId, now))
  const values = change.values ?? reusable?.values ?? {}
  try {
    await write(id, values, change, now)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'too_large') throw error
    await discardUnattached(change.files.map((file) => file.id))
    await write(id, values, { ...change, files: [], message: error.message }, now)
  }
  const kept = await findDraft(token, now)
  if (!kept) throw new Error('a draft vanished while it was written')
  return kept
}

async function openDraft(versionId: string, now: Date): Promise<{ id: string; token: string }> {
  const { draft, token } = await createDraft(versionId, now)
  return { id: draft.id, token }
}

async function write(id: string, values: FormValues, { versionId, message, refusals, files }: DraftChange, now: Date): Promise<void> {
  const answers: FormValues = { ...values }
  if (message) answers.$message = message
  for (const [field, sentence] of Object.entries(refusals)) answers[`$refused:${field}`] = sentence
  await transaction(async (tx) => {
    const bytes = files.reduce((sum, file) => sum + file.size, 0)
    await assertFitsDraft(tx, id, files.length, bytes, now)
    await tx.attachment.updateMany({
      where: { id: { in: files.map((file) => file.id) }, draftId: null, dossierId: null, feedbackId: null },
      data: { draftId: id },
    })
    await tx.draft.update({ where: { id }, data: { versionId, answers, updatedAt: now, expiresAt: draftExpiry(now) } })
  })
}

/** Files that arrived whole before a post broke off stay with the draft it was for; without one they are let go. */
export async function keepArrived(token: string | null, files: { id: string; size: number }[], now: Date): Promise<void> {
  if (files.length === 0) return
  const draft = await findDraft(token, now)
  const ids = files.map((file) => file.id)
  if (!draft || draft.submitted) return discardUnattached(ids)
  try {
    await transaction(async (tx) => {
      await assertFitsDraft(
        tx,
        draft.id,
        files.length,
        files.reduce((sum, file) => sum + file.size, 0),
        now,
      )
      await tx.attachment.updateMany({ where: { id: { in: ids }, draftId: null, dossierId: null }, data: { draftId: draft.id } })
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await discardUnattached(ids)
  }
}

/** The form has become a dossier: what was typed goes, the row stays a day so that the same post again finds its receipt. */
export async function closeDraft(id: string, now: Date): Promise<void> {
  await db.draft.updateMany({
    where: { id },
    data: { answers: { $submitted: '1' }, updatedAt: now, expiresAt: new Date(now.getTime() + 24 * 3_600_000) },
  })
}
