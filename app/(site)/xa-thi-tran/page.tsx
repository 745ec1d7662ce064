import type { Metadata } from 'next'
import { DeskFacts } from '@/components/units/desk-facts'
import { PageHeader } from '@/components/ui/page-header'
import { getOffice, listCalendarExceptions, listCommunes } from '@/lib/units/queries'
import { inSentence } from '@/lib/units/text'

export const metadata: Metadata = { title: 'Xã, thị trấn' }

export default async function CommunesPage() {
  const [office, communes, exceptions] = await Promise.all([getOffice(), listCommunes(), listCalendarExceptions()])
  return (
    <div className="page py-8">
      <PageHeader
        title="Xã, thị trấn"
        lead={`${communes.length} bộ phận một cửa của ${inSentence(office.name)}. Khai sinh, khai tử, kết hôn, chứng thực làm ngay tại xã, thị trấn.`}
      />
      <ul className="gap-x-10 sm:columns-2 lg:columns-3">
        {communes.map((commune) => (
          <li key={commune.id} className="break-inside-avoid border-b border-line">
            <a href={`/xa-thi-tran/${commune.slug}`} className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 py-1.5">
              {commune.name}
              {commune.contact.phone && <span className="text-sm text-muted tabular-nums">{commune.contact.phone}</span>}
            </a>
          </li>
        ))}
      </ul>
      {office.kind === 'DISTRICT' && (
        <section className="mt-12 max-w-prose" aria-labelledby="cap-huyen">
          <h2 id="cap-huyen" className="mb-3">
            Việc của huyện
          </h2>
          <h3 className="mb-2 text-base">{office.deskName ?? office.name}</h3>
          <DeskFacts desk={office} exceptions={exceptions} />
        </section>
      )}
    </div>
  )
}
