import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgencyCodeForm } from '@/components/settings/agency-code-form'
import { ContactForm } from '@/components/settings/contact-form'
import { DifficultyForm, EndDifficultyForm } from '@/components/settings/difficulty-form'
import { EndHoursForm, HoursForm } from '@/components/settings/hours-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { findUnitSettings } from '@/lib/settings/queries'
import { listDifficulties } from '@/lib/units/difficulty'
import { hoursRows } from '@/lib/units/text'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Cài đặt đơn vị' }

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = {
  'lien-he': 'Đã lưu thông tin liên hệ.',
  gio: 'Đã lưu giờ làm việc.',
  'bo-gio': 'Đã bỏ giờ làm việc đó.',
  ma: 'Đã lưu mã định danh.',
  'kho-khan': 'Đã lưu quyết định về xã đặc biệt khó khăn.',
  'het-kho-khan': 'Đã lưu ngày cuối.',
}

export default async function UnitSettingsPage({ params, searchParams }: Props) {
  const { unitId } = await params
  const viewer = await signInFirst(`/can-bo/cai-dat/${unitId}`, 'ADMINISTRATOR')
  const unit = await findUnitSettings(unitId)
  if (!unit) notFound()
  const difficulties = unit.isCommune ? await listDifficulties(viewer, unitId) : []
  const { xong } = await searchParams
  const message = typeof xong === 'string' ? done[xong] : undefined
  const today = civilDateOf(clock.now())
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/cai-dat', label: 'Cài đặt' }]} />
      <PageHeader title={unit.name} lead="Mục nào chưa biết thì để trống: trang công khai sẽ không hiện mục đó." />
      <DoneMessage>{message}</DoneMessage>
      <div className="space-y-12">
        <section className="space-y-4">
          <h2>Liên hệ</h2>
          <ContactForm unitId={unit.id} version={unit.version} contact={unit.contact} />
        </section>
        <section className="space-y-4">
          <h2>Giờ làm việc</h2>
          {unit.hours.length === 0 && <p>Chưa có giờ làm việc nào.</p>}
          <ul className="max-w-prose space-y-3">
            {unit.hours.map((season) => (
              <li key={season.id} className="rounded border border-line p-4">
                <p className="font-semibold">
                  {season.validTo
                    ? `Từ ${formatCivilDate(season.validFrom)} đến hết ${formatCivilDate(season.validTo)}`
                    : `Từ ${formatCivilDate(season.validFrom)}`}
                </p>
                {hoursRows(season.week).map((row) => (
                  <p key={row.days}>{`${row.days}: ${row.hours}`}</p>
                ))}
                {season.source && <p className="text-sm text-muted">Theo {season.source}</p>}
                <EndHoursForm hoursId={season.id} />
              </li>
            ))}
          </ul>
          <h3>Thêm giờ làm việc</h3>
          <HoursForm unitId={unit.id} today={today} hasCommunes={unit.hasCommunes} />
        </section>
        {unit.isCommune && (
          <section className="space-y-4">
            <h2>Xã đặc biệt khó khăn</h2>
            <p className="max-w-prose">
              Người ở nơi này được miễn một số khoản thu. Chỉ ghi khi có quyết định; trang hiện tên quyết định đó.
            </p>
            <ul className="max-w-prose space-y-3">
              {difficulties.map(({ id, validFrom, validTo, decision }) => (
                <li key={id} className="rounded border border-line p-4">
                  <p className="font-semibold">{decision}</p>
                  <p>
                    {validTo ? `Từ ${formatCivilDate(validFrom)} đến hết ${formatCivilDate(validTo)}` : `Từ ${formatCivilDate(validFrom)}`}
                  </p>
                  {(validTo === null || validTo >= today) && <EndDifficultyForm difficultyId={id} />}
                </li>
              ))}
            </ul>
            <h3>Thêm quyết định</h3>
            <DifficultyForm unitId={unit.id} />
          </section>
        )}
        {unit.agencyCode !== null && (
          <section className="space-y-4">
            <h2>Mã định danh</h2>
            <AgencyCodeForm unitId={unit.id} agencyCode={unit.agencyCode} provisional={unit.agencyCodeProvisional} />
          </section>
        )}
      </div>
    </>
  )
}
