import 'server-only'
import { cache } from 'react'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import type { Role, StaffViewer } from './roles'
import { readSessionCookie } from './session-cookie'
import type { SignedIn } from './sessions'
import { resumeSession } from './sessions'

/** Who is signed in, also someone who first has to change the password or to add a second factor. Only pages and actions about the own sign-in use this. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readSessionCookie()
  return sessionId ? resumeSession(sessionId, clock.now()) : null
})

/** The staff member of this request with the roles of today, or null. Asked once per request. */
export const findViewer = cache(async (): Promise<StaffViewer | null> => viewerOf(await findSignedIn()))

/** As `findViewer`, for what an open page asks by itself: it does not count as someone being there. */
export async function findViewerUnattended(): Promise<StaffViewer | null> {
  const sessionId = await readSessionCookie()
  return viewerOf(sessionId ? await resumeSession(sessionId, clock.now(), { seen: false }) : null)
}

function viewerOf(signedIn: SignedIn | null): StaffViewer | null {
  if (!signedIn || signedIn.mustChangePassword || signedIn.mustAddSecondFactor) return null
  const { accountId, sessionId, fullName, assignments, practice } = signedIn
  return { kind: 'staff', accountId, sessionId, fullName, assignments, practice }
}

/**
 * Who is signed in with a password of their own, for actions about the own second factor.
 * @throws DomainError `unauthenticated`
 */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (!signedIn || signedIn.mustChangePassword) throw new DomainError('unauthenticated', 'Phiên làm việc đã hết. Hãy đăng nhập lại.')
  return signedIn
}

/** @throws DomainError `unauthenticated` */
export async function requireViewer(): Promise<StaffViewer> {
  const viewer = await findViewer()
  if (!viewer && (await findSignedIn())?.mustAddSecondFactor)
    throw new DomainError(
      'unauthenticated',
      'Vai trò này cần xác nhận hai bước. Mở trang Bảo mật ở một thẻ khác, bật lên, rồi bấm gửi lại.',
    )
  if (!viewer)
    throw new DomainError('unauthenticated', 'Phiên làm việc đã hết. Hãy mở trang đăng nhập ở một thẻ khác, đăng nhập, rồi bấm gửi lại.')
  return viewer
}

/**
 * The viewer, when holding one of `wanted` in any unit.
 * @throws DomainError `unauthenticated`, `forbidden`
 */
export async function requireRole(...wanted: Role[]): Promise<StaffViewer> {
  const viewer = await requireViewer()
  if (!viewer.assignments.some((one) => wanted.includes(one.role)))
    throw new DomainError('forbidden', 'Tài khoản này không được giao quyền làm việc đó.')
  return viewer
}
