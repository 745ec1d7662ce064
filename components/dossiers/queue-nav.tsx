import type { DeskQueue } from '@/lib/dossiers/desk-queue'
import { queueSearch, type QueueQuestion } from '@/lib/dossiers/queue-question'
import { queueGroups, queueTexts } from '@/lib/dossiers/queue-text'

/** The queues of the officer's roles, in groups, each with how many stand in it. */
export function QueueNav({ board, question }: { board: DeskQueue; question: QueueQuestion }) {
  return (
    <nav aria-label="Các hàng chờ" className="mb-4 border-b-2 border-ink pb-2">
      {queueGroups.map(({ name, queues }) => {
        const shown = queues.filter((queue) => board.queues.includes(queue))
        if (shown.length === 0) return null
        return (
          <div key={name} className="flex flex-wrap items-baseline gap-x-2">
            <p className="w-28 shrink-0 text-sm text-muted max-sm:w-full">{name}</p>
            <ul className="flex min-w-0 flex-1 flex-wrap gap-x-1">
              {shown.map((queue) => (
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
          </div>
        )
      })}
    </nav>
  )
}
