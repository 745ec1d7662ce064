import 'server-only'
import { randomUUID } from 'node:crypto'
import { type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Assignment, Role } from './roles'
import { mayCarry, practiceRoles, roles } from './roles'
import { needsSecondFactor } from './second-factor-roles'

export const idleSeconds = 30 * 60
export const absoluteSeconds = 10 * 3600
/** A session is marked as seen at most this often, so that reading pages does not write at every request. */
const seenEverySeconds = 60

export type SignedIn = {
  sessionId: string
  accountId: string
  login: string
  fullName: string
  /** The password was given out by someone else: nothing but changing it is allowed. */
  mustChangePassword: boolean
  /** A role of today is not used without a second factor and there is none: nothing but turning it on is allowed. */
  mustAddSecondFactor: boolean
  assignments: readonly Assignment[]
  /** They practise: the roles are all those of the practice unit, and no other. */
  practice: boolean
}

const heldOn = (today: CivilDate) =>
  ({ validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] }) satisfies Prisma.StaffAssignmentWhereInput

const heldSelect = (today: CivilDate) =>
  ({
    unitId: true,
    role: true,
    unit: { select: { predecessors: { where: { on: { lte: today } }, select: { fromId: true } } } },
  }) satisfies Prisma.StaffAssignmentSelect

/** Whoever holds a role in a unit holds it also for what that unit took over. The unit itself comes first. */
function withTakenOver({ unitId, role, unit }: { unitId: string; role: string; unit: { predecessors: { fromId: string }[] } }) {
  return [{ unitId, role }, ...unit.predecessors.map(({ fromId }) => ({ unitId: fromId, role, takenOver: true as const }))]
}

export async function openSession(tx: Tx, accountId: string, at: Date): Promise<string> {
  const id = randomUUID()
  await tx.staffSession.create({
    data: { id, accountId, createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + absoluteSeconds * 1000) },
  })
  return id
}

/**
 * The person of a session that is neither revoked, idle for too long, expired, nor of a disabled account, with the roles of today.
 * `seen` false: nobody is there, a page asks by itself; the session goes on falling idle.
 */
export async function resumeSession(sessionId: string, at: Date, { seen = true } = {}): Promise<SignedIn | null> {
  const today = civilDateOf(at)
  const session = await db.staffSession.findFirst({
    where: {
      id: sessionId,
      revokedAt: null,
      expiresAt: { gt: at },
      lastSeenAt: { gt: new Date(at.getTime() - idleSeconds * 1000) },
      account: { disabledAt: null },
    },
    select: {
      lastSeenAt: true,
      practiceUnitId: true,
      account: {
        select: {
          id: true,
          login: true,
          fullName: true,
          mustChangePassword: true,
          totpSince: true,
          assignments: {
            where: heldOn(today),
            select: heldSelect(today),
          },
          takenOn: {
            where: { endedAt: null, validFrom: { lte: today }, validTo: { gte: today }, from: { disabledAt: null } },
            select: {
              fromId: true,
              unitId: true,
              from: { select: { assignments: { where: heldOn(today), select: heldSelect(today) } } },
            },
          },
        },
      },
    },
  })
  if (!session) return null
  if (seen && at.getTime() - session.lastSeenAt.getTime() >= seenEverySeconds * 1000) {
    await db.staffSession.updateMany({ where: { id: sessionId, revokedAt: null, lastSeenAt: { lt: at } }, data: { lastSeenAt: at } })
  }
  const { account } = session
  // What the absent one holds as their own, never what they carry for somebody else; and only by a colleague who works in the unit to this day.
  const ownRoles = account.assignments.map(({ role }) => role as Role)
  const carried = account.takenOn
    .filter(({ unitId }) => account.assignments.some((one) => one.unitId === unitId))
    .flatMap(({ fromId, unitId, from }) =>
      from.assignments
        .filter((one) => one.unitId === unitId && mayCarry(one.role as Role, ownRoles))
        .flatMap((one) => withTakenOver(one).map((each) => ({ ...each, behalfOf: fromId }))),
    )
  const held = account.assignments.map(withTakenOver)
  const own = held.flatMap((one) => one.slice(0, 1))
  const taken = held.flatMap((one) => one.slice(1))
  const assignments = [...own, ...carried, ...taken].filter((one): one is Assignment => roles.includes(one.role as Role))
  const { practiceUnitId } = session
  return {
    sessionId,
    accountId: account.id,
    login: account.login,
    fullName: account.fullName,
    mustChangePassword: account.mustChangePassword,
    mustAddSecondFactor: !account.totpSince && (await needsSecondFactor(assignments)),
    assignments: practiceUnitId ? practiceRoles.map((role) => ({ unitId: practiceUnitId, role })) : assignments,
    practice: practiceUnitId !== null,
  }
}

export async function revokeSession(sessionId: string, at: Date): Promise<void> {
  await db.staffSession.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: at } })
}

/** Ends every session of an account but `exceptId`, and says how many. */
export async function revokeSessionsOf(tx: Tx, accountId: string, at: Date, exceptId?: string): Promise<number> {
  const { count } = await tx.staffSession.updateMany({
    where: { accountId, revokedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { revokedAt: at },
  })
  return count
}
