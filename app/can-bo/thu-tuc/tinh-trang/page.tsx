import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FreshnessFilter } from '@/components/procedures/freshness-filter'
import { FreshnessTag } from '@/components/procedures/freshness-tag'
import { FieldOwnerForm } from '@/components/procedures/steward-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { formatCivilDate } from '@/lib/core/civil-date'
import { boardAddress, readBoardQuestion } from '@/lib/procedures/board-question'
import { type Board, findBoard } from '@/lib/procedures/freshness-board'
import { nextActionText } from '@/lib/procedures/freshness-text'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Độ mới của danh mục' }

type Search = Record<string, string | string[] | undefined>

export default async function FreshnessBoardPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await signInFirst('/can-bo/thu-tuc/tinh-trang')
  const asked = await searchParams
  const question = readBoardQuestion(asked, viewer.accountId)
  const board = await findBoard(viewer, question)
  if (!board) notFound()
  const { counts, rows, found } = board
  return (
    <>
      <PageHeader
        title="Độ mới của danh mục"
        lead={
          counts.share === null
            ? 'Chưa có thủ tục nào đang đăng.'
            : `${counts.share}% đã đối chiếu đúng hạn: ${counts.CHECKED} trên ${counts.shown} thủ tục đang đăng.`
        }
      />
      {asked['xong'] === 'giao' && <DoneMessage>Đã giao người phụ trách cho cả lĩnh vực.</DoneMessage>}
      <FreshnessFilter board={board} question={question} ownId={viewer.accountId} />
      {board.mayAssign && question.field !== undefined && board.fields.includes(question.field) && (
        <div className="mb-6 max-w-prose">
          <Disclosure summary={`Giao cả lĩnh vực ${question.field}`}>
            <FieldOwnerForm field={question.field} people={board.people} />
          </Disclosure>
        </div>
      )}
      {rows.length === 0 ? (
        <p>
          Không có thủ tục nào khớp. <a href="/can-bo/thu-tuc/tinh-trang">Xem tất cả</a>
        </p>
      ) : (
        <BoardTable rows={rows} caption={`${found} thủ tục, việc gấp ở trên`} mayAssign={board.mayAssign} />
      )}
      <Pagination page={question.page} pageCount={board.pageCount} href={(page) => boardAddress({ ...question, page })} />
    </>
  )
}

function BoardTable({ rows, caption, mayAssign }: { rows: Board['rows']; caption: string; mayAssign: boolean }) {
  return (
    <Table id="do-moi" caption={caption}>
      <thead>
        <tr>
          <th scope="col">Thủ tục</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Đối chiếu</th>
          <th scope="col">Người phụ trách</th>
          <th scope="col">Việc tiếp theo</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className="min-w-60 font-normal">
              {row.name}
              <span className="block text-sm text-muted tabular-nums">{`${row.code} · ${row.field}`}</span>
            </th>
            <td className="min-w-52">
              <FreshnessTag state={row.freshness.state} />
              {row.comingOn && <span className="block text-sm text-muted">{`Bản mới từ ${formatCivilDate(row.comingOn)}`}</span>}
            </td>
            <td className="whitespace-nowrap">{row.checkedOn ? formatCivilDate(row.checkedOn) : 'Chưa'}</td>
            <td className="min-w-36">
              {row.ownerName ?? 'Chưa giao'}
              {row.ownerName !== undefined && !row.ownerHasMail && (
                <span className="block text-sm text-gold">Không có thư điện tử, không nhắc được</span>
              )}
              {row.remindedOn && <span className="block text-sm text-muted">{`Đã nhắc ${formatCivilDate(row.remindedOn)}`}</span>}
            </td>
            <td className="min-w-44">
              <NextAction row={row} mayAssign={mayAssign} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function NextAction({ row, mayAssign }: { row: Board['rows'][number]; mayAssign: boolean }) {
  const text = nextActionText(row.freshness, row.ownerName !== undefined)
  if (row.freshness.state === 'COMING') return text
  // A repeal is written in the procedure's own page, by those who keep the catalogue.
  const toRepeal = row.freshness.state === 'REPEALED_STILL_SHOWN' && mayAssign
  return (
    <a href={`/can-bo/thu-tuc/${row.code}${toRepeal ? '' : '/doi-chieu'}`} className="inline-block py-1 font-semibold">
      {text}
      <span className="sr-only">{`: ${row.name}`}</span>
    </a>
  )
}
