import 'server-only'
import { type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { civilDateOf, formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { visibleTo } from '@/lib/dossiers/scope'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { directivesSeenBy, givenBy, isAuthor, listInstructed, mayAnswer } from './scope'
import { directiveState, isOverdue, judgeDirective } from './state'
import { answeringRoles, directiveActions, type DirectiveRound, type DirectiveRow } from './types'

const select = {
  id: true,
  version: true,
  authorId: true,
  author: { select: { fullName: true } },
  behalfOfId: true,
  behalfOf: { select: { fullName: true } },
  unitId: true,
  dossier: { select: { id: true, code: true, requestId: true, assigneeId: true } },
  figure: true,
  text: true,
  dueOn: true,
  createdAt: true,
  rounds: true,
  answer: true,
  answeredAt: true,
  answeredById: true,
  closedAt: true,
} as const satisfies Prisma.DirectiveSelect
type Found = Prisma.DirectiveGetPayload<{ select: typeof select }>

const longest = 200

/** Open ones, overdue first and then by due day; or the newest closed. */
export async function listDirectives(viewer: StaffViewer, { closed = false } = {}): Promise<DirectiveRow[]> {
  const found = await db.directive.findMany({
    where: { AND: [directivesSeenBy(viewer), { closedAt: closed ? { not: null } : null }] },
    orderBy: closed ? [{ closedAt: 'desc' }, { id: 'desc' }] : [{ dueOn: 'asc' }, { id: 'asc' }],
    take: longest,
    select,
  })
  const rows = await toRows(viewer, found)
  return closed ? rows : rows.toSorted((one, other) => Number(other.overdue) - Number(one.overdue))
}

/** What was said about a dossier that the viewer has open, as far as they may see it. */
export async function listDirectivesOn(viewer: StaffViewer, dossierId: string): Promise<DirectiveRow[]> {
  const found = await db.directive.findMany({
    where: { AND: [{ dossierId }, directivesSeenBy(viewer)] },
    orderBy: { id: 'desc' },
    take: longest,
    select,
  })
  return toRows(viewer, found)
}

/** How many wait for the viewer: to be answered in their units; of their own, answered or overdue. */
export async function countDirectivesWaiting(viewer: StaffViewer): Promise<number> {
  const today = civilDateOf(clock.now())
  return db.directive.count({
    where: {
      closedAt: null,
      OR: [
        { unitId: { in: unitsWithRole(viewer, ...answeringRoles) }, answeredAt: null },
        ...givenBy(viewer).map((given) => ({ ...given, OR: [{ answeredAt: { not: null } }, { dueOn: { lt: today } }] })),
      ],
    },
  })
}

/** One of them with its words and what the viewer may do now; null out of their scope. */
export async function findDirective(viewer: StaffViewer, id: string) {
  const found = await db.directive.findFirst({ where: { AND: [{ id }, directivesSeenBy(viewer)] }, select })
  if (!found) return null
  const rounds = found.rounds as DirectiveRound[]
  const [[row], people, maySee] = await Promise.all([
    toRows(viewer, [found]),
    db.staffAccount.findMany({
      where: { id: { in: [found.answeredById, ...rounds.map((round) => round.answeredById)].flatMap((one) => one ?? []) } },
      select: { id: true, fullName: true },
    }),
    found.dossier ? db.dossier.count({ where: { AND: [{ id: found.dossier.id }, visibleTo(viewer)] } }) : 0,
  ])
  const nameOf = (accountId: string | null) => people.find((one) => one.id === accountId)?.fullName ?? ''
  const who = { isAuthor: isAuthor(viewer, found), mayAnswer: mayAnswer(viewer, found) }
  return {
    ...row!,
    version: found.version,
    maySeeDossier: maySee > 0,
    createdAt: formatDateTime(found.createdAt),
    answer: found.answeredAt && { text: found.answer ?? '', by: nameOf(found.answeredById), at: formatDateTime(found.answeredAt) },
    rounds: rounds.map((round) => ({
      answer: round.answer,
      by: nameOf(round.answeredById),
      at: formatDateTime(new Date(round.answeredAt)),
      reason: round.reason,
      returnedAt: formatDateTime(new Date(round.returnedAt)),
    })),
    closedAt: found.closedAt && formatDateTime(found.closedAt),
    actions: directiveActions.filter((action) => 'event' in judgeDirective(directiveState(found), action, who)),
  }
}

/** Units that the viewer may instruct; about a dossier only those that received, hold or were asked about it, the one that holds it first. */
export async function listInstructedUnits(viewer: StaffViewer, dossierId?: string): Promise<{ id: string; name: string }[]> {
  const dossier = dossierId
    ? await db.dossier.findFirst({
        where: { AND: [{ id: dossierId }, visibleTo(viewer)] },
        select: { unitIds: true, handlingUnitId: true },
      })
    : null
  if (dossierId && !dossier) return []
  const ids = (await listInstructed(db, viewer)).filter((id) => !dossier || dossier.unitIds.includes(id))
  const names = await namesOfUnits(ids)
  return ids
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .toSorted((one, other) => Number(other.id === dossier?.handlingUnitId) - Number(one.id === dossier?.handlingUnitId))
}

async function toRows(viewer: StaffViewer, found: readonly Found[]): Promise<DirectiveRow[]> {
  const names = await namesOfUnits(found.map(({ unitId }) => unitId))
  const today = civilDateOf(clock.now())
  return found.map((row) => ({
    id: row.id,
    side: isAuthor(viewer, row) ? 'GIVEN' : 'RECEIVED',
    state: directiveState(row),
    overdue: isOverdue(row, today),
    author: row.behalfOf ? `${row.author.fullName} (thay mặt ${row.behalfOf.fullName})` : row.author.fullName,
    unit: names.get(row.unitId) ?? '',
    dossier: row.dossier && { id: row.dossier.id, code: row.dossier.code ?? groupCode(row.dossier.requestId) },
    figure: row.figure,
    text: row.text,
    dueOn: row.dueOn,
  }))
}
