import { SummaryList } from '@/components/ui/fact-list'
import { formatCivilDate } from '@/lib/core/civil-date'

type PartyRow = {
  id: string
  role: string
  kind: string
  fullName: string
  birthDate: string | null
  idNumber: string | null
  phone: string | null
  email: string | null
  address: string | null
  businessNumber: string | null
  identification: string
  relation: string | null
}

const roleNames: Record<string, string> = { OWNER: 'Người yêu cầu', REPRESENTATIVE: 'Người đại diện', SUBMITTER: 'Người nộp thay' }
const order = ['OWNER', 'REPRESENTATIVE', 'SUBMITTER']
const identificationNames: Record<string, string> = {
  DECLARED: 'Tự khai, chưa xem giấy tờ',
  CONTACT_CONFIRMED: 'Đã xác nhận điện thoại hoặc thư',
  NATIONAL_ID: 'Định danh điện tử',
  SEEN_AT_DESK: 'Đã xem giấy tờ tại quầy',
}

/** The people of a dossier, whole: only on its own page, whose reading is logged. */
export function PartyList({ parties }: { parties: readonly PartyRow[] }) {
  const sorted = parties.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role))
  return (
    <div className="space-y-4">
      {sorted.map((party) => (
        <SummaryList
          key={party.id}
          rows={[
            {
              label: party.role === 'OWNER' && party.kind === 'BUSINESS' ? 'Doanh nghiệp, hộ kinh doanh' : (roleNames[party.role] ?? ''),
              value: party.fullName,
              note: identificationNames[party.identification],
            },
            { label: 'Quan hệ', value: party.relation },
            { label: 'Ngày sinh', value: party.birthDate && formatCivilDate(party.birthDate) },
            { label: 'Số giấy tờ tùy thân', value: party.idNumber },
            { label: 'Mã số', value: party.businessNumber },
            { label: 'Điện thoại', value: party.phone && <a href={`tel:${party.phone}`}>{party.phone}</a> },
            { label: 'Thư điện tử', value: party.email },
            { label: 'Địa chỉ', value: party.address },
          ]}
        />
      ))}
    </div>
  )
}
