import type { Metadata } from 'next'
import { PressingUnit } from '@/components/oversight/pressing-unit'
import { PageHeader } from '@/components/ui/page-header'
import { boardRoles, readBoard } from '@/lib/alerts/board'
import { listInstructedUnits } from '@/lib/directives/queries'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Giám sát tiến độ' }

export default async function OversightPage() {
  const viewer = await signInFirst('/can-bo/giam-sat', ...boardRoles)
  const [board, instructed] = await Promise.all([readBoard(viewer), listInstructedUnits(viewer)])
  const ids = new Set(instructed.map(({ id }) => id))
  const sum = (name: 'overdue' | 'atRisk') => board.units.reduce((total, unit) => total + unit.tally[name], 0)
  return (
    <>
      <PageHeader
        title="Giám sát tiến độ"
        lead={
          board.units.length === 0
            ? `Lúc ${board.readAt} không có hồ sơ nào quá hạn hay sắp đến hạn.`
            : `Lúc ${board.readAt}: ${sum('overdue')} hồ sơ quá hạn, ${sum('atRisk')} hồ sơ sắp đến hạn.`
        }
      >
        <a href="/can-bo/giam-sat/bat-thuong" className="inline-flex min-h-11 items-center">
          Xem các dấu hiệu bất thường
        </a>
      </PageHeader>
      {board.cut && <p className="mb-6 max-w-prose">Quá nhiều hồ sơ: bảng chỉ có những hồ sơ đến hạn sớm nhất.</p>}
      {board.units.map((unit) => (
        <PressingUnit key={unit.id} unit={unit} readAt={board.readAt} mayDirect={ids.has(unit.id)} />
      ))}
      <p className="max-w-prose text-sm text-muted">
        Sắp đến hạn là hẹn trả hôm nay hoặc ngày làm việc kế tiếp; với việc tính theo giờ là còn không quá hai giờ làm việc. Hồ sơ theo quy
        trình nội bộ thì tính hạn của bước đang làm. Lãnh đạo phòng và lãnh đạo Ủy ban được báo bằng thư, mỗi người mỗi ngày nhiều nhất một
        thư.
      </p>
    </>
  )
}
