import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { formatDateTime } from '@/lib/core/civil-date'
import { maskNumber } from '@/lib/dossiers/masking'
import type { RegisterRow } from '@/lib/statutory-forms/register'

type Props = {
  rows: readonly RegisterRow[]
  count: number
  /** Address of the book's first page; null on it. */
  first: string | null
  nextHref: string | null
  files: { pdf: string; xlsx: string }
}

const link = 'inline-flex min-h-11 items-center gap-2'

/** A page of the register book. Numbers of telephones stand whole only in the files, which the circular lays down. */
export function RegisterTable({ rows, count, first, nextHref, files }: Props) {
  if (count === 0) return <p className="max-w-prose">Không có hồ sơ nào được tiếp nhận trong khoảng ngày này.</p>
  return (
    <div>
      <div className="no-print mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <p>
          <strong className="tabular-nums">{String(count).replace(/\B(?=(\d{3})+$)/g, '.')}</strong> hồ sơ
        </p>
        <p className="flex flex-wrap gap-x-6">
          <a href={files.pdf} className={link}>
            <Icon name="print" className="size-5" /> In sổ (PDF, khổ A4 ngang)
          </a>
          <a href={files.xlsx} className={link}>
            <Icon name="download" className="size-5" /> Tải bảng tính (XLSX)
          </a>
        </p>
      </div>
      <Table id="so" caption="Hồ sơ theo thứ tự tiếp nhận" captionHidden>
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">Mã hồ sơ</th>
            <th scope="col">Thủ tục</th>
            <th scope="col">Cá nhân, tổ chức</th>
            <th scope="col">Nơi giải quyết</th>
            <th scope="col">Nhận</th>
            <th scope="col">Hẹn trả</th>
            <th scope="col">Đã trả</th>
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="tabular-nums">{row.number}</td>
              <td>
                <a href={`/can-bo/ho-so/${row.id}`} className="font-mono whitespace-nowrap">
                  {row.code}
                </a>
              </td>
              <td className="min-w-48">{row.procedureName}</td>
              <td className="min-w-40">
                {row.person}
                <span className="block text-sm text-muted">{[row.address, maskNumber(row.phone)].filter(Boolean).join(', ')}</span>
              </td>
              <td className="min-w-28">{row.unitName}</td>
              <td className="tabular-nums">{formatDateTime(row.receivedAt)}</td>
              <td className="tabular-nums">{row.dueAt && formatDateTime(row.dueAt)}</td>
              <td className="tabular-nums">{row.returnedAt && formatDateTime(row.returnedAt)}</td>
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {(first || nextHref) && (
        <nav aria-label="Các trang" className="no-print mt-4 flex flex-wrap items-center justify-between gap-2">
          {first ? (
            <a href={first} className={link}>
              <Icon name="back" /> Về trang đầu
            </a>
          ) : (
            <span />
          )}
          {nextHref && (
            <a href={nextHref} rel="next" className={link}>
              Trang sau <Icon name="next" />
            </a>
          )}
        </nav>
      )}
    </div>
  )
}
