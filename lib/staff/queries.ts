import 'server-only'
import { actsFor, roleNames, type Role } from '@/lib/auth/roles'
import { readSecondFactorRoles } from '@/lib/auth/second-factor-roles'
import { requireRole, requireViewer } from '@/lib/auth/viewer'
import { clock } from '@/lib/core/clock'
import { civilDateOf, type CivilDate } from '@/lib/core/civil-date'
import { isId } from '@/lib/core/ids'
import { foldVietnamese } from '@/lib/core/text'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { isValidOn, whenOf } from './policy'
import type { OwnSession, StaffDetail, StaffRow, UnitChoice, UnitRight } from './types'

const byName = new Intl.Collator('vi')

const openOn = (today: CivilDate) =>
  ({ validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] }) satisfies Prisma.UnitPeriodWhereInput

/** Names of units, those of today first and else their last one. */
async function unitNames(unitIds: readonly string[]): Promise<Map<string, string>> {
  const periods = await db.unitPeriod.findMany({
    where: { unitId: { in: [...new Set(unitIds)] } },
    orderBy: { validFrom: 'asc' },
    select: { unitId: true, name: true },
  })
  return new Map(periods.map((period) => [period.unitId, period.name]))
}

/** For administrators: everyone with an account, in the order of names. `search` looks in name, login and unit. */
export async function listStaff(search = ''): Promise<StaffRow[]> {
  await requireRole('ADMINISTRATOR')
  const now = clock.now()
  const today = civilDateOf(now)
  const accounts = await db.staffAccount.findMany({
    select: {
      id: true,
      login: true,
      fullName: true,
      position: true,
      disabledAt: true,
      lockedUntil: true,
      passwordHash: true,
      assignments: { select: { unitId: true, role: true, validFrom: true, validTo: true } },
    },
  })
  const names = await unitNames(accounts.flatMap((account) => account.assignments.map((one) => one.unitId)))
  const words = foldVietnamese(search).split(' ').filter(Boolean)
  return accounts
    .map(({ assignments, passwordHash, disabledAt, lockedUntil, ...account }): StaffRow => {
      const current = assignments.filter((one) => isValidOn(one, today))
      return {
        ...account,
        state: disabledAt ? 'DISABLED' : passwordHash === null ? 'INVITED' : lockedUntil && lockedUntil > now ? 'LOCKED' : 'ACTIVE',
        units: [...new Set(current.map((one) => names.get(one.unitId) ?? ''))],
        roles: [...new Set(current.map((one) => roleNames[one.role as Role] ?? one.role))],
      }
    })
    .filter((row) => {
      const text = foldVietnamese([row.fullName, row.login, row.position ?? '', ...row.units].join(' '))
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => byName.compare(a.fullName, b.fullName))
}

/** For administrators: every unit in which somebody holds or held a right, those of today first. */
export async function listUnitsWithRights(): Promise<UnitChoice[]> {
  await requireRole('ADMINISTRATOR')
  const rows = await db.staffAssignment.findMany({ distinct: ['unitId'], select: { unitId: true } })
  const today = civilDateOf(clock.now())
  const periods = await db.unitPeriod.findMany({
    where: { unitId: { in: rows.map((row) => row.unitId) } },
    orderBy: { validFrom: 'asc' },
    select: { unitId: true, name: true, validTo: true },
  })
  return [...new Map(periods.map((period) => [period.unitId, period])).values()]
    .map(({ unitId, name, validTo }) => {
      const isOver = validTo !== null && validTo < today
      return { id: unitId, name: isOver ? `${name} (đã kết thúc)` : name, isOver }
    })
    .toSorted((one, other) => Number(one.isOver) - Number(other.isOver) || byName.compare(one.name, other.name))
    .map(({ id, name }) => ({ id, name }))
}

/** For administrators: who holds, will hold and held which right in a unit, by which decision; ended ones last. */
export async function listRightsOf(unitId: string): Promise<UnitRight[]> {
  await requireRole('ADMINISTRATOR')
  if (!isId(unitId)) return []
  const today = civilDateOf(clock.now())
  const rows = await db.staffAssignment.findMany({
    where: { unitId },
    include: { account: { select: { fullName: true, position: true } } },
  })
  const names = await unitNames([unitId])
  const order = ['NOW', 'COMING', 'ENDED']
  return rows
    .map(({ id, accountId, account, role, validFrom, validTo, decision }) => ({
      id,
      accountId,
      ...account,
      role: roleNames[role as Role] ?? role,
      unit: names.get(unitId) ?? '',
      validFrom,
      validTo,
      decision,
      when: whenOf({ validFrom, validTo }, today),
    }))
    .toSorted(
      (one, other) =>
        order.indexOf(one.when) - order.indexOf(other.when) ||
        byName.compare(one.fullName, other.fullName) ||
        (one.validFrom < other.validFrom ? 1 : -1),
    )
}

/** For administrators: one account, or null. */
export async function findStaffMember(accountId: string): Promise<StaffDetail | null> {
  await requireRole('ADMINISTRATOR')
  if (!isId(accountId)) return null
  const now = clock.now()
  const account = await db.staffAccount.findUnique({
    where: { id: accountId },
    select: {
      id: true,
      login: true,
      fullName: true,
      position: true,
      email: true,
      disabledAt: true,
      lockedUntil: true,
      passwordHash: true,
      totpSince: true,
      createdAt: true,
      assignments: { orderBy: [{ validFrom: 'desc' }, { id: 'asc' }] },
      sessions: { where: { revokedAt: null, expiresAt: { gt: now } }, select: { lastSeenAt: true } },
      invitations: { where: { usedAt: null, expiresAt: { gt: now } }, select: { expiresAt: true } },
      recoveryCodes: { where: { usedAt: null }, select: { id: true } },
    },
  })
  if (!account) return null
  const { assignments, sessions, invitations, recoveryCodes, passwordHash, disabledAt, lockedUntil, totpSince, ...rest } = account
  const [names, demanded] = await Promise.all([unitNames(assignments.map((one) => one.unitId)), readSecondFactorRoles()])
  const today = civilDateOf(now)
  const required = assignments.some((one) => isValidOn(one, today) && demanded.some((role) => role === one.role))
  return {
    ...rest,
    state: disabledAt ? 'DISABLED' : passwordHash === null ? 'INVITED' : lockedUntil && lockedUntil > now ? 'LOCKED' : 'ACTIVE',
    openSessions: sessions.length,
    invitedUntil: invitations[0]?.expiresAt ?? null,
    secondFactor: { required, since: totpSince, codesLeft: recoveryCodes.length },
    rights: assignments.map(({ id, role, unitId, validFrom, validTo, decision }) => ({
      id,
      role: roleNames[role as Role] ?? role,
      unit: names.get(unitId) ?? '',
      validFrom,
      validTo,
      decision,
      when: whenOf({ validFrom, validTo }, today),
    })),
  }
}

/** The units of today, for choosing where someone works. */
export async function listUnitChoices(): Promise<UnitChoice[]> {
  await requireRole('ADMINISTRATOR')
  const today = civilDateOf(clock.now())
  const periods = await db.unitPeriod.findMany({
    where: { kind: { not: 'PRACTICE' }, ...openOn(today) },
    select: { unitId: true, name: true, kind: true, agencyCode: true },
  })
  const order = ['PROVINCE', 'DISTRICT', 'DEPARTMENT', 'TOWN', 'COMMUNE']
  return periods
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || byName.compare(a.name, b.name))
    .map(({ unitId, name }) => ({ id: unitId, name }))
}

/** The account of the person who asks, with the roles of today. */
export async function getOwnAccount(): Promise<{
  login: string
  rights: { role: Role; unit: string; behalfOf: string | null }[]
  factor: { since: Date | null; codesLeft: number }
}> {
  const viewer = await requireViewer()
  const [account, absent, names] = await Promise.all([
    db.staffAccount.findUniqueOrThrow({
      where: { id: viewer.accountId },
      select: { login: true, totpSince: true, recoveryCodes: { where: { usedAt: null }, select: { id: true } } },
    }),
    db.staffAccount.findMany({ where: { id: { in: actsFor(viewer) } }, select: { id: true, fullName: true } }),
    unitNames(viewer.assignments.map((one) => one.unitId)),
  ])
  return {
    login: account.login,
    rights: viewer.assignments
      .filter((one) => !one.takenOver)
      .map(({ role, unitId, behalfOf }) => ({
        role,
        unit: names.get(unitId) ?? '',
        behalfOf: absent.find(({ id }) => id === behalfOf)?.fullName ?? null,
      })),
    factor: { since: account.totpSince, codesLeft: account.recoveryCodes.length },
  }
}

/** The open sessions of the person who asks. */
export async function listOwnSessions(): Promise<OwnSession[]> {
  const viewer = await requireViewer()
  const sessions = await db.staffSession.findMany({
    where: { accountId: viewer.accountId, revokedAt: null, expiresAt: { gt: clock.now() } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, createdAt: true, lastSeenAt: true },
  })
  return sessions.map((session) => ({ ...session, isThis: session.id === viewer.sessionId }))
}

/** For administrators: which roles nobody uses without a second factor, and who holds one of them today and has none yet. */
export async function getSecondFactorRoles(): Promise<{ roles: readonly Role[]; lacking: { id: string; fullName: string }[] }> {
  await requireRole('ADMINISTRATOR')
  const roles = await readSecondFactorRoles()
  const lacking = await db.staffAccount.findMany({
    where: { totpSince: null, disabledAt: null, assignments: { some: { role: { in: [...roles] }, ...openOn(civilDateOf(clock.now())) } } },
    select: { id: true, fullName: true },
  })
  return { roles, lacking: lacking.toSorted((a, b) => byName.compare(a.fullName, b.fullName)) }
}
