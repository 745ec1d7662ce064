import 'server-only'
import { type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId, readCode } from '@/lib/core/ids'
import { foldVietnamese } from '@/lib/core/text'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { listEvents } from '@/lib/ledger/queries'
import type { Question } from '@/lib/procedures/question'
import type { ProcedureContent } from '@/lib/procedures/types'
import { subjectOf, subjectSelect } from './command'
import { maskNumber } from './masking'
import { actorFor, visibleTo } from './scope'
import { availableActions } from './state'
import { type DossierState, type QueueName, queueNames } from './types'

function queueWhere(queue: QueueName, viewer: StaffViewer): Prisma.DossierWhereInput {
  const desk = { unitId: { in: unitsWithRole(viewer, 'RECEPTIONIST') } }
  switch (queue) {
    case 'TO_RECEIVE':
      return { state: 'SUBMITTED' }
    case 'TO_START':
      return { state: 'RECEIVED' }
    case 'IN_PROCESS':
      return { state: 'IN_PROCESS' }
    case 'AWAITING':
      return { state: { in: ['AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT'] } }
    case 'TO_CONFIRM':
      return { AND: [desk, { state: 'DECIDED', finishedAt: null }] }
    case 'TO_RETURN':
      return { AND: [desk, { state: 'DECIDED', finishedAt: { not: null } }] }
    case 'CLOSED':
      return { state: { in: ['RETURNED', 'NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED'] } }
  }
}

const rowSelect = {
  id: true,
  code: true,
  requestId: true,
  state: true,
  channel: true,
  submittedAt: true,
  answerDueAt: true,
  dueAt: true,
  pausedAt: true,
  finishedAt: true,
  procedure: { select: { name: true, procedure: { select: { code: true } } } },
  parties: { where: { role: 'OWNER' }, select: { fullName: true, phone: true, idNumber: true, businessNumber: true }, take: 1 },
  assignee: { select: { fullName: true } },
  unitId: true,
  handlingUnitId: true,
} as const satisfies Prisma.DossierSelect

type Row = Prisma.DossierGetPayload<{ select: typeof rowSelect }>

export type QueueRow = {
  id: string
  code: string | null
  requestId: string
  state: DossierState
  channel: string
  procedureName: string
  procedureCode: string
  ownerName: string
  /** Last digits only. */
  ownerPhone: string
  /** Last digits only, of the card or the business. */
  ownerNumber: string
  assigneeName: string | null
  unitId: string
  handlingUnitId: string
  submittedAt: Date
  pausedAt: Date | null
  finishedAt: Date | null
  /** The appointment, whatever became of it. */
  appointmentAt: Date | null
  /** By when the next step is due: the answer to an online submission, else the appointment. Null while the clock is stopped or over. */
  dueAt: Date | null
}

function toRow({ procedure, parties, assignee, ...row }: Row): QueueRow {
  const open = row.finishedAt === null && row.pausedAt === null
  return {
    id: row.id,
    code: row.code,
    requestId: row.requestId,
    state: row.state as DossierState,
    channel: row.channel,
    procedureName: procedure.name,
    procedureCode: procedure.procedure.code,
    ownerName: parties[0]?.fullName ?? '',
    ownerPhone: maskNumber(parties[0]?.phone),
    ownerNumber: maskNumber(parties[0]?.idNumber ?? parties[0]?.businessNumber),
    assigneeName: assignee?.fullName ?? null,
    unitId: row.unitId,
    handlingUnitId: row.handlingUnitId,
    submittedAt: row.submittedAt,
    pausedAt: row.pausedAt,
    finishedAt: row.finishedAt,
    appointmentAt: row.dueAt,
    dueAt: row.state === 'SUBMITTED' ? row.answerDueAt : open ? row.dueAt : null,
  }
}

const pageSize = 50

/** What narrows a queue further. */
export type QueueFilter = { mine?: boolean; unitId?: string }

function filterWhere(viewer: StaffViewer, { mine, unitId }: QueueFilter): Prisma.DossierWhereInput {
  return {
    ...(mine ? { assigneeId: viewer.accountId } : {}),
    ...(unitId ? { OR: [{ unitId }, { handlingUnitId: unitId }] } : {}),
  }
}

type Place = { id: string; submittedAt: Date; answerDueAt: Date | null; dueAt: Date | null }

/** What follows a row in a queue's order. By the values of the row, which may itself have left the queue since; rows without a due time stand last. */
function standingAfter(queue: QueueName, { id, ...last }: Place): Prisma.DossierWhereInput {
  if (queue === 'CLOSED') return { OR: [{ submittedAt: { lt: last.submittedAt } }, { submittedAt: last.submittedAt, id: { lt: id } }] }
  const field = queue === 'TO_RECEIVE' ? 'answerDueAt' : 'dueAt'
  const due = last[field]
  if (due === null) return { [field]: null, id: { gt: id } }
  return { OR: [{ [field]: { gt: due } }, { [field]: null }, { [field]: due, id: { gt: id } }] }
}

/** One page of a queue, what is due first on top; closed dossiers newest first. `after` is the id of the last row seen. */
export async function listQueue(
  viewer: StaffViewer,
  queue: QueueName,
  after?: string,
  filter: QueueFilter = {},
): Promise<{ rows: QueueRow[]; next: string | null }> {
  const orderBy: Prisma.DossierOrderByWithRelationInput[] =
    queue === 'CLOSED'
      ? [{ submittedAt: 'desc' }, { id: 'desc' }]
      : queue === 'TO_RECEIVE'
        ? [{ answerDueAt: 'asc' }, { id: 'asc' }]
        : [{ dueAt: 'asc' }, { id: 'asc' }]
  const place = { id: true, submittedAt: true, answerDueAt: true, dueAt: true } as const
  const last = after ? await db.dossier.findUnique({ where: { id: after }, select: place }) : null
  const rows = await db.dossier.findMany({
    where: { AND: [queueWhere(queue, viewer), visibleTo(viewer), filterWhere(viewer, filter), last ? standingAfter(queue, last) : {}] },
    orderBy,
    take: pageSize + 1,
    select: rowSelect,
  })
  const page = rows.slice(0, pageSize)
  return { rows: page.map(toRow), next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

/** How many dossiers wait in each queue. */
export async function countQueues(viewer: StaffViewer, filter: QueueFilter = {}): Promise<Record<QueueName, number>> {
  const open = queueNames.filter((queue) => queue !== 'CLOSED')
  const counts = await Promise.all(
    open.map((queue) => db.dossier.count({ where: { AND: [queueWhere(queue, viewer), visibleTo(viewer), filterWhere(viewer, filter)] } })),
  )
  return { ...Object.fromEntries(open.map((queue, index) => [queue, counts[index]])), CLOSED: 0 } as Record<QueueName, number>
}

/**
 * Dossiers within the viewer's scope by dossier code, request id, name, phone, card or business number. At least three signs; at most 50 found.
 * The search itself is logged, since its answer is personal data.
 */
export async function findDossiers(viewer: StaffViewer, typed: string): Promise<QueueRow[]> {
  const text = typed.trim()
  if (text.length < 3) return []
  const at = clock.now()
  const digits = text.replace(/\D/g, '')
  const folded = foldVietnamese(text)
  const compact = text.replace(/\s/g, '')
  const rows = await db.dossier.findMany({
    where: {
      AND: [
        visibleTo(viewer),
        {
          OR: [
            { code: compact.toUpperCase() },
            { requestId: readCode(text) },
            ...(folded.length >= 2 && /\p{L}/u.test(folded) ? [{ parties: { some: { nameFolded: { contains: folded } } } }] : []),
            ...(digits.length >= 6
              ? [
                  {
                    parties: {
                      some: { OR: [{ phone: digits }, { idNumber: compact }, { businessNumber: compact }, { businessNumber: digits }] },
                    },
                  },
                ]
              : []),
          ],
        },
      ],
    },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: rowSelect,
  })
  await db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: viewer.accountId, kind: 'SEARCH', subjectId: null } })
  return rows.map(toRow)
}

const detailSelect = {
  ...rowSelect,
  version: true,
  versionId: true,
  outcome: true,
  resultMethod: true,
  secretVersion: true,
  receivedAt: true,
  firstDueAt: true,
  supplements: true,
  corrections: true,
  extension: true,
  decidedAt: true,
  returnedAt: true,
  procedure: { select: { id: true, number: true, content: true, questions: true, procedure: { select: { code: true } } } },
  parties: true,
  papers: { orderBy: { position: 'asc' } },
  answers: { select: { answers: true } },
  notes: { orderBy: { at: 'asc' } },
  attachments: { orderBy: { createdAt: 'asc' } },
  fees: { orderBy: { demandedAt: 'asc' } },
  ...subjectSelect,
  slipCorrections: true,
  stepDueAt: true,
} as const satisfies Prisma.DossierSelect

/** All of one dossier for an officer who may see it, and what they may do now. Out of scope is not found. The reading is logged. */
export async function getDossierDetail(viewer: StaffViewer, id: string) {
  const at = clock.now()
  const dossier = await db.dossier.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select: detailSelect })
  if (!dossier) throw new DomainError('not_found', 'Không tìm thấy hồ sơ này trong phạm vi của ông/bà.')
  const [events] = await Promise.all([
    listEvents(db, 'dossier', id),
    db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: viewer.accountId, kind: 'DOSSIER', subjectId: id } }),
  ])
  const behalfOf = (data: unknown) => (data as { behalfOf?: string } | null)?.behalfOf
  const actorIds = [
    ...new Set(events.flatMap((event) => (event.actorKind === 'STAFF' ? [event.actorId ?? [], behalfOf(event.data) ?? []].flat() : []))),
  ]
  const accounts = await db.staffAccount.findMany({ where: { id: { in: actorIds } }, select: { id: true, fullName: true } })
  const names = new Map(accounts.map((account) => [account.id, account.fullName]))
  const { procedure, answers, ...rest } = dossier
  return {
    ...rest,
    state: dossier.state as DossierState,
    procedureCode: procedure.procedure.code,
    procedureVersion: procedure.number,
    content: procedure.content as unknown as ProcedureContent,
    questions: procedure.questions as unknown as Question[],
    answers: (answers?.answers ?? {}) as Record<string, string>,
    events: events.map((event) => ({
      ...event,
      actorName: event.actorId ? (names.get(event.actorId) ?? null) : null,
      behalfName: names.get(behalfOf(event.data) ?? '') ?? null,
    })),
    actions: availableActions(subjectOf(dossier, at), actorFor(viewer, dossier)),
  }
}
