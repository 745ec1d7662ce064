import 'server-only'
import { deriveDeadline } from '@/lib/calendar/deadline'
import type { Calendar } from '@/lib/calendar/types'
import { instantAt } from '@/lib/core/civil-date'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { asksOf } from '@/lib/dossiers/asks'
import { findClockCalendar } from '@/lib/dossiers/clock-calendar'
import type { FeeLine } from '@/lib/dossiers/fees'
import { stepUnitsOf } from '@/lib/dossiers/moves'
import { submitterOf } from '@/lib/dossiers/parties'
import { deadlineEventsOf, type DossierEventData, receptionOf, stepDueOf } from '@/lib/dossiers/projection'
import { secretOf } from '@/lib/dossiers/tracking'
import type { PaymentMethod, ResultMethod } from '@/lib/dossiers/types'
import { env } from '@/lib/env'
import { listEvents } from '@/lib/ledger/queries'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import type { ProcedureContent } from '@/lib/procedures/types'
import { placeInBook } from './book'
import { documentsOf } from './documents'
import { type HandOver, handOversOf } from './hand-overs'
import { type Issuer, issuersOn } from './issuer'
import { type FormOn, formOn } from './sets'
import { signatureOf } from './signature'
import type { FormDocument } from './types'

const select = {
  id: true,
  requestId: true,
  code: true,
  unitId: true,
  handlingUnitId: true,
  secretVersion: true,
  resultMethod: true,
  receivedAt: true,
  slipCorrections: true,
  procedure: { select: { content: true } },
  parties: true,
  papers: { orderBy: { position: 'asc' } },
  notes: true,
  fees: { orderBy: { demandedAt: 'asc' } },
  attachments: {
    where: { status: 'ARRIVED', purpose: 'PAPER' },
    orderBy: { createdAt: 'asc' },
    select: { paperKey: true, name: true, pages: true },
  },
} as const satisfies Prisma.DossierSelect

type Row = Prisma.DossierGetPayload<{ select: typeof select }>

export type FormParty = Pick<Row['parties'][number], 'fullName' | 'idNumber' | 'businessNumber' | 'phone' | 'email' | 'address'>

/** A line of what was handed in. `pages` where they are known. */
export type FormPaper = {
  name: string
  note: string
  originals: number
  certified: number
  copies: number
  isFile: boolean
  pages: number | null
}

/** All that a form of a dossier prints: every word of it is data that was entered once, at its place. */
export type FormFacts = {
  document: FormDocument
  handlingUnitId: string
  form: FormOn
  madeAt: Date
  /** The moment of the event that the paper is about. */
  at: Date
  code: string
  hasCode: boolean
  trackingUrl: string
  /** What stands behind the QR code; with the look-up secret only for whoever may know it. */
  qrText: string
  secret: string | null
  issuer: Issuer
  desk: Issuer
  unitNames: (unitId: string | null) => string
  deskNames: (unitId: string | null) => string | null
  submitter: FormParty | null
  /** When it is someone else. */
  owner: FormParty | null
  procedureName: string
  caseName: string | null
  isCertification: boolean
  papers: FormPaper[]
  sets: number | null
  term: ReturnType<typeof deriveDeadline>['term'] | null
  receivedAt: Date | null
  firstDueAt: Date | null
  /** What the internal process gives each unit, when more than one works on it. */
  legs: { unit: string; by: Date }[]
  resultMethod: ResultMethod
  fees: { lines: FeeLine[]; total: number; paid: boolean; method: PaymentMethod | null; receiptNumber: string | null }[]
  reprint: number
  book: { volume: string; number: number } | null
  /** Words of the office to the person, and what it says of each paper. */
  text: string
  asks: { name: string; text: string }[]
  event: StoredLedgerEvent
  actorName: string
  nameOf: (accountId: string | null) => string
  signature: { lines: string[]; name: string }
  handOvers: HandOver[]
  partners: string[]
}

/** What a form of a dossier prints; null when there is no such dossier, or it has not come to such a form. The caller has asked who may read it. */
export async function findFormFacts(
  where: Prisma.DossierWhereInput,
  file: string,
  { withSecret, madeAt }: { withSecret: boolean; madeAt: Date },
): Promise<FormFacts | null> {
  const dossier = await db.dossier.findFirst({ where, select })
  if (!dossier) return null
  const events = await listEvents(db, 'dossier', dossier.id)
  const document = documentsOf(events).find((one) => one.file === file)
  const event = events.find(({ seq }) => seq === document?.seq)
  if (!document || !event) return null
  const calendar = await findClockCalendar(db, { events })
  const isReceived = dossier.receivedAt !== null
  const handOvers = document.kind === 'CONTROL' ? handOversOf(events, calendar) : []
  const partnerIds = document.kind === 'CONTROL' ? partnersOf(events, dossier) : []
  const unitIds = [dossier.unitId, dossier.handlingUnitId, ...partnerIds, ...(isReceived ? stepUnitsOf(events) : [])]
  const issuers = await issuersOn(document.on, [
    ...unitIds,
    ...events.flatMap(({ unitId }) => unitId ?? []),
    ...handOvers.flatMap(({ giver, taker }) => [giver.unitId ?? [], taker.unitId ?? []].flat()),
  ])
  const actorIds = [...new Set(events.flatMap(({ actorKind, actorId }) => (actorKind === 'STAFF' && actorId ? [actorId] : [])))]
  const accounts = await db.staffAccount.findMany({ where: { id: { in: actorIds } }, select: { id: true, fullName: true } })
  const names = new Map(accounts.map(({ id, fullName }) => [id, fullName]))
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? '') : '')
  const content = dossier.procedure.content as unknown as ProcedureContent
  const noteId = (event.data as { noteId?: string | null }).noteId
  const note = dossier.notes.find(({ id }) => id === noteId)
  const requestId = groupCode(dossier.requestId)
  const secret = withSecret && document.kind !== 'CONTROL' ? groupCode(secretOf(dossier)) : null
  const trackingUrl = `${env().SITE_URL}/tra-cuu`
  const { submitter, owner } = partiesOf(dossier)
  const clockEvents = deadlineEventsOf(events)
  const deadline = clockEvents.length > 0 ? deriveDeadline(clockEvents, calendar) : null
  return {
    document,
    handlingUnitId: dossier.handlingUnitId,
    form: formOn(document.kind, document.on),
    madeAt,
    at: event.at,
    code: dossier.code ?? requestId,
    hasCode: dossier.code !== null,
    trackingUrl,
    qrText: secret ? `${trackingUrl}#${requestId}.${secret}` : trackingUrl,
    secret,
    issuer: issuers(event.unitId ?? dossier.unitId),
    desk: issuers(dossier.unitId),
    deskNames: (unitId) => issuers(unitId).desk,
    unitNames: (unitId) => (unitId ? issuers(unitId).name : ''),
    submitter,
    owner,
    procedureName: content.name,
    caseName: content.cases?.find(({ key }) => isReceived && key === receptionOf(events).caseKey)?.name ?? null,
    isCertification: /chứng thực/i.test(content.field),
    papers: papersOf(dossier, content),
    sets: content.sets ?? null,
    term: deadline?.term ?? null,
    receivedAt: dossier.receivedAt,
    firstDueAt: deadline?.firstDueAt ?? null,
    legs: isReceived ? legsOf(events, calendar).map(({ unitId, by }) => ({ unit: issuers(unitId).name, by })) : [],
    resultMethod: dossier.resultMethod as ResultMethod,
    fees: dossier.fees
      .filter(({ waivedAt }) => waivedAt === null)
      .map(({ lines, total, paidAt, method, receiptNumber }) => ({
        lines: lines as unknown as FeeLine[],
        total,
        paid: paidAt !== null,
        method: method as PaymentMethod | null,
        receiptNumber,
      })),
    reprint: document.kind === 'RECEIPT' ? dossier.slipCorrections : 0,
    book: document.kind === 'RECEIPT' ? await placeInBook(dossier) : null,
    text: note?.text ?? '',
    asks: asksOf(note?.papers, [...content.papers, ...dossier.papers.map(({ paperKey, name }) => ({ key: paperKey, name }))]),
    event,
    actorName: nameOf(event.actorId),
    nameOf,
    signature: await signatureOf(event),
    handOvers,
    partners: partnerIds.map((id) => issuers(id).name),
  }
}

function partiesOf({ parties }: Row): { submitter: FormParty | null; owner: FormParty | null } {
  const submitter = submitterOf(parties) ?? null
  const owner = parties.find(({ role }) => role === 'OWNER') ?? null
  return { submitter, owner: owner && owner.id !== submitter?.id ? owner : null }
}

function papersOf({ papers, attachments }: Row, content: ProcedureContent): FormPaper[] {
  const pagesOf = (key: string) => {
    const pages = attachments.filter(({ paperKey }) => paperKey === key).map((file) => file.pages)
    return pages.length > 0 && pages.every((count) => count !== null) ? pages.reduce((sum, count) => sum + count, 0) : null
  }
  const onPaper = papers.map(({ paperKey, name, originals, certified, copies, compared }) => ({
    name,
    note: compared ? 'đã đối chiếu bản chính' : '',
    originals,
    certified,
    copies,
    isFile: false,
    pages: pagesOf(paperKey),
  }))
  const files = attachments.map(({ paperKey, name, pages }) => ({
    name: content.papers.find(({ key }) => key === paperKey)?.name ?? name,
    note: pages ? `tệp điện tử, ${pages} trang` : 'tệp điện tử',
    originals: 0,
    certified: 0,
    copies: 0,
    isFile: true,
    pages,
  }))
  return [...onPaper, ...files]
}

/** By when each unit is to have done its steps, as reception said it; none while one unit does them all. */
function legsOf(events: readonly StoredLedgerEvent[], calendar: Calendar): { unitId: string; by: Date }[] {
  const { stepUnits = [], firstStep = 0 } = receptionOf(events)
  const atReception = events.filter(({ kind }) => kind === 'dossier.received' || kind === 'dossier.reception_corrected')
  const legs: { unitId: string; by: Date }[] = []
  for (const [index, unitId] of stepUnits.entries()) {
    const by = index < firstStep ? null : stepDueOf(atReception, index, calendar)
    if (!by) continue
    const last = legs.at(-1)
    if (last?.unitId === unitId) last.by = by
    else legs.push({ unitId, by })
  }
  return legs.length > 1 ? legs : []
}

/** Units besides the one that answers for the dossier: those asked for an opinion, and those that hold a step. */
function partnersOf(events: readonly StoredLedgerEvent[], { unitId, handlingUnitId }: Row): string[] {
  const asked = events.flatMap(({ kind, data }) =>
    kind === 'dossier.opinion_asked' ? (data as DossierEventData['dossier.opinion_asked']).unitId : [],
  )
  return [...new Set([...asked, ...stepUnitsOf(events)])].filter((id) => id !== unitId && id !== handlingUnitId)
}

/** The new appointment of an apology, at the end of that day. */
export function newDueOf({ event }: Pick<FormFacts, 'event'>): Date | null {
  const { dueOn } = event.data as { dueOn?: string }
  return dueOn ? instantAt(dueOn, 17 * 60) : null
}
