import type { Metadata } from 'next'
import { FreshnessTable } from '@/components/procedures/freshness-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatCivilDate } from '@/lib/core/civil-date'
import { checkHoldsDays } from '@/lib/procedures/freshness'
import { getFreshnessSummary } from '@/lib/procedures/freshness-queries'

export const metadata: Metadata = {
  title: 'Độ mới của thông tin',
  description: 'Bao nhiêu thủ tục đã được đối chiếu với văn bản công bố đúng hạn, theo lĩnh vực và theo nơi tiếp nhận.',
}

export default async function FreshnessPage() {
  const { total, fields, units, repealed } = await getFreshnessSummary()
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs items={[{ href: '/thu-tuc', label: 'Thủ tục' }]} />
      <PageHeader
        title="Độ mới của thông tin"
        lead={`Mỗi thủ tục phải được đối chiếu với văn bản công bố ít nhất ${checkHoldsDays} ngày một lần.`}
      />
      {total.share === null ? (
        <p>Chưa có thủ tục nào được công bố.</p>
      ) : (
        <p className="border-y-2 border-ink py-5">
          <span className="block text-[3.5rem] leading-none font-bold tabular-nums">{total.share}%</span>
          <span className="mt-2 block">{`đã đối chiếu đúng hạn: ${total.CHECKED} trên ${total.shown} thủ tục đang đăng.`}</span>
        </p>
      )}
      {repealed.length > 0 && (
        <div className="mt-8">
          <Notice tone="error" title="Luật đã bãi bỏ, trang còn đăng">
            <p>Ông/bà đừng làm theo các thủ tục này nữa. Cơ quan đang lập quyết định để gỡ.</p>
            <ul className="list-disc pl-5">
              {repealed.map(({ code, name, on, by }) => (
                <li key={code} className="py-1">
                  <a href={`/thu-tuc/${code}`}>{name}</a>
                  {`, hết hiệu lực từ ${formatCivilDate(on)}`}
                  {by && ` theo ${by}`}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <section className="mt-10" aria-labelledby="cach-hieu">
        <h2 id="cach-hieu">Cách hiểu các con số</h2>
        <div className="prose mt-3">
          <ul>
            <li>
              <strong>Đã đối chiếu trong 90 ngày:</strong> có người đã so từng mục với văn bản công bố và thấy đúng.
            </li>
            <li>
              <strong>Đến hạn đối chiếu lại:</strong> lần so gần nhất đã quá 90 ngày.
            </li>
            <li>
              <strong>Chưa đối chiếu:</strong> chưa ai so, hoặc mới so một phần. Trước khi đi nộp, ông/bà nên hỏi lại nơi nhận hồ sơ.
            </li>
            <li>
              <strong>Luật đã bãi bỏ, còn đăng:</strong> phải gỡ ngay.
            </li>
            <li>
              <strong>Sắp có hiệu lực:</strong> đã công bố, chưa đến ngày; xem ở <a href="/thu-tuc/thay-doi">thay đổi về thủ tục</a>.
            </li>
          </ul>
        </div>
      </section>
      {fields.length > 0 && (
        <section className="mt-10" aria-labelledby="theo-linh-vuc">
          <h2 id="theo-linh-vuc" className="mb-3">
            Theo lĩnh vực
          </h2>
          <FreshnessTable
            id="bang-linh-vuc"
            caption="Số thủ tục theo lĩnh vực"
            head="Lĩnh vực"
            rows={fields.map(({ field, slug, counts }) => ({
              key: slug,
              label: counts.shown > 0 ? <a href={`/thu-tuc/linh-vuc/${slug}`}>{field}</a> : field,
              counts,
            }))}
          />
        </section>
      )}
      {units.length > 0 && (
        <section className="mt-10" aria-labelledby="theo-noi">
          <h2 id="theo-noi" className="mb-3">
            Theo nơi tiếp nhận
          </h2>
          <FreshnessTable
            id="bang-don-vi"
            caption="Số thủ tục theo nơi tiếp nhận"
            head="Đơn vị"
            rows={units.map(({ id, name, counts }) => ({ key: id, label: name, counts }))}
          />
        </section>
      )}
    </div>
  )
}
