import { DeadlineTag } from '@/components/dossiers/deadline-tag'
import { Tag } from '@/components/ui/tag'
import type { DeskRow } from '@/lib/dossiers/desk-queue'
import { stateNames } from '@/lib/dossiers/text'

/** Dossiers in rows, each with its one obvious step. Below 640 px each row stands as a block. */
export function DossierTable({
  rows,
  caption,
  step,
  showState = false,
  ticked,
}: {
  rows: readonly DeskRow[]
  caption: string
  /** What the link of a row says. */
  step: string
  showState?: boolean
  /** Rows may be ticked, for the form that stands around; these are. */
  ticked?: readonly string[]
}) {
  return (
    <table className="table max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:hidden">
        <tr>
          {ticked && (
            <th scope="col">
              <span className="sr-only">Đánh dấu</span>
            </th>
          )}
          <th scope="col">Thời hạn</th>
          <th scope="col">Hồ sơ</th>
          <th scope="col">Người yêu cầu</th>
          <th scope="col">
            <span className="sr-only">Việc</span>
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={row.id}
            className="max-sm:grid max-sm:gap-1 max-sm:border-b max-sm:border-line max-sm:py-3 max-sm:[&>*]:border-0! max-sm:[&>*]:p-0!"
          >
            {ticked && (
              <td className="sm:w-11">
                <Tick row={row} ticked={ticked} />
              </td>
            )}
            <td className="sm:w-44">
              <DeadlineTag risk={row.risk} text={row.timeLeft} />
              {row.dueAt && <div className="mt-1 text-sm text-muted">{row.totalDueAt ? `Bước này: ${row.dueAt}` : `Hẹn ${row.dueAt}`}</div>}
              {row.totalDueAt && <div className="text-sm text-muted">Cả hồ sơ: {row.totalDueAt}</div>}
            </td>
            <td>
              <a href={`/can-bo/ho-so/${row.id}`} className="inline-flex min-h-8 items-center font-semibold tabular-nums">
                {row.code}
              </a>
              <div className="line-clamp-2 max-w-[34rem]">{row.procedureName}</div>
              <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                {showState && <Tag>{stateNames[row.state]}</Tag>}
                {row.online && <span>Nộp qua mạng</span>}
                {row.handlingUnit && <span>{row.handlingUnit} giải quyết</span>}
                {row.assigneeName && <span>Thụ lý: {row.assigneeName}</span>}
              </div>
              <div className="mt-1 text-sm">
                <span className="text-muted">Việc tiếp theo:</span> {row.nextStep}
              </div>
            </td>
            <td>
              <div className="font-semibold">{row.ownerName}</div>
              <div className="text-sm text-muted tabular-nums">
                {row.ownerPhone && <span className="block whitespace-nowrap">Điện thoại {row.ownerPhone}</span>}
                {row.ownerNumber && <span className="block whitespace-nowrap">Giấy tờ {row.ownerNumber}</span>}
              </div>
            </td>
            <td className="text-right max-sm:text-left">
              <a
                href={`/can-bo/ho-so/${row.id}`}
                aria-label={`${step}: hồ sơ ${row.code}`}
                className="inline-flex min-h-11 items-center rounded border-2 border-leaf px-3 font-semibold whitespace-nowrap no-underline hover:bg-leaf-pale"
              >
                {step}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Tick({ row, ticked }: { row: DeskRow; ticked: readonly string[] }) {
  const value = `${row.id}:${row.version}`
  return (
    <label className="-m-1 inline-flex min-h-11 min-w-11 items-center gap-2 p-1 sm:justify-center">
      <input type="checkbox" name="target" value={value} defaultChecked={ticked.includes(value)} className="size-6 accent-leaf" />
      <span className="sm:sr-only">
        Đánh dấu<span className="sr-only"> hồ sơ {row.code}</span>
      </span>
    </label>
  )
}
