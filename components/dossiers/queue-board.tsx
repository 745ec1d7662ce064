'use client'

import { useQuery } from '@tanstack/react-query'
import { DossierTable } from '@/components/dossiers/dossier-table'
import { Notice } from '@/components/ui/notice'
import type { DeskQueue } from '@/lib/dossiers/desk-queue'
import { queueSearch, type QueueQuestion } from '@/lib/dossiers/queue-question'
import { queueTexts } from '@/lib/dossiers/queue-text'
import type { QueueName } from '@/lib/dossiers/types'

const everyMs = 15_000

class SignedOut extends Error {}

async function readQueue(search: string): Promise<DeskQueue> {
  const answer = await fetch(`/api/v1/desk/queue${search}`, { headers: { accept: 'application/json' } })
  if (answer.status === 401) throw new SignedOut()
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  return (await answer.json()) as DeskQueue
}

/** The work queue: painted by the server, then read again while it stands open. Without script it is the page as it was opened. */
export function QueueBoard({
  first,
  question,
  units,
}: {
  first: DeskQueue
  question: QueueQuestion
  units: readonly { id: string; name: string }[]
}) {
  // The queue chosen for an address without one stays chosen while it is open.
  const asked = { ...question, queue: first.queue }
  const search = queueSearch(asked)
  const { data, error } = useQuery({
    queryKey: ['desk-queue', search],
    queryFn: () => readQueue(search),
    initialData: first,
    refetchInterval: (query) => (query.state.error instanceof SignedOut ? false : everyMs),
    staleTime: everyMs,
    retry: 0,
  })
  const text = queueTexts[data.queue]
  return (
    <>
      {error && (
        <div className="mb-4">
          <Notice tone="warning" role="status">
            {error instanceof SignedOut ? (
              <p>
                Phiên làm việc đã hết, danh sách không còn tự cập nhật.{' '}
                <a href={`/can-bo/dang-nhap?tiep=${encodeURIComponent(`/can-bo${search}`)}`}>Đăng nhập lại</a>
              </p>
            ) : (
              <p>Chưa đọc lại được hàng chờ. Danh sách dưới đây là của lúc {data.readAt}.</p>
            )}
          </Notice>
        </div>
      )}
      <nav aria-label="Các hàng chờ" className="mb-4 border-b-2 border-ink">
        <ul className="flex flex-wrap gap-x-1 pb-1">
          {(Object.keys(queueTexts) as QueueName[]).map((name) => (
            <li key={name}>
              <a
                href={`/can-bo${queueSearch({ ...question, queue: name, after: undefined })}`}
                aria-current={name === data.queue ? 'page' : undefined}
                className="flex min-h-11 items-center gap-2 rounded px-3 whitespace-nowrap text-ink no-underline hover:bg-rice hover:underline aria-[current=page]:bg-ink aria-[current=page]:font-bold aria-[current=page]:text-paper"
              >
                {queueTexts[name].name}
                {name !== 'CLOSED' && (
                  <span className="text-sm tabular-nums">
                    ({data.counts[name]}
                    <span className="sr-only"> hồ sơ</span>)
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Filters question={asked} units={units} />
      {data.rows.length > 0 ? (
        <DossierTable rows={data.rows} caption={text.name} step={text.step} showState={data.queue === 'CLOSED'} />
      ) : (
        <div className="max-w-prose rounded border border-line bg-rice p-6">
          <p className="font-semibold">{question.after ? 'Không còn hồ sơ nào ở trang này.' : text.empty}</p>
          <p className="mt-2">{text.emptyStep}</p>
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3 text-sm text-muted">
        <p>Đọc lúc {data.readAt}. Hồ sơ gần đến hạn nhất ở trên cùng.</p>
        <p className="flex gap-4">
          {question.after && (
            <a href={`/can-bo${queueSearch({ ...asked, after: undefined })}`} className="inline-flex min-h-11 items-center">
              Về đầu danh sách
            </a>
          )}
          {data.next && (
            <a href={`/can-bo${queueSearch({ ...asked, after: data.next })}`} className="inline-flex min-h-11 items-center font-semibold">
              Các hồ sơ tiếp theo
            </a>
          )}
        </p>
      </div>
    </>
  )
}

function Filters({ question, units }: { question: QueueQuestion; units: readonly { id: string; name: string }[] }) {
  const off = { ...question, after: undefined }
  const link = 'inline-flex min-h-11 items-center rounded px-3 aria-[current=true]:bg-leaf-pale aria-[current=true]:font-bold'
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-1 text-sm">
      <span className="mr-1 text-muted">Xem:</span>
      <a className={link} aria-current={!question.mine} href={`/can-bo${queueSearch({ ...off, mine: false })}`}>
        Tất cả
      </a>
      <a className={link} aria-current={question.mine === true} href={`/can-bo${queueSearch({ ...off, mine: true })}`}>
        Tôi thụ lý
      </a>
      {units.length > 1 && (
        <>
          <span className="mx-1 text-muted">Đơn vị:</span>
          <a className={link} aria-current={!question.unitId} href={`/can-bo${queueSearch({ ...off, unitId: undefined })}`}>
            Mọi đơn vị
          </a>
          {units.map((unit) => (
            <a
              key={unit.id}
              className={link}
              aria-current={question.unitId === unit.id}
              href={`/can-bo${queueSearch({ ...off, unitId: unit.id })}`}
            >
              {unit.name}
            </a>
          ))}
        </>
      )}
    </div>
  )
}
