import type { ReactNode } from 'react'
import { committeeLong, hoursRows } from '@/lib/units/text'
import type { Desk } from '@/lib/units/types'

export type FooterData = {
  office: Desk
  /** dd/MM/yyyy of the newest published fact; absent when nothing is published. */
  updatedOn?: string
}

const groups = [
  { href: '/thu-tuc', label: 'Thủ tục hành chính' },
  { href: '/niem-yet', label: 'Niêm yết thủ tục' },
  { href: '/tra-cuu', label: 'Tra cứu hồ sơ' },
  { href: '/xa-thi-tran', label: 'Xã, thị trấn' },
  { href: '/phan-anh', label: 'Phản ánh, kiến nghị' },
  { href: '/khieu-nai-to-cao', label: 'Khiếu nại, tố cáo' },
  { href: '/tin-tuc', label: 'Thông báo' },
  { href: '/gioi-thieu', label: 'Giới thiệu' },
  { href: '/tro-nang', label: 'Hỗ trợ tiếp cận' },
  { href: '/du-lieu-ca-nhan', label: 'Dữ liệu cá nhân' },
  { href: '/du-lieu-mo', label: 'Dữ liệu mở' },
]

/** Who answers for the site and how to reach them. Shows only what is known. */
export function SiteFooter({ office, updatedOn }: FooterData) {
  const { contact, hours } = office
  return (
    <footer className="mt-16 bg-rice print:mt-4">
      <div className="terrace-rule no-print" />
      <div className="page grid gap-8 py-10 text-sm print:py-0 md:grid-cols-[1.3fr_1fr_1fr] md:gap-12">
        <div className="space-y-2">
          <p className="text-base font-bold">{committeeLong(office.name)}</p>
          <p>Chịu trách nhiệm về nội dung trên trang này.</p>
          {office.deskName && <p>{office.deskName}</p>}
          <Lines>
            {contact.address && <p>Địa chỉ: {contact.address}</p>}
            {contact.phone && (
              <p>
                Điện thoại: <PhoneLink phone={contact.phone} />
              </p>
            )}
            {contact.email && (
              <p>
                Thư điện tử: <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </p>
            )}
            {hours && hoursRows(hours).map((row) => <p key={row.days}>{`${row.days}: ${row.hours}`}</p>)}
          </Lines>
        </div>
        <nav aria-label="Cuối trang" className="no-print">
          <ul className="grid grid-cols-2 gap-x-4 md:grid-cols-1 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center md:[&_a]:min-h-8">
            {groups.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="space-y-2">
          <p className="text-base font-bold">Phản ánh, kiến nghị</p>
          <PetitionLines office={office} />
          {updatedOn && <p className="text-muted">Cập nhật lần cuối: {updatedOn}</p>}
        </div>
      </div>
    </footer>
  )
}

/** The official address for petitions, or where to send them while it is unknown. */
export function PetitionLines({ office, feedbackLink = true }: { office: Desk; feedbackLink?: boolean }) {
  const { petitionAddress, petitionPhone, petitionEmail } = office.contact
  return (
    <Lines>
      {petitionAddress && <p>Địa chỉ: {petitionAddress}</p>}
      {petitionPhone && (
        <p>
          Điện thoại: <PhoneLink phone={petitionPhone} />
        </p>
      )}
      {petitionEmail && (
        <p>
          Thư điện tử: <a href={`mailto:${petitionEmail}`}>{petitionEmail}</a>
        </p>
      )}
      {feedbackLink && (
        <p>
          <a href="/phan-anh">Gửi phản ánh, kiến nghị trên trang này</a>
        </p>
      )}
    </Lines>
  )
}

export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="whitespace-nowrap tabular-nums">
      {phone}
    </a>
  )
}

function Lines({ children }: { children: ReactNode }) {
  return <div className="space-y-1">{children}</div>
}
