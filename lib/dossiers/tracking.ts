import 'server-only'
import { readCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { listEvents } from '@/lib/ledger/queries'
import type { ProcedureContent } from '@/lib/procedures/types'
import { listIssued } from '@/lib/results/issued'
import { lookupKey } from '@/lib/receipts/key'
import { deriveSecret, hmacOfSecret, secretMatches } from '@/lib/receipts/lookup-secret'
import type { DossierEventKind } from './projection'
import type { DossierState, NoteKind, Outcome, ResultMethod } from './types'

/** Stands in for a stored HMAC when no dossier is found, so that an unknown code takes as long as a wrong secret. */
const nobody = '0'.repeat(64)

/**
 * The dossier that a code (request id or dossier code, whole) and its look-up secret open, or null. A partial code finds nothing, and an unknown code
 * reads like a wrong secret. `secretVersion` ties what is opened to the secret: one issued anew closes it.
 */
export async function findByCodeAndSecret(code: string, secret: string): Promise<{ id: string; secretVersion: number } | null> {
  const key = lookupKey()
  const typed = code.trim()
  const dossier = await db.dossier.findFirst({
    where: {
      OR: [{ requestId: readCode(typed) }, { code: typed.toUpperCase().replace(/\s/g, '') }],
      // What somebody practised on is no dossier of anybody.
      unit: { periods: { none: { kind: 'PRACTICE' } } },
    },
    select: { id: true, secretHmac: true, secretVersion: true },
  })
  const matches = secretMatches(key, secret, dossier?.secretHmac ?? hmacOfSecret(key, nobody))
  return dossier && matches ? { id: dossier.id, secretVersion: dossier.secretVersion } : null
}

/** The look-up secret of a dossier, for the receipt of its own submission. */
export function secretOf(dossier: { id: string; secretVersion: number }): string {
  return deriveSecret(lookupKey(), dossier.id, dossier.secretVersion)
}

/** Which notes the person reads. */
const publicNotes: readonly string[] = [
  'REFUSAL',
  'CORRECTION_REQUEST',
  'SUPPLEMENT_REQUEST',
  'RECEPTION_CORRECTION',
  'APOLOGY',
  'STOP',
  'FEE_WAIVER',
  'DECISION',
  'WITHDRAWAL',
  'REVOCATION',
] satisfies NoteKind[]
const untilOut: readonly string[] = ['APOLOGY', 'DECISION'] satisfies NoteKind[]

/** What happens inside the office before the person is told. */
const internalEvents: readonly string[] = [
  'dossier.assigned',
  'dossier.opinion_closed',
  'dossier.decision_drafted',
  'dossier.decision_approved',
  'dossier.decision_signed',
  'dossier.sent_back',
  'dossier.extension_drafted',
  'dossier.extension_rejected',
] satisfies DossierEventKind[]

/**
 * What the person who holds the secret (or the receipt of the submission) sees of a dossier: state, history, words of the office, and the result's files once
 * the return desk has confirmed them. Null when the dossier is gone or the secret was issued anew.
 */
export async function findTrackedDossier(id: string, secretVersion: number) {
  const dossier = await db.dossier.findFirst({
    where: { id, secretVersion },
    select: {
      id: true,
      requestId: true,
      code: true,
      state: true,
      outcome: true,
      channel: true,
      resultMethod: true,
      secretVersion: true,
      submittedAt: true,
      answerDueAt: true,
      receivedAt: true,
      firstDueAt: true,
      dueAt: true,
      pausedAt: true,
      finishedAt: true,
      returnedAt: true,
      slipCorrections: true,
      unitId: true,
      procedure: { select: { content: true, procedure: { select: { code: true } } } },
      parties: { select: { role: true, kind: true, fullName: true } },
      papers: { orderBy: { position: 'asc' }, select: { name: true, originals: true, certified: true, copies: true } },
      notes: { orderBy: { at: 'asc' }, select: { id: true, kind: true, text: true, papers: true, at: true } },
      fees: { orderBy: { demandedAt: 'asc' } },
      attachments: {
        where: { status: 'ARRIVED' },
        orderBy: { createdAt: 'asc' },
        select: { id: true, purpose: true, paperKey: true, name: true, size: true, pages: true, sha256: true, signatures: true },
      },
    },
  })
  if (!dossier) return null
  const events = await listEvents(db, 'dossier', id)
  const issued = dossier.outcome ? await listIssued(id) : []
  const isRevoked = issued.length > 0 && issued.every((one) => one.revokedAt)
  const { procedure, attachments, notes, ...rest } = dossier
  // An apology that the head has not signed is none, nor are the words of a decision that is not out.
  const out = events.flatMap(({ kind, data }) =>
    kind === 'dossier.extended' || kind === 'dossier.decided' || kind === 'dossier.result_reissued'
      ? ((data as { noteId: string | null }).noteId ?? [])
      : [],
  )
  return {
    ...rest,
    state: dossier.state as DossierState,
    outcome: dossier.outcome as Outcome | null,
    resultMethod: dossier.resultMethod as ResultMethod,
    procedureCode: procedure.procedure.code,
    content: procedure.content as unknown as ProcedureContent,
    notes: notes.filter((note) => publicNotes.includes(note.kind) && (!untilOut.includes(note.kind) || out.includes(note.id))),
    files: attachments.filter((file) => file.purpose === 'PAPER'),
    /** What came out of it, once it is decided. */
    issued,
    // What was revoked is not handed out any more.
    results: dossier.finishedAt && !isRevoked ? attachments.filter((file) => file.purpose === 'RESULT') : [],
    /** When the slip in force was printed anew, if it was. */
    slipRenewedAt: events.findLast(({ kind }) => kind === 'dossier.reception_corrected')?.at ?? null,
    history: events.flatMap(({ kind, at, seq }) => (internalEvents.includes(kind) ? [] : [{ kind, at, seq }])),
  }
}
export type TrackedDossier = NonNullable<Awaited<ReturnType<typeof findTrackedDossier>>>
