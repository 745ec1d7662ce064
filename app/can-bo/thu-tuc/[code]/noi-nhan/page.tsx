import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddOfferingForm } from '@/components/procedures/offering-forms'
import { OfferingTable } from '@/components/procedures/offering-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { findOfferings } from '@/lib/procedures/offering-queries'
import { signInFirst } from '../../../sign-in-first'

export const metadata: Metadata = { title: 'Nơi nhận và giải quyết' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = {
  them: 'Đã thêm. Trang của người dân đổi theo vào đúng ngày.',
  'ket-thuc': 'Đã ghi ngày kết thúc.',
}

export default async function OfferingsPage({ params, searchParams }: Props) {
  const { code } = await params
  const viewer = await signInFirst(`/can-bo/thu-tuc/${code}/noi-nhan`, 'CATALOGUE_EDITOR', 'APPROVER')
  const offerings = await findOfferings(viewer, code)
  if (!offerings) notFound()
  const { rows, past, today } = offerings
  const { xong } = await searchParams
  const message = typeof xong === 'string' ? done[xong] : undefined
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/can-bo/thu-tuc', label: 'Danh mục thủ tục' },
          { href: `/can-bo/thu-tuc/${code}`, label: code },
        ]}
      />
      <PageHeader
        title="Nơi nhận và giải quyết"
        kicker={offerings.name}
        lead="Hồ sơ đã nhận giữ nguyên nơi giải quyết và mức thu lúc nhận."
      />
      <DoneMessage>{message}</DoneMessage>
      <div className="space-y-12">
        <section aria-labelledby="dang-nhan">
          <h2 id="dang-nhan" className="mb-3">
            Đang và sắp áp dụng
          </h2>
          {rows.length === 0 ? (
            <p>Chưa nơi nào tiếp nhận thủ tục này.</p>
          ) : (
            <OfferingTable id="dang-ap-dung" caption={`${rows.length} dòng`} rows={rows} today={today} />
          )}
        </section>
        <section aria-labelledby="them-noi">
          <h2 id="them-noi" className="mb-3">
            Thêm nơi nhận
          </h2>
          <AddOfferingForm code={code} today={today} receivers={offerings.receivers} deciders={offerings.deciders} />
        </section>
        {past.length > 0 && (
          <section aria-labelledby="da-het">
            <h2 id="da-het" className="mb-3">
              Đã hết áp dụng
            </h2>
            <OfferingTable id="het-ap-dung" caption={`${past.length} dòng`} rows={past} />
          </section>
        )}
      </div>
    </>
  )
}
