import type { Metadata } from 'next'
import { RightsOfUnit } from '@/components/staff/rights-of-unit'
import { StateTag } from '@/components/staff/state-tag'
import { Button, LinkButton } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { controlCharacters } from '@/lib/core/text'
import { listRightsOf, listStaff, listUnitsWithRights } from '@/lib/staff/queries'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Nhân sự' }

export default async function StaffPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  await signInFirst('/can-bo/nhan-su', 'ADMINISTRATOR')
  const { tim, 'don-vi': unit } = await searchParams
  const unitId = typeof unit === 'string' ? unit : ''
  const [units, rights] = await Promise.all([listUnitsWithRights(), unitId ? listRightsOf(unitId) : []])
  const search = typeof tim === 'string' ? tim.slice(0, 100).replace(controlCharacters, '') : ''
  const staff = await listStaff(search)
  return (
    <>
      <PageHeader title="Nhân sự">
        <LinkButton href="/can-bo/nhan-su/moi">Mời người mới</LinkButton>
      </PageHeader>
      <form method="get" role="search" className="mb-6 flex max-w-xl flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1">
          <TextField name="tim" label="Tìm theo tên, tên đăng nhập hoặc đơn vị" type="search" defaultValue={search} />
        </div>
        <Button look="secondary">Tìm</Button>
      </form>
      <form method="get" className="mb-6 flex max-w-xl flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1">
          <SelectField
            key={unitId}
            name="don-vi"
            label="Vai trò ở một đơn vị, cả đã kết thúc"
            placeholder="Chọn đơn vị"
            defaultValue={unitId}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <Button look="secondary">Xem</Button>
      </form>
      {unitId && <RightsOfUnit rights={rights} name={units.find(({ id }) => id === unitId)?.name ?? 'đơn vị này'} />}
      {staff.length === 0 ? (
        <p>
          Không thấy ai khớp với “{search}”. <a href="/can-bo/nhan-su">Xem tất cả</a>
        </p>
      ) : (
        <Table id="nhan-su" caption={search ? `${staff.length} người khớp với “${search}”` : `${staff.length} người có tài khoản`}>
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col">Tên đăng nhập</th>
              <th scope="col">Đơn vị</th>
              <th scope="col">Vai trò</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {staff.map((person) => (
              <tr key={person.id}>
                <th scope="row" className="font-normal">
                  <a href={`/can-bo/nhan-su/${person.id}`} className="inline-block py-1 font-semibold">
                    {person.fullName}
                  </a>
                  {person.position && <span className="block text-sm text-muted">{person.position}</span>}
                </th>
                <td>{person.login}</td>
                <td>{person.units.join(', ') || 'Chưa giao'}</td>
                <td>{person.roles.join(', ')}</td>
                <td className="whitespace-nowrap">
                  <StateTag state={person.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
