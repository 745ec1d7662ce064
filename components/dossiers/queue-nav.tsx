import type { DeskQueue } from '@/lib/dossiers/desk-queue'
import { queueSearch, type QueueQuestion } from '@/lib/dossiers/queue-question'
import { queueGroups, queueTexts } from '@/lib/dossiers/queue-text'
import type { QueueName } from '@/lib/dossiers/types'

/** The queues of the officer's roles, in groups, each with how many stand in it; those in which nobody stands are folded away. */
export function QueueNav({ board, question }: { board: DeskQueue; question: QueueQuestion }) {
  const groups = queueGroups.map(({ name, queues }) => ({ name, queues: queues.filter((queue) => board.queues.includes(queue)) }))
  const isShown = (queue: QueueName) => queue === board.queue || board.counts[queue] !== '0'
  const empty = groups.flatMap(({ queues }) => queues.filter((queue) => !isShown(queue)))
  const list = (queues: readonly QueueName[]) => (
    <ul className="flex min-w-0 flex-1 flex-wrap gap-x-1">
      {queues.map((queue) => (
        <li key={queue}>
          <a
            href={`/can-bo${queueSearch({ ...question, queue, after: undefined, before: undefined })}`}
            aria-current={queue === board.queue ? 'page' : undefined}
            className="flex min-h-11 items-center gap-2 rounded px-3 whitespace-nowrap text-ink no-underline hover:bg-rice hover:underline aria-[current=page]:bg-ink aria-[current=page]:font-bold aria-[current=page]:text-paper"
          >
            {queueTexts[queue].name}
            {board.counts[queue] !== undefined && (
              <span className="text-sm tabular-nums">
                ({board.counts[queue]}
                <span className="sr-only"> hồ sơ</span>)
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <nav aria-label="Các hàng chờ" className="mb-4 border-b-2 border-ink pb-2">
      {groups.map(({ name, queues }) => {
        const shown = queues.filter(isShown)
        if (shown.length === 0) return null
        return (
          <div key={name} className="flex flex-wrap items-baseline gap-x-2">
            <p className="w-28 shrink-0 text-sm text-muted max-sm:w-full">{name}</p>
            {list(shown)}
          </div>
        )
      })}
      {empty.length > 0 && (
        <details suppressHydrationWarning>
          <summary className="inline-flex min-h-11 items-center text-sm text-leaf underline underline-offset-4 marker:content-none">
            {empty.length} hàng đang trống
          </summary>
          {list(empty)}
        </details>
      )}
    </nav>
  )
}
