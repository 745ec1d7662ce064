import { argon2Sync } from 'node:crypto'
import type { Assignment, Role, StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Entrance } from '@/lib/staff/second-step'

/** Monday 07/09/2026, 08:00 in Viet Nam. */
export const workMorning = new Date('2026-09-07T08:00:00+07:00')

/** A real hash at almost no cost, for tests that sign in many times. */
export function cheapHash(password: string): string {
  const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  const nonce = Buffer.alloc(16, 7)
  const hash = argon2Sync('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: 32, memory: 64, passes: 1, parallelism: 1 })
  return `$argon2id$v=19$m=64,t=1,p=1$${plain(nonce)}$${plain(hash)}`
}

/** A unit that exists since 2016. */
export async function makeUnit(
  name = 'Xã Thực Hành',
  data: { kind?: string; agencyCode?: string; parentId?: string; validTo?: string; hasDesk?: boolean } = {},
): Promise<string> {
  const id = newId(clock.now().getTime())
  await db.unit.create({ data: { id } })
  const { kind = 'COMMUNE', ...rest } = data
  await db.unitPeriod.create({
    data: {
      id: newId(clock.now().getTime()),
      unitId: id,
      kind,
      name,
      shortName: name,
      validFrom: '2016-01-01',
      source: 'practice data',
      ...rest,
    },
  })
  return id
}

/** A made-up staff member with a password that nobody knows, unless one is given as a hash. */
export async function makeStaff(
  assignments: readonly Assignment[],
  data: { login?: string; passwordHash?: string | null; mustChangePassword?: boolean } = {},
): Promise<StaffViewer> {
  const now = clock.now()
  const accountId = newId(now.getTime())
  const fullName = 'Người Thực Hành'
  const {
    login = `thuc-hanh-${accountId.slice(-12)}`,
    passwordHash = '$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
    mustChangePassword = false,
  } = data
  await db.staffAccount.create({ data: { id: accountId, login, fullName, passwordHash, mustChangePassword, createdAt: now } })
  await db.staffAssignment.createMany({
    data: assignments.map((one) => ({ id: newId(now.getTime()), accountId, validFrom: '2020-01-01', ...one })),
  })
  return { kind: 'staff', accountId, sessionId: newId(now.getTime()), fullName, assignments }
}

/** A viewer that no row stands behind, for services that only ask what someone may do. */
export function viewerWith(unitId: string, ...roles: Role[]): StaffViewer {
  return {
    kind: 'staff',
    accountId: newId(0),
    sessionId: newId(0),
    fullName: 'Người Thực Hành',
    assignments: roles.map((role) => ({ unitId, role })),
  }
}

/** Signed in at once: there was no second step. */
export function opened(entrance: Entrance): Extract<Entrance, { sessionId: string }> {
  if ('secondStep' in entrance) throw new Error('a second step was asked for')
  return entrance
}
