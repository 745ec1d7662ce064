import type { Metadata } from 'next'
import { SecondFactorRolesForm } from '@/components/staff/second-factor-roles-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getSecondFactorRoles } from '@/lib/staff/queries'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Cài đặt bảo mật' }

export default async function SecuritySettingsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  await signInFirst('/can-bo/cai-dat/bao-mat', 'ADMINISTRATOR')
  const [{ xong }, { roles, lacking }] = await Promise.all([searchParams, getSecondFactorRoles()])
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/cai-dat', label: 'Cài đặt' }]} />
      <PageHeader title="Xác nhận hai bước" lead="Ai cũng bật được cho mình. Ở đây chọn vai trò nào bắt buộc phải bật." />
      <div className="max-w-3xl space-y-8">
        {xong && (
          <Notice tone="success" role="status">
            <p>Đã lưu.</p>
          </Notice>
        )}
        {lacking.length > 0 && (
          <section className="space-y-2">
            <h2>{`${lacking.length} người phải bật mà chưa bật`}</h2>
            <ul className="list-disc pl-5">
              {lacking.map((person) => (
                <li key={person.id}>
                  <a href={`/can-bo/nhan-su/${person.id}`} className="inline-block py-1">
                    {person.fullName}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <SecondFactorRolesForm chosen={roles} />
      </div>
    </>
  )
}
