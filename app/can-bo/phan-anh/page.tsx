import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FeedbackStateTag } from '@/components/feedback/feedback-state-tag'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { formatDateTime } from '@/lib/core/civil-date'
import { groupCode, isId } from '@/lib/core/ids'
import { handlesFeedback, listFeedback } from '@/lib/feedback/queries'
import { feedbackKindNames } from '@/lib/feedback/text'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Phản ánh, kiến nghị' }

export default async function FeedbackListPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signInFirst('/can-bo/phan-anh')
  if (!(await handlesFeedback(viewer))) notFound()
  const { xem, sau } = await searchParams
  const closed = xem === 'ket-thuc'
  const { rows, next } = await listFeedback(viewer, { closed, ...(typeof sau === 'string' && isId(sau) ? { after: sau } : {}) })
  const shown = closed ? 'xem=ket-thuc&' : ''
  return (
    <>
      <PageHeader title="Phản ánh, kiến nghị" lead={closed ? 'Đã kết thúc, mới nhất ở trên.' : 'Đang chờ giải quyết, cũ nhất ở trên.'}>
        <a href={closed ? '/can-bo/phan-anh' : '/can-bo/phan-anh?xem=ket-thuc'} className="inline-flex min-h-11 items-center">
          {closed ? 'Xem việc đang chờ' : 'Xem việc đã kết thúc'}
        </a>
      </PageHeader>
      {rows.length === 0 ? (
        <p>{closed ? 'Chưa có phản ánh nào đã kết thúc.' : 'Không còn phản ánh nào đang chờ.'}</p>
      ) : (
        <Table id="phan-anh" caption="Danh sách phản ánh" captionHidden>
          <thead>
            <tr>
              <th scope="col">Phản ánh</th>
              <th scope="col">Loại</th>
              <th scope="col">Gửi lúc</th>
              <th scope="col">Người xem xét</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="min-w-60 font-normal">
                  <a href={`/can-bo/phan-anh/${row.id}`} className="inline-block py-1 font-semibold">
                    {row.title}
                  </a>
                  <span className="block text-sm text-muted">{groupCode(row.code)}</span>
                </th>
                <td className="min-w-40">{feedbackKindNames[row.kind]}</td>
                <td className="whitespace-nowrap">{formatDateTime(row.submittedAt)}</td>
                <td className="min-w-32">{row.assigneeName ?? 'Chưa giao'}</td>
                <td className="whitespace-nowrap">
                  <FeedbackStateTag state={row.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {next && (
        <p className="mt-6">
          <a href={`/can-bo/phan-anh?${shown}sau=${next}`} className="inline-flex min-h-11 items-center font-semibold">
            Xem tiếp
          </a>
        </p>
      )}
    </>
  )
}
