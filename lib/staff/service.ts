import 'server-only'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { clock } from '@/lib/core/clock'
import { civilDateOf, type CivilDate } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { isUniqueViolation } from '@/lib/db/prisma-errors'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { assertAdministrator, assertAdministratorLeft, holdAccount, recordStaffEvent } from './accounts'
import { endEmptyDelegations } from './delegations'
import { createInvitation, withdrawInvitations, type Invitation } from './invitations'
import { periodsOverlap } from './policy'
import { type SignsAs, signingRoles } from './types'

export type NewRights = {
  unitId: string
  roles: readonly Role[]
  validFrom: CivilDate
  validTo: CivilDate | null
  decision: string | null
  /** How a head or leader signs there; absent: as the position says. */
  signsAs?: SignsAs | null
}
export type NewStaff = NewRights & { login: string; fullName: string; position: string | null; email: string | null }

/** Creates an account with its first rights and the code with which the person sets a password. */
export async function inviteStaff(viewer: StaffViewer, input: NewStaff): Promise<Invitation & { accountId: string }> {
  assertAdministrator(viewer)
  const at = clock.now()
  const { login, fullName, position, email, ...rights } = input
  const id = newId(at.getTime())
  try {
    return await transaction(async (tx) => {
      const account = await tx.staffAccount.create({ data: { id, login, fullName, position, email, createdAt: at } })
      await recordStaffEvent(tx, { accountId: id, kind: 'staff.account_created', at, actorId: viewer.accountId })
      await addRights(tx, id, rights, viewer.accountId, at)
      return { accountId: id, ...(await createInvitation(tx, account, viewer.accountId, at)) }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new DomainError('conflict', 'Tên đăng nhập này đã có người dùng.', {
      login: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    })
  }
}

export async function giveRights(viewer: StaffViewer, accountId: string, rights: NewRights): Promise<void> {
  assertAdministrator(viewer)
  const at = clock.now()
  await transaction(async (tx) => {
    await holdAccount(tx, accountId)
    await addRights(tx, accountId, rights, viewer.accountId, at)
  })
}

async function addRights(tx: Tx, accountId: string, rights: NewRights, actorId: string, at: Date): Promise<void> {
  const { unitId, validFrom, validTo, decision } = rights
  if (validTo !== null && validTo < validFrom) throw fieldError('validTo', 'Ngày cuối không được trước ngày bắt đầu.')
  const unit = await tx.unitPeriod.findFirst({
    where: { unitId, validFrom: { lte: validFrom }, OR: [{ validTo: null }, { validTo: { gte: validFrom } }] },
    select: { id: true },
  })
  if (!unit) throw fieldError('unitId', 'Đơn vị này không hoạt động vào ngày bắt đầu. Hãy chọn đơn vị khác hoặc ngày khác.')
  const held = await tx.staffAssignment.findMany({ where: { accountId, unitId, role: { in: [...rights.roles] } } })
  if (held.some((one) => periodsOverlap(one, rights)))
    throw fieldError('roles', 'Người này đã giữ một trong các vai trò đó ở đơn vị này trong thời gian này.')
  for (const role of new Set(rights.roles)) {
    const id = newId(at.getTime())
    const signsAs = signingRoles.some((one) => one === role) ? (rights.signsAs ?? null) : null
    await tx.staffAssignment.create({ data: { id, accountId, unitId, role, validFrom, validTo, decision, signsAs } })
    await recordStaffEvent(tx, {
      accountId,
      kind: 'staff.role_given',
      at,
      actorId,
      unitId,
      data: { assignmentId: id, role, validFrom, validTo, decision, ...(signsAs && { signsAs }) },
    })
  }
}

/** Ends a right: `lastDay` is its last valid day, yesterday at the earliest, so that what was done with it stays explained. Answers the account. */
export async function endRight(viewer: StaffViewer, assignmentId: string, lastDay: CivilDate): Promise<string> {
  assertAdministrator(viewer)
  const at = clock.now()
  const today = civilDateOf(at)
  const yesterday = civilDateOf(new Date(at.getTime() - 86_400_000))
  if (lastDay < yesterday) throw fieldError('lastDay', 'Ngày cuối sớm nhất là hôm qua.')
  return transaction(
    async (tx) => {
      const right = await tx.staffAssignment.findUnique({ where: { id: assignmentId } })
      if (!right || (right.validTo !== null && right.validTo < lastDay))
        throw new DomainError('not_found', 'Vai trò này không còn hoặc đã kết thúc trước ngày đó. Hãy tải lại trang.')
      await holdAccount(tx, right.accountId)
      await assertAdministratorLeft(tx, today, { assignmentId })
      await tx.staffAssignment.update({ where: { id: assignmentId }, data: { validTo: lastDay } })
      const { accountId, unitId, role } = right
      await recordStaffEvent(tx, {
        accountId,
        kind: 'staff.role_ended',
        at,
        actorId: viewer.accountId,
        unitId,
        data: { assignmentId, role, validTo: lastDay },
      })
      // The desk's page names who is on duty.
      await publishTags(tx, tags.units)
      await endEmptyDelegations(tx, { accountId, unitId }, viewer.accountId, at)
      return accountId
    },
    { isolationLevel: 'Serializable' },
  )
}

/** Shuts an account out at once: sessions end and invitations no longer work. */
export async function disableAccount(viewer: StaffViewer, accountId: string): Promise<void> {
  assertAdministrator(viewer)
  if (accountId === viewer.accountId)
    throw new DomainError('conflict', 'Không thể tự khóa tài khoản của mình. Hãy nhờ một người quản trị khác.')
  const at = clock.now()
  await transaction(
    async (tx) => {
      const account = await holdAccount(tx, accountId)
      if (account.disabledAt) return
      await assertAdministratorLeft(tx, civilDateOf(at), { accountId })
      await tx.staffAccount.update({ where: { id: accountId }, data: { disabledAt: at } })
      await withdrawInvitations(tx, accountId, at)
      await revokeSessionsOf(tx, accountId, at)
      await recordStaffEvent(tx, { accountId, kind: 'staff.disabled', at, actorId: viewer.accountId })
      await publishTags(tx, tags.units)
    },
    { isolationLevel: 'Serializable' },
  )
}

export async function enableAccount(viewer: StaffViewer, accountId: string): Promise<void> {
  assertAdministrator(viewer)
  const at = clock.now()
  await transaction(async (tx) => {
    const account = await holdAccount(tx, accountId)
    if (!account.disabledAt) return
    await tx.staffAccount.update({ where: { id: accountId }, data: { disabledAt: null, failedSignIns: 0, lockedUntil: null } })
    await recordStaffEvent(tx, { accountId, kind: 'staff.enabled', at, actorId: viewer.accountId })
  })
}

/** Lifts the lock of too many wrong tries before it lifts itself. */
export async function unlockAccount(viewer: StaffViewer, accountId: string): Promise<void> {
  assertAdministrator(viewer)
  const at = clock.now()
  await transaction(async (tx) => {
    const account = await holdAccount(tx, accountId)
    if (!account.lockedUntil || account.lockedUntil <= at) return
    await tx.staffAccount.update({ where: { id: accountId }, data: { failedSignIns: 0, lockedUntil: null } })
    await recordStaffEvent(tx, { accountId, kind: 'staff.unlocked', at, actorId: viewer.accountId })
  })
}

/** Ends all sessions of someone else's account. */
export async function endSessionsOf(viewer: StaffViewer, accountId: string): Promise<number> {
  assertAdministrator(viewer)
  const at = clock.now()
  return transaction(async (tx) => {
    await holdAccount(tx, accountId)
    const count = await revokeSessionsOf(tx, accountId, at)
    await recordStaffEvent(tx, { accountId, kind: 'staff.sessions_revoked', at, actorId: viewer.accountId, data: { count } })
    return count
  })
}

/** Ends the own sessions everywhere, or one of them. */
export async function endOwnSessions(viewer: StaffViewer, sessionId?: string): Promise<void> {
  const at = clock.now()
  const { accountId } = viewer
  await transaction(async (tx) => {
    await holdAccount(tx, accountId)
    const { count } = await tx.staffSession.updateMany({
      where: { accountId, revokedAt: null, ...(sessionId ? { id: sessionId } : {}) },
      data: { revokedAt: at },
    })
    if (count > 0) await recordStaffEvent(tx, { accountId, kind: 'staff.sessions_revoked', at, actorId: accountId, data: { count } })
  })
}

function fieldError(field: string, sentence: string): DomainError {
  return new DomainError('invalid', sentence, { [field]: sentence })
}
