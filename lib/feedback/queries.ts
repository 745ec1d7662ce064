import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { isId, newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { listEvents } from '@/lib/ledger/queries'
import { listUnits } from '@/lib/units/queries'
import type { UnitOption } from './form'
import { feedbackActorFor, feedbackVisibleTo } from './scope'
import { availableFeedbackActions } from './state'
import type { FeedbackKind, FeedbackState } from './types'

const pageSize = 50
const byName = new Intl.Collator('vi')

/** What a feedback may be about: the units of today, the office's own departments too. */
export async function listAboutUnits(): Promise<UnitOption[]> {
  const order = ['DISTRICT', 'DEPARTMENT', 'TOWN', 'COMMUNE']
  return (await listUnits())
    .filter((unit) => unit.kind !== 'PROVINCE')
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || byName.compare(one.name, other.name))
    .map(({ id, name }) => ({ id, name }))
}

/** Whether the viewer has anything to do with feedback at all. */
export async function handlesFeedback(viewer: StaffViewer): Promise<boolean> {
  if (viewer.assignments.some((one) => one.role === 'FOCAL_POINT')) return true
  return (await db.feedback.count({ where: await feedbackVisibleTo(viewer), take: 1 })) > 0
}

/** What follows a row in the order of the list. By the values of the row, which may itself have left the list since. */
function standingAfter(newestFirst: boolean, { id, submittedAt }: { id: string; submittedAt: Date }): Prisma.FeedbackWhereInput {
  return newestFirst
    ? { OR: [{ submittedAt: { lt: submittedAt } }, { submittedAt, id: { lt: id } }] }
    : { OR: [{ submittedAt: { gt: submittedAt } }, { submittedAt, id: { gt: id } }] }
}

/** Feedback within the viewer's scope, oldest open first; `closed` lists what has ended, newest first. */
export async function listFeedback(viewer: StaffViewer, { closed = false, after }: { closed?: boolean; after?: string } = {}) {
  const direction = closed ? 'desc' : 'asc'
  const visible = await feedbackVisibleTo(viewer)
  const last = after ? await db.feedback.findUnique({ where: { id: after }, select: { id: true, submittedAt: true } }) : null
  const rows = await db.feedback.findMany({
    where: { AND: [visible, { state: closed ? 'CLOSED' : { not: 'CLOSED' } }, last ? standingAfter(closed, last) : {}] },
    orderBy: [{ submittedAt: direction }, { id: direction }],
    take: pageSize + 1,
    select: { id: true, code: true, kind: true, state: true, title: true, submittedAt: true, assignee: { select: { fullName: true } } },
  })
  const page = rows.slice(0, pageSize)
  return {
    rows: page.map(({ assignee, ...row }) => ({
      ...row,
      kind: row.kind as FeedbackKind,
      state: row.state as FeedbackState,
      assigneeName: assignee?.fullName ?? null,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  }
}

/** All of one feedback for staff who may see it. Out of scope is not found. The reading is logged. */
export async function getFeedbackDetail(viewer: StaffViewer, id: string) {
  const feedback = isId(id)
    ? await db.feedback.findFirst({
        where: { AND: [{ id }, await feedbackVisibleTo(viewer)] },
        include: {
          attachments: {
            where: { status: 'ARRIVED' },
            orderBy: { id: 'asc' },
            select: { id: true, name: true, size: true, type: true, sha256: true },
          },
          assignee: { select: { fullName: true } },
        },
      })
    : null
  if (!feedback) throw new DomainError('not_found', 'Không tìm thấy phản ánh này trong phạm vi của ông/bà.')
  const [events, units] = await Promise.all([
    listEvents(db, 'feedback', id),
    nameOfUnits([feedback.aboutUnitId]),
    logRead(viewer, 'FEEDBACK', id),
  ])
  const { secretHmac: _, ...shown } = feedback
  return {
    ...shown,
    kind: feedback.kind as FeedbackKind,
    state: feedback.state as FeedbackState,
    aboutUnitName: feedback.aboutUnitId ? (units.get(feedback.aboutUnitId) ?? null) : null,
    events: events.map(({ kind, at: happenedAt }) => ({ kind, at: happenedAt })),
    actions: availableFeedbackActions(feedback.state as FeedbackState, feedbackActorFor(viewer, feedback)),
  }
}

/** A photo of a feedback within the viewer's scope, or null. The reading is logged. */
export async function findFeedbackPhoto(viewer: StaffViewer, id: string): Promise<{ id: string } | null> {
  if (!isId(id)) return null
  const feedback = await feedbackVisibleTo(viewer)
  const photo = await db.attachment.findFirst({
    where: { id, purpose: 'FEEDBACK_PHOTO', status: 'ARRIVED', feedback },
    select: { id: true },
  })
  if (photo) await logRead(viewer, 'ATTACHMENT', id)
  return photo
}

/** To whom a feedback may be assigned: everyone who works here today, without the people of the unit whose conduct is reported. */
export async function listAssignees(feedback: { kind: string; aboutUnitId: string | null }): Promise<{ id: string; name: string }[]> {
  const open = openToday()
  const reported = feedback.kind === 'CONDUCT' ? feedback.aboutUnitId : null
  const accounts = await db.staffAccount.findMany({
    where: {
      AND: [
        { disabledAt: null, assignments: { some: open } },
        ...(reported ? [{ assignments: { none: { unitId: reported, ...open } } }] : []),
      ],
    },
    select: { id: true, fullName: true, position: true, assignments: { where: open, select: { unitId: true } } },
  })
  const units = await nameOfUnits(accounts.map((account) => account.assignments[0]?.unitId ?? null))
  return accounts
    .map(({ id, fullName, position, assignments }) => ({
      id,
      name: [fullName, position, units.get(assignments[0]?.unitId ?? '')].filter(Boolean).join(' – '),
    }))
    .toSorted((one, other) => byName.compare(one.name, other.name))
}

function openToday(): Prisma.StaffAssignmentWhereInput {
  const today = civilDateOf(clock.now())
  return { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] }
}

async function nameOfUnits(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const periods = await db.unitPeriod.findMany({
    where: { unitId: { in: [...new Set(ids.filter((id) => id !== null))] } },
    orderBy: { validFrom: 'asc' },
    select: { unitId: true, name: true },
  })
  return new Map(periods.map((period) => [period.unitId, period.name]))
}

async function logRead(viewer: StaffViewer, kind: 'FEEDBACK' | 'ATTACHMENT', subjectId: string): Promise<void> {
  const at = clock.now()
  await db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: viewer.accountId, kind, subjectId } })
}
