import { SearchForm } from '@/components/layout/search-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatCivilDate } from '@/lib/core/civil-date'
import type { EndedProcedure } from '@/lib/procedures/versions'

/** In the place of a procedure that is no more: since when, by what, its last text, and the way to another. */
export function EndedView({ ended, kicker }: { ended: EndedProcedure; kicker?: string }) {
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs items={[{ href: '/thu-tuc', label: 'Thủ tục' }]} />
      <PageHeader title={ended.name} kicker={kicker ?? `Mã thủ tục ${ended.code}`} />
      <Notice tone="warning" title={`Thủ tục này đã bãi bỏ từ ${formatCivilDate(ended.from)}`}>
        <p>
          {ended.decision && `Theo ${ended.decision}. `}
          {ended.note && `${ended.note}. `}
          Không còn nhận hồ sơ mới. Hồ sơ đã nộp trước ngày này vẫn được giải quyết theo giấy hẹn.
        </p>
        {ended.lastVersion && (
          <p>
            <a href={`/thu-tuc/${ended.code}/ban/${ended.lastVersion.number}`}>Xem bản cuối cùng</a>
          </p>
        )}
      </Notice>
      <div className="mt-8 max-w-prose">
        <SearchForm id="tim-thu-tuc-khac" label="Tìm thủ tục thay thế" large />
      </div>
    </div>
  )
}
