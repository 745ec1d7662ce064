import 'server-only'
import { createHash } from 'node:crypto'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { groupCode, newId, readCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { queueInvitationMail } from '@/lib/notifications/queue'
import { assertAdministrator, holdAccount, recordStaffEvent } from './accounts'
import { hashPassword } from './password-hash'
import { findPasswordProblem } from './password-rules'
import { codeOfInvitation } from './second-factor-key'
import { enter, type Entrance } from './second-step'

export const invitationDays = 7

/** 16 characters, 80 bits: it can be read out or handed over on paper. Only its digest is stored. */
function digestOf(code: string): string {
  return createHash('sha256').update(readCode(code)).digest('hex')
}

export type Invitation = {
  login: string
  fullName: string
  code: string
  expiresAt: Date
  /** Whether the link also goes by mail. */ mailed: boolean
}

/** Makes the code with which the person sets a password; earlier codes of the account no longer work. */
export async function createInvitation(
  tx: Tx,
  account: { id: string; login: string; fullName: string; email: string | null },
  actorId: string,
  at: Date,
): Promise<Invitation> {
  const id = newId(at.getTime())
  const code = codeOfInvitation(id)
  const expiresAt = new Date(at.getTime() + invitationDays * 86_400_000)
  await withdrawInvitations(tx, account.id, at)
  await tx.staffInvitation.create({
    data: { id, accountId: account.id, tokenHash: digestOf(code), createdAt: at, expiresAt },
  })
  await recordStaffEvent(tx, { accountId: account.id, kind: 'staff.invited', at, actorId, data: { expiresAt: expiresAt.toISOString() } })
  const mailed = account.email !== null && (await queueInvitationMail(tx, id))
  return { login: account.login, fullName: account.fullName, code: groupCode(code), expiresAt, mailed }
}

export async function withdrawInvitations(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx.staffInvitation.updateMany({ where: { accountId, usedAt: null, expiresAt: { gt: at } }, data: { expiresAt: at } })
}

/** A new code for someone who lost the code or forgot the password. The old password works until the code is used. */
export async function inviteAgain(viewer: StaffViewer, accountId: string): Promise<Invitation> {
  assertAdministrator(viewer)
  const at = clock.now()
  return transaction(async (tx) => {
    const account = await holdAccount(tx, accountId)
    if (account.disabledAt) throw new DomainError('conflict', 'Tài khoản đang bị khóa. Hãy mở khóa trước khi cấp mã mời.')
    return createInvitation(tx, account, viewer.accountId, at)
  })
}

/**
 * Sets the password of the invited account and signs the person in; where the account has a second factor, a mailed link alone does not open it.
 * A code works once.
 * @throws DomainError `invalid` with the field at fault
 */
export async function acceptInvitation(input: { code: string; newPassword: string }): Promise<Entrance> {
  const at = clock.now()
  const usable = { tokenHash: digestOf(input.code), usedAt: null, expiresAt: { gt: at }, account: { disabledAt: null } }
  const invitation = await db.staffInvitation.findFirst({
    where: usable,
    select: { id: true, account: { select: { id: true, login: true, fullName: true } } },
  })
  if (!invitation) throw unusable()
  const { account } = invitation
  const problem = findPasswordProblem(input.newPassword, account)
  if (problem) throw new DomainError('invalid', 'Chưa đặt được mật khẩu. Xem lời nhắc ở từng mục.', { newPassword: problem })
  const passwordHash = await hashPassword(input.newPassword)
  return transaction(async (tx) => {
    await holdAccount(tx, account.id)
    const { count } = await tx.staffInvitation.updateMany({ where: { id: invitation.id, ...usable }, data: { usedAt: at } })
    if (count === 0) throw unusable()
    await withdrawInvitations(tx, account.id, at)
    const opened = await tx.staffAccount.update({
      where: { id: account.id },
      data: { passwordHash, mustChangePassword: false, failedSignIns: 0, lockedUntil: null },
    })
    await revokeSessionsOf(tx, account.id, at)
    await recordStaffEvent(tx, { accountId: account.id, kind: 'staff.invitation_used', at, actorId: account.id })
    return enter(tx, opened, at)
  })
}

function unusable(): DomainError {
  const sentence = 'Mã mời không đúng, đã được dùng hoặc đã quá hạn. Hãy xem lại mã, hoặc xin người quản trị mã mới.'
  return new DomainError('invalid', sentence, { code: sentence })
}
