import type { Metadata } from 'next'
import { FindForm } from '@/components/dossiers/find-form'
import { PageHeader } from '@/components/ui/page-header'
import { caseRoles } from '@/lib/auth/roles'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Tìm hồ sơ' }

export default async function FindPage() {
  await signInFirst('/can-bo/tim', ...caseRoles)
  return (
    <>
      <PageHeader title="Tìm hồ sơ" />
      <FindForm />
    </>
  )
}
