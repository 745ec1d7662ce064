import type { Metadata } from 'next'
import { InviteForm } from '@/components/staff/invite-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { env } from '@/lib/env'
import { listUnitChoices } from '@/lib/staff/queries'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Mời người mới' }

export default async function InvitePage() {
  await signInFirst('/can-bo/nhan-su/moi', 'ADMINISTRATOR')
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/nhan-su', label: 'Nhân sự' }]} />
      <PageHeader title="Mời người mới" lead="Tạo tài khoản, giao việc, rồi đưa mã mời để người đó tự đặt mật khẩu." />
      <InviteForm units={await listUnitChoices()} today={civilDateOf(clock.now())} siteUrl={env().SITE_URL} />
    </>
  )
}
