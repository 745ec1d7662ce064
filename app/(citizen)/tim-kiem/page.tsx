import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SearchForm } from '@/components/layout/search-form'
import { NoResults } from '@/components/procedures/no-results'
import { SearchResults } from '@/components/procedures/search-results'
import { Signposts } from '@/components/procedures/signposts'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { tidyText } from '@/lib/core/text'
import { findSignposts } from '@/lib/procedures/signposts'
import { searchProcedures } from '@/lib/procedures/search'
import { longestQuery } from '@/lib/procedures/search-query'
import { countSearch } from '@/lib/search-words/counter'
import { looksLikePerson } from '@/lib/search-words/words'
import { getOffice } from '@/lib/units/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const perPage = 15
const lastPage = 40

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { text } = readParams(await searchParams)
  return { title: text ? `Tìm “${text}”` : 'Tìm thủ tục', robots: { index: false } }
}

export default async function SearchPage({ searchParams }: Props) {
  const { text, page } = readParams(await searchParams)
  const answer = text ? await searchProcedures(text, { offset: (page - 1) * perPage, limit: perPage }) : null
  if (answer && page === 1 && looksLikePerson(await headers())) countSearch(text, { found: answer.total })
  const pageCount = answer ? Math.min(lastPage, Math.ceil(answer.total / perPage)) : 0
  return (
    <div className="page py-8">
      <PageHeader title="Tìm thủ tục" />
      <div className="home-search max-w-prose">
        <SearchForm id="tim-ket-qua" query={text} label="Ông/bà cần làm việc gì?" large />
      </div>
      {text && page === 1 && <Signposts signposts={findSignposts(text)} />}
      {answer && answer.total > 0 && <SearchResults text={text} answer={answer} startAt={(page - 1) * perPage + 1} />}
      {answer && answer.items.length === 0 && <NoResults text={text} choice={answer.choice} phone={(await getOffice()).contact.phone} />}
      {!text && (
        <p className="mt-6">Ông/bà gõ việc cần làm, ví dụ “làm giấy khai sinh cho con”, “sang tên sổ đỏ”. Gõ không dấu cũng được.</p>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(number) => `/tim-kiem?${new URLSearchParams({ q: text, trang: String(number) })}`}
      />
    </div>
  )
}

function readParams({ q, trang }: Record<string, string | string[] | undefined>): { text: string; page: number } {
  const page = Number(single(trang))
  return {
    text: tidyText(single(q).replaceAll('\n', ' ')).slice(0, longestQuery),
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  }
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
