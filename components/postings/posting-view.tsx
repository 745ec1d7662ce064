import { ChangeList } from '@/components/postings/change-list'
import { DeskFacts } from '@/components/units/desk-facts'
import { PhoneLink } from '@/components/layout/site-footer'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { petitionOf } from '@/lib/postings/petition'
import type { Posting } from '@/lib/postings/types'
import { committeeLong } from '@/lib/units/text'
import type { CalendarException } from '@/lib/units/types'

/** A unit's posting: whom to turn to, what changed, and all it receives by field. The full texts stand on a page for each field. */
export function PostingView({ posting, exceptions }: { posting: Posting; exceptions: readonly CalendarException[] }) {
  const { desk, office, fields, count, changes, difficulty } = posting
  const petition = petitionOf(desk, office)
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs items={[{ href: '/niem-yet', label: 'Niêm yết thủ tục' }]} />
      <PageHeader
        title={`Niêm yết thủ tục: ${desk.name}`}
        lead={
          count > 0 ? `${count} thủ tục nhận tại đây, chia theo ${fields.length} lĩnh vực.` : 'Chưa có thủ tục nào được niêm yết tại đây.'
        }
      />
      <div className="grid gap-10 md:grid-cols-2">
        <section aria-labelledby="noi-nhan">
          <h2 id="noi-nhan" className="mb-3 text-lg">
            {desk.deskName ?? 'Nơi nhận hồ sơ'}
          </h2>
          <DeskFacts desk={desk} exceptions={exceptions} />
          {difficulty && <p className="mt-3">Xã đặc biệt khó khăn theo {difficulty}.</p>}
        </section>
        <section aria-labelledby="noi-phan-anh">
          <h2 id="noi-phan-anh" className="mb-3 text-lg">
            Nơi nhận phản ánh, kiến nghị
          </h2>
          <div className="space-y-1">
            <p>{committeeLong(petition.agency)}</p>
            {petition.address && <p>Địa chỉ: {petition.address}</p>}
            {petition.phone && (
              <p>
                Điện thoại: <PhoneLink phone={petition.phone} />
              </p>
            )}
            {petition.email && (
              <p>
                Thư điện tử: <a href={`mailto:${petition.email}`}>{petition.email}</a>
              </p>
            )}
            <p>
              <a href="/phan-anh">Gửi phản ánh, kiến nghị trên trang này</a>
            </p>
          </div>
        </section>
      </div>

      <section className="no-print mt-10" aria-labelledby="ban-in">
        <h2 id="ban-in" className="mb-3">
          Bản in để treo
        </h2>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`/niem-yet/${desk.slug}/a3.pdf`} look="secondary">
            Tờ A3 việc hay làm (PDF)
          </LinkButton>
          <LinkButton href={`/niem-yet/${desk.slug}/a4.pdf`} look="secondary">
            Tập A4 đủ {count} thủ tục (PDF)
          </LinkButton>
        </div>
        <p className="mt-3 max-w-prose">
          Mỗi bản in ghi giờ, ngày in và có một mã vuông. Quét mã ấy bằng điện thoại sẽ biết tờ trên tường còn đúng hay đã cũ. Tập A4 dày,
          lần đầu trong ngày phải chờ khoảng nửa phút.
        </p>
      </section>

      <section className="mt-10" aria-labelledby="moi-doi">
        <h2 id="moi-doi" className="mb-3">
          Thay đổi trong 90 ngày qua
        </h2>
        {changes.length > 0 ? <ChangeList changes={changes} /> : <p>Không có thủ tục nào mới, sửa đổi hay bãi bỏ.</p>}
      </section>

      {fields.length > 0 && (
        <section className="mt-10" aria-labelledby="theo-linh-vuc">
          <h2 id="theo-linh-vuc" className="mb-3">
            Thủ tục theo lĩnh vực
          </h2>
          <ul className="rows columns-1 md:columns-2">
            {fields.map(({ slug, field, procedures }) => (
              <li key={slug} className="break-inside-avoid">
                <a href={`/niem-yet/${desk.slug}/${slug}`}>
                  {field}
                  <small>{procedures.length} thủ tục</small>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
