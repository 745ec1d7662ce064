import type { ReactNode } from 'react'
import { ChangeList } from '@/components/postings/change-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatCivilDate, formatDate, formatMinute, minuteOfDay } from '@/lib/core/civil-date'
import type { SheetCheck } from '@/lib/postings/check-sheet'
import type { Stamp } from '@/lib/postings/stamp'
import type { Sheet } from '@/lib/postings/types'
import type { Desk } from '@/lib/units/types'

const sheetNames: Record<Sheet, string> = { a3: 'Tờ A3 treo tường', a4: 'Tập A4 đủ nội dung' }

/** What is behind the code on a printed sheet: whether the paper on the wall is still right. */
export function SheetCheckView({ desk, stamp, check }: { desk: Desk; stamp: Stamp; check: SheetCheck }) {
  const printed = `${sheetNames[stamp.sheet]} của ${desk.name}, in lúc ${formatMinute(minuteOfDay(stamp.madeAt))} ngày ${formatDate(stamp.madeAt)}.`
  switch (check.state) {
    case 'RIGHT':
      return (
        <Frame desk={desk} title="Tờ này còn đúng" lead={printed}>
          <Notice tone="success" title="Mọi thủ tục trên tờ này vẫn như lúc in.">
            <p>Không cần thay tờ mới.</p>
          </Notice>
          <Links desk={desk} />
        </Frame>
      )
    case 'FUTURE':
      return (
        <Frame desk={desk} title="Tờ này ghi ngày chưa đến" lead={printed}>
          <Notice tone="warning" title="Ngày in ghi trên tờ này ở sau hôm nay, nên không thể là tờ do trang này in ra.">
            <p>Xin đừng dựa vào tờ này. Hãy xem bảng niêm yết trên mạng, hoặc in tờ mới.</p>
          </Notice>
          <Links desk={desk} sheet={stamp.sheet} />
        </Frame>
      )
    case 'OLD':
      return (
        <Frame
          desk={desk}
          title={check.since ? `Tờ này đã cũ: từ ngày ${formatCivilDate(check.since)} đã thay đổi` : 'Tờ này đã cũ'}
          lead={printed}
        >
          <Notice tone="warning" title="Xin đừng dựa vào tờ này nữa.">
            <p>Hãy xem bảng niêm yết trên mạng. Cán bộ xin in tờ mới rồi thay lên.</p>
          </Notice>
          <Links desk={desk} sheet={stamp.sheet} />
          {check.changes.length > 0 && (
            <section className="mt-8" aria-labelledby="da-doi">
              <h2 id="da-doi" className="mb-3">
                Những gì đã thay đổi từ lúc in
              </h2>
              <ChangeList changes={check.changes} />
            </section>
          )}
          {check.deskChanged && (
            <p className="mt-6 max-w-prose">Địa chỉ, điện thoại, giờ làm việc hoặc nơi nhận phản ánh ghi trên tờ đã đổi.</p>
          )}
          {check.changes.length === 0 && !check.deskChanged && (
            <p className="mt-6 max-w-prose">Nội dung in trên tờ không khớp với bảng niêm yết hôm nay.</p>
          )}
        </Frame>
      )
  }
}

/** A code that was cut, misread, or never ours. */
export function unreadableSheet(desk: Desk) {
  return (
    <Frame desk={desk} title="Không đọc được mã của tờ này" lead="Mã trên tờ giấy bị thiếu, bị mờ, hoặc không phải mã do trang này in ra.">
      <Notice tone="warning" title="Chưa biết tờ này còn đúng hay không.">
        <p>Xin quét lại lần nữa. Vẫn không được thì xem bảng niêm yết trên mạng, hoặc in tờ mới.</p>
      </Notice>
      <Links desk={desk} sheet="a3" />
    </Frame>
  )
}

function Frame({ desk, title, lead, children }: { desk: Desk; title: string; lead: string; children: ReactNode }) {
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs
        items={[
          { href: '/niem-yet', label: 'Niêm yết thủ tục' },
          { href: `/niem-yet/${desk.slug}`, label: desk.name },
        ]}
      />
      <PageHeader title={title} lead={lead} />
      {children}
    </div>
  )
}

function Links({ desk, sheet }: { desk: Desk; sheet?: Sheet }) {
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      <LinkButton href={`/niem-yet/${desk.slug}`}>Xem bảng niêm yết hôm nay</LinkButton>
      {sheet && (
        <LinkButton href={`/niem-yet/${desk.slug}/${sheet}.pdf`} look="secondary">
          In tờ mới (PDF)
        </LinkButton>
      )}
    </div>
  )
}
