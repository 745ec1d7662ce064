'use server'
import { redirect } from 'next/navigation'
import { defineAction, definePublicAction } from '@/lib/action/define-action'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '@/lib/auth/session-cookie'
import { revokeSession } from '@/lib/auth/sessions'
import { findSignedIn } from '@/lib/auth/viewer'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { limits } from '@/lib/rate-limit/limits'
import { acceptInvitation, inviteAgain } from './invitations'
import { ownPath } from './own-path'
import {
  acceptInvitationSchema,
  accountSchema,
  changePasswordSchema,
  endOwnSessionSchema,
  endRightSchema,
  giveRightsSchema,
  inviteStaffSchema,
  nothingSchema,
  signInSchema,
} from './schema'
import { disableAccount, enableAccount, endOwnSessions, endRight, endSessionsOf, giveRights, inviteStaff } from './service'
import { changePassword, signIn } from './sign-in'

export const signInAction = definePublicAction(signInSchema, { limit: limits.signInByAddress }, async ({ input }) => {
  const { sessionId, mustChangePassword } = await signIn(input, await readSessionCookie())
  await writeSessionCookie(sessionId)
  redirect(mustChangePassword ? '/can-bo/doi-mat-khau' : ownPath(input.next))
})

export const signOutAction = definePublicAction(nothingSchema, { limit: limits.signInByAddress }, async () => {
  const sessionId = await readSessionCookie()
  if (sessionId) await revokeSession(sessionId, clock.now())
  await clearSessionCookie()
  redirect('/can-bo/dang-nhap')
})

// Public, since someone who must change the password is not yet a viewer; only the own account can be changed.
export const changePasswordAction = definePublicAction(changePasswordSchema, { limit: limits.passwordByAddress }, async ({ input }) => {
  const signedIn = await findSignedIn()
  if (!signedIn) throw new DomainError('unauthenticated', 'Phiên làm việc đã hết. Hãy đăng nhập lại rồi đổi mật khẩu.')
  const { sessionId } = await changePassword(signedIn, input)
  await writeSessionCookie(sessionId)
  redirect('/can-bo/phien?xong=mat-khau')
})

export const acceptInvitationAction = definePublicAction(
  acceptInvitationSchema,
  { limit: limits.invitationByAddress },
  async ({ input }) => {
    const { sessionId } = await acceptInvitation(input)
    await writeSessionCookie(sessionId)
    redirect('/can-bo/phien?xong=loi-moi')
  },
)

export const endOwnSessionAction = defineAction(endOwnSessionSchema, async ({ viewer, input }) => {
  await endOwnSessions(viewer, input.sessionId)
  if (input.sessionId && input.sessionId !== viewer.sessionId) redirect('/can-bo/phien?xong=phien')
  await clearSessionCookie()
  redirect('/can-bo/dang-nhap')
})

export const inviteStaffAction = defineAction(inviteStaffSchema, ({ viewer, input }) => inviteStaff(viewer, input), { lists: ['roles'] })

export const inviteAgainAction = defineAction(accountSchema, ({ viewer, input }) => inviteAgain(viewer, input.accountId))

export const giveRightsAction = defineAction(
  giveRightsSchema,
  async ({ viewer, input: { accountId, ...rights } }) => {
    await giveRights(viewer, accountId, rights)
    redirect(`/can-bo/nhan-su/${accountId}?xong=vai-tro`)
  },
  { lists: ['roles'] },
)

export const endRightAction = defineAction(endRightSchema, async ({ viewer, input }) => {
  const accountId = await endRight(viewer, input.assignmentId, input.lastDay)
  redirect(`/can-bo/nhan-su/${accountId}?xong=ket-thuc`)
})

export const disableAccountAction = defineAction(accountSchema, async ({ viewer, input }) => {
  await disableAccount(viewer, input.accountId)
  redirect(`/can-bo/nhan-su/${input.accountId}?xong=khoa`)
})

export const enableAccountAction = defineAction(accountSchema, async ({ viewer, input }) => {
  await enableAccount(viewer, input.accountId)
  redirect(`/can-bo/nhan-su/${input.accountId}?xong=mo-khoa`)
})

export const endSessionsAction = defineAction(accountSchema, async ({ viewer, input }) => {
  await endSessionsOf(viewer, input.accountId)
  redirect(`/can-bo/nhan-su/${input.accountId}?xong=phien`)
})
