import 'server-only'
import { decidingRoles, holdsRole, mayCarry, type Role, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { addDays, type CivilDate, civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { queueStaffMail } from '@/lib/notifications/queue'
import { holdAccount, recordStaffEvent } from './accounts'
import { type Period, periodsOverlap } from './policy'

export type NewDelegation = {
  fromId: string
  toId: string
  unitId: string
  validFrom: CivilDate
  validTo: CivilDate
  reason: string
}

/** Longer than this is a matter of rights, given by decision. */
export const longestAbsenceDays = 180

const heldOn = (date: CivilDate) => ({ validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] })

/** In which units a person may say who stands in for others: as their head, with a role of their own. */
export function headedUnits(viewer: StaffViewer): string[] {
  return unitsWithRole(ownOnly(viewer), 'UNIT_HEAD', 'LEADER')
}

/** Whether a person may say who stands in for `fromId` in a unit: for themselves, or as administrator or head of the unit. */
function mayDelegate(viewer: StaffViewer, { fromId, unitId }: { fromId: string; unitId: string }): boolean {
  return viewer.accountId === fromId || holdsRole(ownOnly(viewer), 'ADMINISTRATOR') || headedUnits(viewer).includes(unitId)
}

/** Leaders and approvers name their own stand-in, or a leader of the unit or an administrator does; a head has no say above themselves. */
function mayDelegateRoles(viewer: StaffViewer, { fromId, unitId }: { fromId: string; unitId: string }, roles: readonly Role[]): boolean {
  if (viewer.accountId === fromId || !roles.some((role) => role === 'LEADER' || role === 'APPROVER')) return true
  return holdsRole(ownOnly(viewer), 'ADMINISTRATOR') || holdsRole(ownOnly(viewer), 'LEADER', unitId)
}

/** A role that is carried for somebody is not delegated on. */
function ownOnly(viewer: StaffViewer): StaffViewer {
  return { ...viewer, assignments: viewer.assignments.filter(({ behalfOf }) => !behalfOf) }
}

/** Writes down an absence: for these days a colleague of the unit carries the roles of the absent one there. */
export async function delegate(viewer: StaffViewer, input: NewDelegation): Promise<void> {
  assertReal(viewer)
  if (!mayDelegate(viewer, input))
    throw new DomainError('forbidden', 'Ông/bà chỉ ghi được người làm thay cho mình hoặc cho người của đơn vị mình phụ trách.')
  const at = clock.now()
  const { fromId, toId, unitId, validFrom, validTo, reason } = input
  if (fromId === toId) throw fieldError('toId', 'Người làm thay phải là người khác.')
  if (validFrom < civilDateOf(at)) throw fieldError('validFrom', 'Ngày bắt đầu sớm nhất là hôm nay.')
  if (validTo < validFrom) throw fieldError('validTo', 'Ngày cuối không được trước ngày bắt đầu.')
  if (validTo > addDays(validFrom, longestAbsenceDays)) {
    throw fieldError('validTo', `Ghi nhiều nhất ${longestAbsenceDays} ngày. Vắng lâu hơn thì giao vai trò theo quyết định.`)
  }
  await transaction(async (tx) => {
    // In one order, so that two who name each other at once do not wait for ever.
    for (const id of [fromId, toId].toSorted()) await holdAccount(tx, id)
    await assertHeld(
      tx,
      { accountId: fromId, unitId, date: validFrom },
      'fromId',
      'Người này không giữ vai trò nào ở đơn vị này vào ngày đó.',
    )
    await assertHeld(
      tx,
      { accountId: toId, unitId, date: validFrom },
      'toId',
      'Người làm thay phải là người của đơn vị này và có tài khoản đang dùng.',
    )
    await assertSuitable(tx, viewer, input)
    const open = { endedAt: null, validFrom: { lte: validTo }, validTo: { gte: validFrom } }
    const again = await tx.delegation.findFirst({ where: { fromId, unitId, ...open }, include: { to: { select: { fullName: true } } } })
    if (again) {
      throw new DomainError(
        'conflict',
        `Đã ghi ${again.to.fullName} làm thay từ ${formatCivilDate(again.validFrom)} đến ${formatCivilDate(again.validTo)}. Hãy kết thúc lần đó trước.`,
      )
    }
    if (await tx.delegation.findFirst({ where: { fromId: toId, unitId, ...open } })) {
      throw fieldError('toId', 'Người này cũng vắng mặt trong thời gian đó. Hãy chọn người khác.')
    }
    // Carried roles are not handed on, so the work of a third person would lie with nobody. Away is away, in whichever unit.
    const carrying = await tx.delegation.findFirst({
      where: { toId: fromId, from: { disabledAt: null }, ...open },
      include: { from: { select: { fullName: true } } },
    })
    if (carrying) {
      const { from } = carrying
      const days = `từ ${formatCivilDate(carrying.validFrom)} đến ${formatCivilDate(carrying.validTo)}`
      throw new DomainError(
        'conflict',
        `Người vắng mặt đang được giao làm thay ${from.fullName} ${days}. Hãy kết thúc lần đó và giao người khác làm thay ${from.fullName} trước.`,
      )
    }
    const id = newId(at.getTime())
    await tx.delegation.create({
      data: { id, fromId, toId, unitId, validFrom, validTo, reason, createdAt: at, createdById: viewer.accountId },
    })
    await recordStaffEvent(tx, {
      accountId: fromId,
      kind: 'staff.delegated',
      at,
      actorId: viewer.accountId,
      unitId,
      data: { delegationId: id, toId, validFrom, validTo },
    })
    await queueStaffMail(tx, toId, 'staff.delegated')
    if (viewer.accountId !== fromId) await queueStaffMail(tx, fromId, 'staff.delegated')
  })
}

/** Ends an absence before its last day, at once; or takes back one that has not begun. */
export async function endDelegation(viewer: StaffViewer, delegationId: string): Promise<void> {
  assertReal(viewer)
  const at = clock.now()
  await transaction(async (tx) => {
    const known = await tx.delegation.findUnique({ where: { id: delegationId } })
    const unknown = new DomainError('not_found', 'Không còn mục này. Hãy tải lại trang.')
    if (!known || !(mayDelegate(viewer, known) || viewer.accountId === known.toId)) throw unknown
    const { fromId, toId, unitId } = known
    const { count } = await tx.delegation.updateMany({
      where: { id: delegationId, endedAt: null, validTo: { gte: civilDateOf(at) } },
      data: { endedAt: at },
    })
    if (count === 0) throw unknown
    await recordStaffEvent(tx, {
      accountId: fromId,
      kind: 'staff.delegation_ended',
      at,
      actorId: viewer.accountId,
      unitId,
      data: { delegationId, toId },
    })
    for (const id of [fromId, toId]) if (id !== viewer.accountId) await queueStaffMail(tx, id, 'staff.delegation_ended')
  })
}

/** Ends what a person gave away or took on in a unit, now that they hold no role there on any day that is left of it. */
export async function endEmptyDelegations(
  tx: Tx,
  { accountId, unitId }: { accountId: string; unitId: string },
  actorId: string,
  at: Date,
): Promise<void> {
  const today = civilDateOf(at)
  const [open, held] = await Promise.all([
    tx.delegation.findMany({ where: { unitId, endedAt: null, validTo: { gte: today }, OR: [{ fromId: accountId }, { toId: accountId }] } }),
    tx.staffAssignment.findMany({ where: { accountId, unitId } }),
  ])
  for (const { id, fromId, toId, validFrom, validTo } of open) {
    const left = { validFrom: validFrom > today ? validFrom : today, validTo }
    if (held.some((one) => periodsOverlap(one, left))) continue
    await tx.delegation.update({ where: { id }, data: { endedAt: at } })
    await recordStaffEvent(tx, {
      accountId: fromId,
      kind: 'staff.delegation_ended',
      at,
      actorId,
      unitId,
      data: { delegationId: id, toId },
    })
    for (const one of [fromId, toId]) await queueStaffMail(tx, one, 'staff.delegation_ended')
  }
}

function assertReal(viewer: StaffViewer): void {
  if (viewer.practice) throw new DomainError('conflict', 'Đang thực hành. Hãy thôi thực hành rồi ghi vắng mặt.')
}

async function assertHeld(
  tx: Tx,
  { accountId, unitId, date }: { accountId: string; unitId: string; date: CivilDate },
  field: string,
  sentence: string,
): Promise<void> {
  const held = await tx.staffAssignment.findFirst({ where: { accountId, unitId, ...heldOn(date), account: { disabledAt: null } } })
  if (!held) throw fieldError(field, sentence)
}

/** The stand-in may carry all that the absent one holds there in these days, and the viewer may hand it to them. */
async function assertSuitable(tx: Tx, viewer: StaffViewer, input: NewDelegation): Promise<void> {
  const { fromId, toId, unitId, validFrom, validTo } = input
  const held = await tx.staffAssignment.findMany({
    where: { OR: [{ accountId: fromId, unitId }, { accountId: toId }] },
    select: { accountId: true, role: true, validFrom: true, validTo: true },
  })
  const rolesOf = (accountId: string, days: Period) =>
    held.flatMap((one) => (one.accountId === accountId && periodsOverlap(one, days) ? (one.role as Role) : []))
  const given = rolesOf(fromId, { validFrom, validTo }).filter((role) => role !== 'ADMINISTRATOR')
  if (!mayDelegateRoles(viewer, input, given)) {
    throw new DomainError(
      'forbidden',
      'Người này là lãnh đạo Ủy ban hoặc người duyệt công bố: chính họ, lãnh đạo Ủy ban hoặc người quản trị mới giao được người làm thay.',
    )
  }
  if (toId === viewer.accountId && given.some((role) => (decidingRoles as readonly Role[]).includes(role)))
    throw fieldError('toId', 'Không tự nhận làm thay người có quyền ký, duyệt. Hãy nhờ chính người vắng mặt hoặc người quản trị giao.')
  const own = rolesOf(toId, { validFrom, validTo: validFrom })
  if (!given.every((role) => mayCarry(role, own))) {
    throw fieldError(
      'toId',
      'Người này không làm thay được vai trò ký, duyệt của người vắng mặt. Lãnh đạo Ủy ban do lãnh đạo làm thay; lãnh đạo phòng do chuyên viên hoặc lãnh đạo làm thay.',
    )
  }
}

function fieldError(field: string, sentence: string): DomainError {
  return new DomainError('invalid', sentence, { [field]: sentence })
}

export type DelegationRow = {
  id: string
  from: string
  to: string
  unit: string
  validFrom: CivilDate
  validTo: CivilDate
  reason: string
  /** Who carries for whom today, what is to come, what is over. */
  when: 'NOW' | 'COMING' | 'ENDED'
  mayEnd: boolean
}

/** Absences that concern the viewer: their own, those they stand in for, and those of people whose unit they head; all for an administrator. */
export async function listDelegations(viewer: StaffViewer): Promise<DelegationRow[]> {
  const today = civilDateOf(clock.now())
  const administers = holdsRole(ownOnly(viewer), 'ADMINISTRATOR')
  const rows = await db.delegation.findMany({
    where: administers ? {} : { OR: [{ fromId: viewer.accountId }, { toId: viewer.accountId }, { unitId: { in: headedUnits(viewer) } }] },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    take: 50,
    include: {
      from: { select: { fullName: true } },
      to: { select: { fullName: true } },
      unit: { select: { periods: { orderBy: { validFrom: 'desc' }, take: 1, select: { name: true } } } },
    },
  })
  return rows.map((row) => {
    const when = row.endedAt || row.validTo < today ? 'ENDED' : row.validFrom > today ? 'COMING' : 'NOW'
    return {
      id: row.id,
      from: row.from.fullName,
      to: row.to.fullName,
      unit: row.unit.periods[0]?.name ?? '',
      validFrom: row.validFrom,
      validTo: row.validTo,
      reason: row.reason,
      when,
      mayEnd: when !== 'ENDED' && (mayDelegate(viewer, row) || row.toId === viewer.accountId),
    }
  })
}

export type DelegationChoice = {
  unit: { id: string; name: string }
  /** Whose absence the viewer may write down there. */
  absent: { id: string; fullName: string }[]
  /** Who may stand in. */
  colleagues: { id: string; fullName: string }[]
}

/** For which units and people the viewer may write down an absence today. */
export async function listDelegationChoices(viewer: StaffViewer): Promise<DelegationChoice[]> {
  const today = civilDateOf(clock.now())
  const own = ownOnly(viewer)
  const administers = holdsRole(own, 'ADMINISTRATOR')
  const unitIds = [...new Set(own.assignments.map(({ unitId }) => unitId))]
  const held = await db.staffAssignment.findMany({
    where: { ...heldOn(today), account: { disabledAt: null }, ...(administers ? {} : { unitId: { in: unitIds } }) },
    select: {
      role: true,
      account: { select: { id: true, fullName: true } },
      unit: { select: { id: true, periods: { orderBy: { validFrom: 'desc' }, take: 1, select: { name: true } } } },
    },
  })
  const units = new Map<string, DelegationChoice>()
  for (const { unit, account } of held) {
    const choice = units.get(unit.id) ?? { unit: { id: unit.id, name: unit.periods[0]?.name ?? '' }, absent: [], colleagues: [] }
    units.set(unit.id, choice)
    if (choice.colleagues.some(({ id }) => id === account.id)) continue
    choice.colleagues.push(account)
    const from = { fromId: account.id, unitId: unit.id }
    const roles = held.flatMap((one) => (one.account.id === account.id && one.unit.id === unit.id ? (one.role as Role) : []))
    if (mayDelegate(viewer, from) && mayDelegateRoles(viewer, from, roles)) choice.absent.push(account)
  }
  const byName = new Intl.Collator('vi')
  return [...units.values()]
    .filter(({ absent, colleagues }) => absent.length > 0 && colleagues.length > 1)
    .toSorted((one, other) => byName.compare(one.unit.name, other.unit.name))
}

/** For whom the viewer stands in today, and until when. */
export async function listStandingIn(viewer: StaffViewer): Promise<{ fullName: string; validTo: CivilDate }[]> {
  const today = civilDateOf(clock.now())
  const rows = await db.delegation.findMany({
    where: { toId: viewer.accountId, endedAt: null, validFrom: { lte: today }, validTo: { gte: today }, from: { disabledAt: null } },
    orderBy: { validTo: 'asc' },
    select: { validTo: true, from: { select: { fullName: true } } },
  })
  return rows.map(({ validTo, from }) => ({ fullName: from.fullName, validTo }))
}
