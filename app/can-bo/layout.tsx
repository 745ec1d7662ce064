import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/desk/desk-frame'
import { actsFor } from '@/lib/auth/roles'
import { findViewer } from '@/lib/auth/viewer'
import { listStandingIn } from '@/lib/staff/delegations'
import { countDirectivesWaiting } from '@/lib/directives/queries'
import { getOffice } from '@/lib/units/queries'
import { committeeShort } from '@/lib/units/text'

export const metadata: Metadata = {
  title: { template: '%s · Dành cho cán bộ', default: 'Dành cho cán bộ' },
  robots: { index: false, follow: false },
}

/** Shows who is signed in and what they may open; every page and service checks the right itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [viewer, office] = await Promise.all([findViewer(), getOffice()])
  const person = viewer && {
    fullName: viewer.fullName,
    roles: [...new Set(viewer.assignments.map((one) => one.role))],
    practice: viewer.practice ?? false,
    standingIn: actsFor(viewer).length > 0 ? await listStandingIn(viewer) : [],
    counts: { '/can-bo/chi-dao': await countDirectivesWaiting(viewer) },
  }
  return (
    <DeskFrame office={committeeShort(office.name)} person={person}>
      {children}
    </DeskFrame>
  )
}
