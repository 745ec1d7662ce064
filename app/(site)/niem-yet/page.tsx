import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { listPostingDesks } from '@/lib/postings/queries'

export const metadata: Metadata = { title: 'Niêm yết thủ tục' }

export default async function PostingsPage() {
  const desks = await listPostingDesks()
  return (
    <div className="page py-6 md:py-8">
      <PageHeader
        title="Niêm yết thủ tục"
        lead="Mỗi nơi nhận hồ sơ có một bảng niêm yết: nhận những thủ tục nào, cần giấy tờ gì, bao lâu, phí bao nhiêu. Chọn nơi ông/bà đến nộp."
      />
      <ul className="rows columns-1 sm:columns-2">
        {desks.map((desk) => (
          <li key={desk.id} className="break-inside-avoid">
            <a href={`/niem-yet/${desk.slug}`}>{desk.name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
