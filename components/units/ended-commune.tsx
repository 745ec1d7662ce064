import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { formatCivilDate } from '@/lib/core/civil-date'
import type { EndedCommune } from '@/lib/units/ended'
import { inSentence } from '@/lib/units/text'

/** Says of a commune that is no more where to go now. */
export function EndedCommuneView({ unit, to }: { unit: EndedCommune; to: '/xa-thi-tran' | '/niem-yet' }) {
  const { name, on, source, successor } = unit
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs items={[{ href: '/xa-thi-tran', label: 'Xã, thị trấn' }]} />
      <PageHeader title={name} />
      <div className="max-w-prose space-y-4">
        <p>
          {successor
            ? `${name} đã nhập vào ${inSentence(successor.name)} từ ngày ${formatCivilDate(on)}.`
            : `${name} không còn từ ngày ${formatCivilDate(on)}.`}
          {source && ` Theo ${source}.`}
        </p>
        <p>
          Hồ sơ đã nộp vẫn giữ mã cũ: <a href="/tra-cuu">tra cứu bằng mã trên giấy hẹn</a>.
        </p>
        <p>
          {successor ? (
            <LinkButton href={`${to}/${successor.slug}`}>Đến trang {inSentence(successor.name)}</LinkButton>
          ) : (
            <LinkButton href="/xa-thi-tran">Xem các xã, thị trấn hiện nay</LinkButton>
          )}
        </p>
      </div>
    </div>
  )
}
