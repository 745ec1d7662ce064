import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { formatCivilDate } from '@/lib/core/civil-date'
import { listMergers } from '@/lib/mergers/queries'
import { mergerStates } from '@/lib/mergers/text'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Sắp xếp đơn vị' }

export default async function MergersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  await signInFirst('/can-bo/sap-xep', 'ADMINISTRATOR')
  const mergers = await listMergers()
  const { xong } = await searchParams
  return (
    <>
      <PageHeader
        title="Sắp xếp đơn vị"
        lead="Nhập, tách, đổi tên đơn vị theo nghị quyết: hồ sơ đang giải quyết theo về nơi kế thừa, mã cũ giữ nguyên, quyền của cán bộ giao lại từ đầu."
      >
        <LinkButton href="/can-bo/sap-xep/moi">Soạn cuộc sắp xếp</LinkButton>
      </PageHeader>
      <DoneMessage>{xong === 'bo' ? 'Đã bỏ cuộc sắp xếp đó.' : undefined}</DoneMessage>
      <Table id="sap-xep" caption="Đã chuẩn bị và đã chạy">
        <thead>
          <tr>
            <th scope="col">Cuộc sắp xếp</th>
            <th scope="col">Từ ngày</th>
            <th scope="col">Theo</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {mergers.map((merger) => (
            <tr key={merger.id}>
              <th scope="row" className="font-normal">
                <a href={`/can-bo/sap-xep/${merger.id}`} className="inline-block py-1 font-semibold">
                  {merger.name}
                </a>
              </th>
              <td className="whitespace-nowrap">{formatCivilDate(merger.effectiveOn)}</td>
              <td>{merger.source}</td>
              <td>{mergerStates[merger.state]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
