import { notFound, redirect } from 'next/navigation'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { findSignedIn, findViewer } from '@/lib/auth/viewer'

/**
 * The staff member who opens `path`; a stranger is led to sign in and back. With `roles`, whoever holds none of them finds nothing.
 * Comfort for pages: the queries and services behind them ask again.
 */
export async function signInFirst(path: string, ...roles: Role[]): Promise<StaffViewer> {
  const viewer = await findViewer()
  if (!viewer) {
    const signedIn = await findSignedIn()
    if (signedIn) redirect(signedIn.mustChangePassword ? '/can-bo/doi-mat-khau' : '/can-bo/bao-mat')
    redirect(`/can-bo/dang-nhap?tiep=${encodeURIComponent(path)}`)
  }
  if (roles.length > 0 && !viewer.assignments.some((one) => roles.includes(one.role))) notFound()
  return viewer
}
