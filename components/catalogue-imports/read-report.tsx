import { Disclosure } from '@/components/ui/disclosure'
import { SummaryList } from '@/components/ui/fact-list'
import type { ReadSummary } from '@/lib/catalogue-imports/types'

/** What the reading of a file found, and what it could not take. */
export function ReadReport({ summary, complete }: { summary: ReadSummary; complete: boolean }) {
  const { read, unchanged, partial, rejected, problems, ignoredColumns } = summary
  return (
    <section aria-label="Kết quả đọc tệp" className="mb-8 max-w-prose">
      <SummaryList
        rows={[
          { label: 'Số bản ghi đã đọc', value: String(read), note: complete ? 'Người gửi cho biết tệp là toàn bộ danh mục.' : undefined },
          { label: 'Không có gì mới', value: String(unchanged) },
          { label: 'Có chỗ máy chưa hiểu hết', value: partial > 0 ? String(partial) : undefined },
          { label: 'Không đọc được', value: rejected > 0 ? String(rejected) : undefined },
          { label: 'Cột bỏ qua', value: ignoredColumns.length > 0 ? ignoredColumns.join('; ') : undefined },
        ]}
      />
      {problems.length > 0 && (
        <div className="mt-3">
          <Disclosure summary={`Vì sao ${rejected} bản ghi không đọc được`}>
            <ul className="list-disc space-y-1 pl-5">
              {problems.map(({ line, code, reason }) => (
                <li key={line} className="wrap-anywhere">
                  Dòng {line}
                  {code && ` (${code})`}: {reason}
                </li>
              ))}
              {rejected > problems.length && <li>… và {rejected - problems.length} bản ghi khác.</li>}
            </ul>
          </Disclosure>
        </div>
      )}
    </section>
  )
}
