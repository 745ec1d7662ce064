import type { ReactNode } from 'react'
import { CatalogueNav } from '@/components/procedures/catalogue-nav'
import { findViewer } from '@/lib/auth/viewer'

export default async function CatalogueLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer()
  const roles = [...new Set(viewer?.assignments.map((one) => one.role))]
  return (
    <>
      <CatalogueNav roles={roles} />
      {children}
    </>
  )
}
