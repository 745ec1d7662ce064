import type { Metadata } from 'next'
import { DelegationForm, EndDelegationForm } from '@/components/staff/delegation-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { listDelegationChoices, listDelegations } from '@/lib/staff/delegations'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Vắng mặt, làm thay' }

const done: Record<string, string> = {
  ghi: 'Đã ghi. Trong những ngày đó người làm thay thấy và làm được việc của người vắng mặt.',
  'ket-thuc': 'Đã kết thúc. Người làm thay không còn làm việc của người kia.',
}
const whenNames = { NOW: 'Đang làm thay', COMING: 'Chưa bắt đầu', ENDED: 'Đã kết thúc' } as const

export default async function AbsencePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signInFirst('/can-bo/vang-mat')
  const [search, rows, choices] = await Promise.all([searchParams, listDelegations(viewer), listDelegationChoices(viewer)])
  const { xong } = search
  const unitId = typeof search['don-vi'] === 'string' ? search['don-vi'] : null
  const choice = choices.find(({ unit }) => unit.id === unitId) ?? choices[0]
  return (
    <>
      <PageHeader
        title="Vắng mặt, làm thay"
        lead="Khi đi vắng, giao một đồng nghiệp cùng đơn vị làm thay. Người làm thay ký bằng tên của mình; lịch sử ghi là thay mặt."
      />
      <DoneMessage>{typeof xong === 'string' ? done[xong] : undefined}</DoneMessage>
      <div className="max-w-4xl space-y-10">
        {rows.length > 0 && (
          <Table id="lam-thay" caption="Ai làm thay ai">
            <thead>
              <tr>
                <th scope="col">Người vắng</th>
                <th scope="col">Người làm thay</th>
                <th scope="col">Đơn vị</th>
                <th scope="col">Thời gian</th>
                <th scope="col">Lý do</th>
                <th scope="col">Tình trạng</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="font-normal">
                    {row.from}
                  </th>
                  <td>{row.to}</td>
                  <td>{row.unit}</td>
                  <td className="whitespace-nowrap">
                    {formatCivilDate(row.validFrom)} – {formatCivilDate(row.validTo)}
                  </td>
                  <td>{row.reason}</td>
                  <td>
                    {whenNames[row.when]}
                    {row.mayEnd && <EndDelegationForm delegationId={row.id} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {choice ? (
          <section aria-labelledby="ghi-vang" className="space-y-4">
            <h2 id="ghi-vang">Ghi vắng mặt</h2>
            {choices.length > 1 && (
              <Disclosure summary={`Đơn vị: ${choice.unit.name}. Chọn đơn vị khác`}>
                <ul className="columns-1 sm:columns-2">
                  {choices.map(({ unit }) => (
                    <li key={unit.id}>
                      <a href={`/can-bo/vang-mat?don-vi=${unit.id}`} className="inline-flex min-h-11 items-center">
                        {unit.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
            <DelegationForm key={choice.unit.id} choice={choice} own={viewer.accountId} today={civilDateOf(clock.now())} />
          </section>
        ) : (
          <p className="max-w-prose">
            Đơn vị chưa có đồng nghiệp nào khác có tài khoản để làm thay. Hãy báo người quản trị mời thêm người.
          </p>
        )}
      </div>
    </>
  )
}
