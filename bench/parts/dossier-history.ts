import { createHash } from 'node:crypto'
import type { Calendar } from '@/lib/calendar/types'
import { newId } from '@/lib/core/ids'
import { type DossierEventKind, project, type Projection } from '@/lib/dossiers/projection'
import { hashOf } from '@/lib/ledger/chain'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import type { Term } from '@/lib/procedures/types'

/** Where a made-up dossier is received and decided, and who works there. */
export type Place = {
  unitId: string
  agencyCode: string
  handlingUnitId: string
  versionId: string
  term: Term
  staff: { desk: string; specialist: string }
  workflow: { id: string; stepMarks: number[]; stepUnits: string[] } | null
}

/** How far a dossier has come. RETURNED and REFUSED are closed; of an instant procedure all happens within a minute. */
export const stages = [
  'RETURNED',
  'REFUSED',
  'SUBMITTED',
  'RECEIVED',
  'IN_PROCESS',
  'WAITING',
  'DRAFTED',
  'APOLOGY',
  'DECIDED',
  'CONFIRMED',
] as const
export type Stage = (typeof stages)[number]

export type History = { id: string; columns: Projection; events: StoredLedgerEvent[] }

/** A pseudo-random number generator with a seed, so that each run makes the same dossiers. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Story = {
  number: number
  stage: Stage
  place: Place
  startedAt: Date
  calendar: Calendar
  isOnline: boolean
  /** Asked of another unit while it is in process. */
  opinion: { id: string; unitId: string; dueAt: Date } | null
}

/** One dossier as its ledger tells it: the events with their chain, and the columns that follow from them. */
export function makeHistory({ number, stage, place, startedAt, calendar, isOnline, opinion }: Story): History {
  const id = newId(startedAt.getTime())
  const isInstant = place.term.unit === 'SAME_DAY'
  const opening = {
    requestId: `K${number.toString(36).toUpperCase().padStart(9, '0')}`,
    versionId: place.versionId,
    unitId: place.unitId,
    resultMethod: 'COUNTER',
  }
  const received = {
    ...opening,
    handlingUnitId: place.handlingUnitId,
    channel: isOnline ? 'ONLINE' : 'COUNTER',
    code: `${place.agencyCode}-${startedAt.toISOString().slice(2, 10).replaceAll('-', '')}-${String(number).padStart(7, '0')}`,
    term: place.term,
    termFrom: 'PROCEDURE',
    ...(place.workflow && { workflowId: place.workflow.id, stepMarks: place.workflow.stepMarks, stepUnits: place.workflow.stepUnits }),
  }
  const { desk, specialist } = place.staff
  const noteId = id
  const events: StoredLedgerEvent[] = []
  let at = startedAt.getTime()
  const happen = (kind: DossierEventKind, actorId: string | null, data: object, afterMs = isInstant ? 15_000 : 3 * 3_600_000) => {
    if (events.length > 0) at += afterMs
    const event = {
      streamKind: 'dossier',
      streamId: id,
      seq: events.length + 1,
      kind,
      at: new Date(at),
      actorKind: actorId ? ('STAFF' as const) : ('CITIZEN' as const),
      actorId,
      unitId: actorId ? place.unitId : null,
      data: data as StoredLedgerEvent['data'],
      prevHash: events.at(-1)?.hash ?? '',
    }
    events.push({ ...event, hash: hashOf(event) })
  }
  if (isOnline) happen('dossier.submitted', null, { ...opening, files: 0, digest: '' })
  const steps: [Stage[], () => void][] = [
    [['SUBMITTED'], () => {}],
    [['REFUSED'], () => happen('dossier.refused', desk, { noteId })],
    [['RECEIVED'], () => happen('dossier.received', desk, received)],
    [['IN_PROCESS'], () => happen('dossier.started', specialist, { assigneeId: specialist })],
    [['WAITING'], () => happen('dossier.supplement_requested', specialist, { noteId, number: 1, reasonId: null })],
    [
      ['DRAFTED'],
      () =>
        happen('dossier.decision_drafted', specialist, { from: 0, to: 1, unitId: place.handlingUnitId, outcome: 'GRANTED', noteId: null }),
    ],
    [['APOLOGY'], () => happen('dossier.extension_drafted', specialist, { noteId, reason: 'STAFFING', dueOn: '2099-01-05' })],
    [['DECIDED'], () => happen('dossier.decided', specialist, { outcome: 'GRANTED', number: String(number), noteId: null })],
    [['CONFIRMED'], () => happen('dossier.result_confirmed', desk, {})],
    [['RETURNED'], () => happen('dossier.returned', desk, { method: 'COUNTER', noteId: null })],
  ]
  const beside: readonly Stage[] = ['REFUSED', 'WAITING', 'DRAFTED', 'APOLOGY']
  for (const [[name], happenNow] of steps) {
    if (name === stage || !beside.includes(name!)) happenNow()
    if (name === stage) break
  }
  if (opinion) {
    const { id: opinionId, unitId, dueAt } = opinion
    happen('dossier.opinion_asked', specialist, { opinionId, unitId, dueAt: dueAt.toISOString() })
  }
  return { id, columns: project(events, calendar), events }
}

const families = ['Lù', 'Vàng', 'Sùng', 'Tẩn', 'Hoàng', 'Nguyễn', 'Xin', 'Giàng', 'Lò', 'Phàn', 'Cháng', 'Thèn']
const givens = ['Mẩy', 'Seo', 'Páo', 'Chẳn', 'Hương', 'Dũng', 'Lan', 'Sử', 'Pháng', 'Mùi', 'Vần', 'Khé', 'Tuyết', 'Minh']

/** A made-up person, marked as practice data, always the same for a number. */
export function personOf(number: number): { fullName: string; phone: string; idNumber: string } {
  const digits = createHash('sha1').update(String(number)).digest().readUInt32BE(0)
  return {
    fullName: `${families[digits % families.length]} ${givens[(digits >>> 8) % givens.length]} Thực Hành ${number}`,
    phone: `09${String(number % 1e8).padStart(8, '0')}`,
    idNumber: `002${String(number % 1e9).padStart(9, '0')}`,
  }
}
