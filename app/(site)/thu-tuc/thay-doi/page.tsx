import type { Metadata } from 'next'
import { ChangeFeedLink } from '@/components/procedures/change-feed-link'
import { ChangesByMonth, ComingChanges } from '@/components/procedures/change-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { listChanges, listChangeYears, listComingChanges } from '@/lib/procedures/changes'

export const metadata: Metadata = {
  title: 'Thay đổi về thủ tục',
  description: 'Thủ tục hành chính mới ban hành, sửa đổi, bãi bỏ: từ ngày nào, theo quyết định nào.',
}

const shown = 50

export default async function ChangesPage() {
  const [coming, changes, years] = await Promise.all([listComingChanges(), listChanges({ limit: shown }), listChangeYears()])
  const total = years.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="page py-6 md:py-8">
      <ChangeFeedLink />
      <Breadcrumbs items={[{ href: '/thu-tuc', label: 'Thủ tục' }]} />
      <PageHeader title="Thay đổi về thủ tục" lead="Thủ tục mới ban hành, sửa đổi, bãi bỏ: từ ngày nào, theo quyết định nào.">
        <a href="/thu-tuc/thay-doi/rss.xml" className="inline-flex min-h-11 items-center">
          Theo dõi bằng RSS
        </a>
      </PageHeader>
      {coming.length > 0 && (
        <section aria-labelledby="sap-co" className="mb-10">
          <h2 id="sap-co" className="mb-2">
            Sắp có hiệu lực
          </h2>
          <p className="mb-3 max-w-prose">
            Nội dung mới được đăng vào đúng ngày có hiệu lực. Trước ngày đó, ông/bà làm theo bản đang đăng.
          </p>
          <ComingChanges changes={coming} />
        </section>
      )}
      <section aria-labelledby="da-co">
        <h2 id="da-co">Đã có hiệu lực</h2>
        {changes.length === 0 ? (
          <p className="mt-2 max-w-prose">
            Chưa có thay đổi nào. Danh mục được nạp một lần khi lập trang; từ đó, mỗi thủ tục được công bố mới, sửa đổi hoặc bãi bỏ sẽ hiện
            ở đây.
          </p>
        ) : (
          <>
            {total > changes.length && <p className="mt-2">{`${changes.length} thay đổi mới nhất.`}</p>}
            <ChangesByMonth changes={changes} level={3} />
          </>
        )}
      </section>
      {years.length > 0 && (
        <nav aria-labelledby="theo-nam" className="mt-10">
          <h2 id="theo-nam" className="mb-3">
            Theo năm
          </h2>
          <ul className="rows rows-in-columns">
            {years.map(({ year, count }) => (
              <li key={year}>
                <a href={`/thu-tuc/thay-doi/${year}`}>
                  {`Năm ${year}`}
                  <small>{count}</small>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
