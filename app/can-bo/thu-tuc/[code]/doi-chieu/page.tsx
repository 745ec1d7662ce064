import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FreshnessTag } from '@/components/procedures/freshness-tag'
import { CheckForm, OwnerForm, RepealedByLawForm } from '@/components/procedures/steward-forms'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneMessage } from '@/components/ui/done-message'
import { SummaryList } from '@/components/ui/fact-list'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { formatCivilDate } from '@/lib/core/civil-date'
import { findCare } from '@/lib/procedures/freshness-board'
import { signInFirst } from '../../../sign-in-first'

export const metadata: Metadata = { title: 'Đối chiếu thủ tục' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = {
  'doi-chieu': 'Đã ghi lần đối chiếu. Người dân thấy dấu “Đã đối chiếu”.',
  giao: 'Đã lưu người phụ trách.',
  'het-hieu-luc': 'Đã đánh dấu. Đến ngày đó, trang báo là luật đã bãi bỏ cho đến khi có quyết định gỡ.',
  'bo-danh-dau': 'Đã bỏ đánh dấu.',
}

export default async function CarePage({ params, searchParams }: Props) {
  const { code } = await params
  const viewer = await signInFirst(`/can-bo/thu-tuc/${code}/doi-chieu`)
  const care = await findCare(viewer, code)
  if (!care) notFound()
  const { xong } = await searchParams
  const message = typeof xong === 'string' ? done[xong] : undefined
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/thu-tuc/tinh-trang', label: 'Độ mới của danh mục' }]} />
      <PageHeader title={care.name} kicker={`${care.field} · Mã ${code}`}>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <FreshnessTag state={care.freshness.state} />
          {care.versionId && (
            <a href={`/thu-tuc/${code}`} className="inline-flex min-h-11 items-center">
              Xem trên trang
            </a>
          )}
          {care.mayAssign && (
            <a href={`/can-bo/thu-tuc/${code}`} className="inline-flex min-h-11 items-center">
              Các bản và bản nháp
            </a>
          )}
        </p>
      </PageHeader>
      <DoneMessage>{message}</DoneMessage>
      <div className="space-y-10">
        <div className="max-w-prose">
          <SummaryList
            rows={[
              { label: 'Đối chiếu gần nhất', value: care.checkedOn ? formatCivilDate(care.checkedOn) : 'Chưa ai đối chiếu bản này' },
              { label: 'Có giá trị đến hết', value: care.freshness.holdsUntil && formatCivilDate(care.freshness.holdsUntil) },
              { label: 'Người phụ trách', value: care.ownerName ?? 'Chưa giao ai' },
              { label: 'Quyết định công bố', value: care.decision },
              { label: 'Nguồn đang ghi', value: care.source },
              { label: 'Cổng quốc gia', value: care.portalUrl && <a href={care.portalUrl}>Mở trang của thủ tục này</a> },
              { label: 'Bản mới có hiệu lực', value: care.comingOn && formatCivilDate(care.comingOn) },
            ]}
          />
        </div>
        {care.versionId && (
          <section aria-labelledby="ghi">
            <h2 id="ghi" className="mb-2">
              Ghi lần đối chiếu
            </h2>
            <p className="mb-4 max-w-prose">
              So từng mục trên trang với văn bản: giấy tờ, thời hạn, phí, nơi nộp, căn cứ. Thấy sai thì đừng ghi ở đây, hãy soạn bản mới.
            </p>
            <CheckForm code={code} versionId={care.versionId} decision={care.decision} />
          </section>
        )}
        {care.mayAssign && (
          <>
            <section aria-labelledby="phu-trach">
              <h2 id="phu-trach" className="mb-3">
                Người phụ trách
              </h2>
              <OwnerForm code={code} ownerId={care.ownerId} people={care.people} />
            </section>
            <section aria-labelledby="luat-bai-bo">
              <h2 id="luat-bai-bo" className="mb-3">
                Luật đã bãi bỏ
              </h2>
              <RepealedByLawForm code={code} mark={care.repealedByLaw} />
            </section>
          </>
        )}
        <section aria-labelledby="da-ghi">
          <h2 id="da-ghi" className="mb-3">
            Các lần đã đối chiếu
          </h2>
          {care.checks.length === 0 ? (
            <p>Chưa có lần nào.</p>
          ) : (
            <Table id="cac-lan" caption="Các lần đã đối chiếu" captionHidden>
              <thead>
                <tr>
                  <th scope="col">Ngày</th>
                  <th scope="col">Người đối chiếu</th>
                  <th scope="col">Với văn bản</th>
                  <th scope="col">Bản</th>
                </tr>
              </thead>
              <tbody>
                {care.checks.map((check) => (
                  <tr key={check.id}>
                    <td className="whitespace-nowrap">{check.on}</td>
                    <td className="min-w-36">{check.by}</td>
                    <td className="min-w-48">{check.source}</td>
                    <td className="whitespace-nowrap">{check.ofCurrent ? 'Đang đăng' : 'Bản trước'}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </section>
      </div>
    </>
  )
}
