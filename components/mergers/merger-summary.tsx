import { GrantAnewForm } from '@/components/mergers/merger-forms'
import { roleNames, type Role } from '@/lib/auth/roles'
import { carriedLines } from '@/lib/mergers/text'
import type { MergerDetail, Summary } from '@/lib/mergers/types'

/** What a merger did, and the rights that wait to be given anew. */
export function MergerSummary({ merger, summary, today }: { merger: MergerDetail; summary: Summary; today: string }) {
  const successors = new Map(merger.plan.ends.map((end) => [end.unitId, end.successorId]))
  const open = merger.granted.filter((right) => !right.again)
  const here = open.filter((right) => successors.get(right.unitId))
  const elsewhere = [...new Map(open.filter((right) => !successors.get(right.unitId)).map((right) => [right.accountId, right])).values()]
  return (
    <>
      <section className="space-y-4">
        <h2>Đã làm</h2>
        <ul className="max-w-prose list-disc space-y-1 pl-6">
          <li>
            {summary.unitsEnded} đơn vị kết thúc, {summary.unitsBegun} đơn vị bắt đầu.
          </li>
          <li>{summary.dossiers} hồ sơ đã chuyển.</li>
          {carriedLines(summary.carried).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {merger.granted.length > 0 && (
        <section className="space-y-4">
          <h2>Giao lại vai trò</h2>
          {open.length === 0 && <p>Mọi vai trò đã kết thúc đều đã được giao lại.</p>}
          {here.length > 0 && (
            <GrantAnewForm
              mergerId={merger.id}
              today={today}
              rights={here.map((right) => ({
                id: right.assignmentId,
                label: `${right.fullName}: ${roleNames[right.role as Role] ?? right.role}`,
                hint: `${merger.names[right.unitId]} → ${merger.names[successors.get(right.unitId) ?? '']}`,
              }))}
            />
          )}
          {elsewhere.length > 0 && (
            <>
              <p>Đơn vị cũ của những người sau không có một nơi kế thừa. Mở trang của từng người để giao vai trò ở đơn vị mới:</p>
              <ul className="list-disc space-y-1 pl-6">
                {elsewhere.map((right) => (
                  <li key={right.accountId}>
                    <a href={`/can-bo/nhan-su/${right.accountId}`}>{right.fullName}</a> ({merger.names[right.unitId]})
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </>
  )
}
