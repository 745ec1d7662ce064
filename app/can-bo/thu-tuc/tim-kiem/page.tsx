import type { Metadata } from 'next'
import { MissedTable } from '@/components/search-words/missed-table'
import { SynonymForm } from '@/components/search-words/synonym-form'
import { SynonymTable } from '@/components/search-words/synonym-table'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { teacherRoles } from '@/lib/search-words/policy'
import { listAbandonedWords, listEmptyWords, listSynonyms } from '@/lib/search-words/queries'
import { periods } from '@/lib/search-words/types'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Người dân tìm gì' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const address = '/can-bo/thu-tuc/tim-kiem'
const done: Record<string, string> = {
  day: 'Đã dạy. Người dân tìm từ này là thấy ngay.',
  bo: 'Đã bỏ. Máy tìm không dùng từ này nữa.',
}

export default async function SearchWordsPage({ searchParams }: Props) {
  await signInFirst(address, ...teacherRoles)
  const { ngay, tu, xong } = await searchParams
  const days = periods.find((period) => String(period) === ngay) ?? 30
  const phrase = typeof tu === 'string' ? tu.slice(0, 60) : ''
  const message = typeof xong === 'string' ? done[xong] : undefined
  const [empty, abandoned, synonyms] = await Promise.all([listEmptyWords(days), listAbandonedWords(days), listSynonyms()])
  const teach = (words: string) => `${address}?${new URLSearchParams({ ngay: String(days), tu: words })}#day-may-tim`
  return (
    <>
      <PageHeader
        title="Người dân tìm gì"
        lead="Những từ tìm không ra, hoặc ra mà không ai mở. Dạy máy tìm hiểu từ đó thì người sau gõ là thấy."
      />
      <DoneMessage>{message}</DoneMessage>
      <nav aria-label="Thời gian" className="mb-6">
        <ul className="flex flex-wrap gap-x-6">
          {periods.map((period) => (
            <li key={period}>
              <a
                href={`${address}?ngay=${period}`}
                aria-current={period === days ? 'page' : undefined}
                className="inline-flex min-h-11 items-center aria-[current=page]:font-bold aria-[current=page]:text-ink aria-[current=page]:no-underline"
              >
                {period} ngày qua
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid gap-10 xl:grid-cols-2">
        <section aria-labelledby="khong-ra" className="min-w-0">
          <h2 id="khong-ra" className="mb-3">
            Tìm không ra
          </h2>
          <MissedTable
            id="bang-khong-ra"
            caption="Từ tìm không ra thủ tục nào, nhiều nhất ở trên"
            column="Không ra"
            rows={empty}
            teach={teach}
          />
        </section>
        <section aria-labelledby="bo-do" className="min-w-0">
          <h2 id="bo-do" className="mb-3">
            Ra mà không mở
          </h2>
          <MissedTable
            id="bang-bo-do"
            caption="Từ có kết quả nhưng không ai mở, nhiều nhất ở trên"
            column="Không mở"
            rows={abandoned}
            teach={teach}
          />
        </section>
      </div>
      <p className="mt-6 max-w-prose text-sm text-muted">
        Chỉ đếm từ, không ghi ai tìm. Câu dài quá 60 chữ, có số điện thoại, số giấy tờ, ngày sinh hoặc thư điện tử không được đếm; từ chỉ bị
        một lần không hiện. Máy không chạy JavaScript không báo được là đã mở, nên cột “Không mở” cao hơn thực tế một chút. Số liệu giữ 12
        tháng.
      </p>
      <section aria-labelledby="day-may-tim" className="mt-10">
        <h2 id="day-may-tim" className="mb-3 scroll-mt-4">
          Dạy máy tìm
        </h2>
        <SynonymForm key={phrase} phrase={phrase} />
      </section>
      <section aria-labelledby="da-day" className="mt-10">
        <h2 id="da-day" className="mb-3">
          Những từ đã dạy
        </h2>
        <SynonymTable synonyms={synonyms} />
      </section>
    </>
  )
}
