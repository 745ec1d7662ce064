import type { QueueName } from './types'

/** What the address of the work queue asks for. */
export type QueueQuestion = {
  queue?: string | undefined
  after?: string | undefined
  mine?: boolean | undefined
  unitId?: string | undefined
}

/** Queues by the word in the address. */
const words = {
  'cho-tiep-nhan': 'TO_RECEIVE',
  'cho-thu-ly': 'TO_START',
  'dang-giai-quyet': 'IN_PROCESS',
  'cho-bo-sung': 'AWAITING',
  'cho-xac-nhan': 'TO_CONFIRM',
  'cho-tra': 'TO_RETURN',
  'da-xong': 'CLOSED',
} as const satisfies Record<string, QueueName>

const wordOf = Object.fromEntries(Object.entries(words).map(([word, queue]) => [queue, word])) as Record<QueueName, string>

const one = (value: string | string[] | undefined | null) => (typeof value === 'string' && value !== '' ? value : undefined)

export function readQueueQuestion(search: Record<string, string | string[] | undefined>): QueueQuestion {
  const word = one(search.hang)
  return {
    queue: word && Object.hasOwn(words, word) ? words[word as keyof typeof words] : undefined,
    after: one(search.sau),
    mine: one(search.toi) === '1',
    unitId: one(search['don-vi']),
  }
}

/** The query string of a question, with its `?`; empty when nothing is asked. */
export function queueSearch(question: QueueQuestion): string {
  const search = new URLSearchParams()
  if (question.queue) search.set('hang', wordOf[question.queue as QueueName])
  if (question.mine) search.set('toi', '1')
  if (question.unitId) search.set('don-vi', question.unitId)
  if (question.after) search.set('sau', question.after)
  const text = search.toString()
  return text ? `?${text}` : ''
}
