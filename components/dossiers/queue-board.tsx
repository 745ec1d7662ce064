'use client'

import { useQuery } from '@tanstack/react-query'
import { type Assignable, BulkForm } from '@/components/dossiers/bulk-form'
import { DossierTable } from '@/components/dossiers/dossier-table'
import { QueueFilters } from '@/components/dossiers/queue-filters'
import { QueueNav } from '@/components/dossiers/queue-nav'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Role } from '@/lib/auth/roles'
import { bulkStepsOf } from '@/lib/dossiers/bulk-steps'
import type { DeskChoices, DeskQueue } from '@/lib/dossiers/desk-queue'
import { queueSearch, type QueueQuestion } from '@/lib/dossiers/queue-question'
import { queueTexts } from '@/lib/dossiers/queue-text'
import type { QueueName } from '@/lib/dossiers/types'

const everyMs = 15_000
/** Queues in which dossiers of several states stand. */
const showsState: readonly QueueName[] = ['OVERDUE', 'DUE_TODAY', 'AT_RISK', 'WAITING', 'HELD', 'CLOSED']

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
  choices,
  roles,
  assignable,
}: {
  first: DeskQueue
  question: QueueQuestion
  choices: DeskChoices
  roles: readonly Role[]
  assignable: readonly Assignable[]
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
  const page = (place: Pick<QueueQuestion, 'after' | 'before'>) =>
    `/can-bo${queueSearch({ ...asked, after: undefined, before: undefined, ...place })}`
  const steps = bulkStepsOf(data.queue, roles)
  const isAway = question.after !== undefined || question.before !== undefined
  const list = (ticked?: readonly string[]) =>
    data.rows.length > 0 ? (
      <DossierTable
        rows={data.rows}
        caption={text.name}
        step={text.step}
        showState={showsState.includes(data.queue)}
        {...(ticked ? { ticked } : {})}
      />
    ) : (
      <div className="max-w-prose rounded border border-line bg-rice p-6">
        <p className="font-semibold">{isAway ? 'Không còn hồ sơ nào ở trang này.' : text.empty}</p>
        <p className="mt-2">{text.emptyStep}</p>
      </div>
    )
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
      <QueueNav board={data} question={asked} />
      <QueueFilters key={search} question={asked} choices={choices} />
      {data.queue === 'TO_SIGN' && (
        <p className="mb-4">
          <LinkButton href="/can-bo/ky">Mở danh sách chờ ký</LinkButton>
        </p>
      )}
      {steps.length > 0 ? (
        // Stays when the list has become empty: it says what was done.
        <BulkForm steps={steps} assignable={assignable} isEmpty={data.rows.length === 0}>
          {list}
        </BulkForm>
      ) : (
        list()
      )}
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3 text-sm text-muted">
        <p>
          Đọc lúc {data.readAt}. {data.queue === 'CLOSED' ? 'Hồ sơ nộp gần đây nhất ở trên cùng.' : 'Hồ sơ gần đến hạn nhất ở trên cùng.'}
        </p>
        <p className="flex flex-wrap gap-4">
          {(data.previous ?? question.after) && (
            <a href={page({})} className="inline-flex min-h-11 items-center">
              Về đầu danh sách
            </a>
          )}
          {data.previous && (
            <a href={page({ before: data.previous })} className="inline-flex min-h-11 items-center font-semibold">
              Các hồ sơ trước
            </a>
          )}
          {data.next && (
            <a href={page({ after: data.next })} className="inline-flex min-h-11 items-center font-semibold">
              Các hồ sơ tiếp theo
            </a>
          )}
        </p>
      </div>
    </>
  )
}
