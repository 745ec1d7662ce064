import { VerificationMark } from '@/components/procedures/verification-mark'
import { Icon } from '@/components/ui/icon'
import type { VerificationState } from '@/lib/procedures/types'

export type TaskRow = { code: string; label: string; name: string; verification: VerificationState; term?: string; fee?: string }

/** The commonest tasks as plain rows: what people call it, how long, how much. What is unknown is left out. */
export function TaskList({ tasks }: { tasks: readonly TaskRow[] }) {
  const unchecked = tasks.find((task) => task.verification !== 'VERIFIED')
  return (
    <>
      <ul className="border-t-2 border-ink">
        {tasks.map((task) => (
          <li key={task.code} className="border-b border-line">
            <a
              href={`/thu-tuc/${task.code}`}
              className="group grid grid-cols-[1fr_auto] items-center gap-x-4 py-3.5 text-ink no-underline hover:bg-rice md:grid-cols-[minmax(0,1fr)_11rem_14rem_auto] md:px-3"
            >
              <span className="text-lg leading-snug font-semibold text-leaf underline decoration-1 underline-offset-4 group-hover:text-leaf-dark group-hover:decoration-2">
                {task.label}
              </span>
              <Icon name="next" className="row-span-2 size-5 text-leaf md:order-last md:row-span-1" />
              <span className="flex flex-wrap gap-x-5 text-base tabular-nums max-md:col-start-1 md:contents">
                <TaskFact label="Thời hạn" value={task.term} />
                <TaskFact label="Phí, lệ phí" value={task.fee} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      {unchecked && (
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <VerificationMark state={unchecked.verification} />
          Thời hạn, phí, lệ phí lấy từ nguồn ghi ở từng việc, chưa so hết với quyết định công bố.
        </p>
      )}
    </>
  )
}

function TaskFact({ label, value }: { label: string; value: string | undefined }) {
  if (!value) return <span className="max-md:hidden" />
  return (
    <span>
      <span className="text-sm text-muted md:block">{label}</span>
      <span className="text-sm text-muted md:hidden">: </span>
      {value}
    </span>
  )
}
