'use server'
import { redirect } from 'next/navigation'
import { defineAction, definePublicAction } from '@/lib/action/define-action'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '@/lib/auth/session-cookie'
import { clearSecondStepCookie, readSecondStepCookie, writeSecondStepCookie } from '@/lib/auth/second-step-cookie'
import { revokeSession } from '@/lib/auth/sessions'
import { findSignedIn, requireSignedIn } from '@/lib/auth/viewer'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { limits } from '@/lib/rate-limit/limits'
import { acceptInvitation, inviteAgain } from './invitations'
import { ownPath } from './own-path'
import {
  acceptInvitationSchema,
  accountSchema,
  changePasswordSchema,
  confirmSecondFactorSchema,
  endOwnSessionSchema,
  endRightSchema,
  giveRightsSchema,
  inviteStaffSchema,
  nothingSchema,
  proofSchema,
  secondFactorRolesSchema,
  secondStepSchema,
  signInSchema,
} from './schema'
import { confirmSecondFactor, removeSecondFactor, renewRecoveryCodes, resetSecondFactor, startSecondFactor } from './second-factor'
import { setSecondFactorRoles } from './second-factor-setting'
import { passSecondStep } from './second-step'
import { disableAccount, enableAccount, endOwnSessions, endRight, endSessionsOf, giveRights, inviteStaff, unlockAccount } from './service'
import { changePassword, signIn } from './sign-in'
import { fewCodes } from './types'

const proofFields = ['code', 'recoveryCode']

export const signInAction = definePublicAction(signInSchema, { limit: limits.signInByAddress }, async ({ input }) => {
  const entrance = await signIn(input, await readSessionCookie())
  if ('secondStep' in entrance) return askForCode(entrance.secondStep, input.next)
  await writeSessionCookie(entrance.sessionId)
  redirect(entrance.mustChangePassword ? '/can-bo/doi-mat-khau' : ownPath(input.next))
})

async function askForCode(token: string, next?: string): Promise<never> {
  await writeSecondStepCookie(token)
  redirect(`/can-bo/dang-nhap/xac-nhan?tiep=${encodeURIComponent(ownPath(next))}`)
}

export const secondStepAction = definePublicAction(
  secondStepSchema,
  { limit: limits.secondStepByAddress, secrets: proofFields },
  async ({ input: { next, ...proof } }) => {
    const { sessionId, mustChangePassword, codesLeft } = await passSecondStep(
      await readSecondStepCookie(),
      proof,
      await readSessionCookie(),
    )
    await clearSecondStepCookie()
    await writeSessionCookie(sessionId)
    if (mustChangePassword) redirect('/can-bo/doi-mat-khau')
    redirect(codesLeft !== null && codesLeft <= fewCodes ? '/can-bo/bao-mat' : ownPath(next))
  },
)

// Public, since someone who must add a second factor is not yet a viewer; only the own account can be changed.
export const startSecondFactorAction = definePublicAction(nothingSchema, { limit: limits.secondStepByAddress }, async () => {
  await startSecondFactor(await requireSignedIn())
  redirect('/can-bo/bao-mat')
})

export const confirmSecondFactorAction = definePublicAction(
  confirmSecondFactorSchema,
  { limit: limits.secondStepByAddress, secrets: proofFields },
  async ({ input }) => ({ codes: await confirmSecondFactor(await requireSignedIn(), input.code) }),
)

export const renewRecoveryCodesAction = definePublicAction(
  proofSchema,
  { limit: limits.secondStepByAddress, secrets: proofFields },
  async ({ input }) => ({ codes: await renewRecoveryCodes(await requireSignedIn(), input) }),
)

export const removeSecondFactorAction = definePublicAction(
  proofSchema,
  { limit: limits.secondStepByAddress, secrets: proofFields },
  async ({ input }) => {
    await removeSecondFactor(await requireSignedIn(), input)
    redirect('/can-bo/bao-mat?xong=tat')
  },
)

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
    const entrance = await acceptInvitation(input)
    if ('secondStep' in entrance) return askForCode(entrance.secondStep, '/can-bo/phien?xong=loi-moi')
    await writeSessionCookie(entrance.sessionId)
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

export const unlockAccountAction = defineAction(accountSchema, async ({ viewer, input }) => {
  await unlockAccount(viewer, input.accountId)
  redirect(`/can-bo/nhan-su/${input.accountId}?xong=mo-khoa`)
})

export const resetSecondFactorAction = defineAction(accountSchema, async ({ viewer, input }) => {
  await resetSecondFactor(viewer, input.accountId)
  redirect(`/can-bo/nhan-su/${input.accountId}?xong=hai-buoc`)
})

export const setSecondFactorRolesAction = defineAction(
  secondFactorRolesSchema,
  async ({ viewer, input }) => {
    await setSecondFactorRoles(viewer, input.roles)
    redirect('/can-bo/cai-dat/bao-mat?xong=1')
  },
  { lists: ['roles'] },
)
