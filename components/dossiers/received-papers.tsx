import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'

type Received = { id: string; name: string; originals: number; certified: number; copies: number; compared: boolean }

/** Papers as they were counted at reception. */
export function ReceivedPapers({ papers, id = 'giay-to-nhan' }: { papers: readonly Received[]; id?: string }) {
  if (papers.length === 0) return null
  return (
    <div className="mt-4">
      <Table id={id} caption="Bản giấy đã nhận">
        <thead>
          <tr>
            <th scope="col">Tên giấy tờ</th>
            <th scope="col" className="numeric">
              Bản chính
            </th>
            <th scope="col" className="numeric">
              Chứng thực
            </th>
            <th scope="col" className="numeric">
              Bản sao
            </th>
            <th scope="col">Đối chiếu</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.id}>
              <td>{paper.name}</td>
              <td className="numeric">{paper.originals || ''}</td>
              <td className="numeric">{paper.certified || ''}</td>
              <td className="numeric">{paper.copies || ''}</td>
              <td>
                {paper.compared && (
                  <span className="inline-flex items-center gap-1 whitespace-nowrap">
                    <Icon name="check" className="size-4" /> Đã đối chiếu
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
