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
      <ul className="rows rows-in-columns">
        {communes.map((commune) => (
          <li key={commune.id}>
            <a href={`/xa-thi-tran/${commune.slug}`}>
              {commune.name}
              {commune.contact.phone && <small>{commune.contact.phone}</small>}
            </a>
          </li>
        ))}
      </ul>
      {office.hasDesk && !communes.some((commune) => commune.id === office.id) && (
        <section className="mt-12 max-w-prose" aria-labelledby="noi-nhan-chung">
          <h2 id="noi-nhan-chung" className="mb-3">
            Việc của {inSentence(office.name)}
          </h2>
          <h3 className="mb-2 text-base">{office.deskName ?? office.name}</h3>
          <DeskFacts desk={office} exceptions={exceptions} />
        </section>
      )}
    </div>
  )
}
