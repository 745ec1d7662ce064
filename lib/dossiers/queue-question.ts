import type { QueueName } from './types'

/** What the address of the work queue asks for. */
export type QueueQuestion = {
  queue?: QueueName | undefined
  /** Places in the order, see `readCursor`: the page that follows, or the one before. */
  after?: string | undefined
  before?: string | undefined
  unitId?: string | undefined
  procedureId?: string | undefined
  /** An account, or `NONE`. */
  assigneeId?: string | undefined
  channel?: string | undefined
  /** Part of a dossier code or request id. A person's name never stands in an address. */
  code?: string | undefined
}

/** Queues by the word in the address. */
const words = {
  'cho-tiep-nhan': 'TO_RECEIVE',
  'cho-chuyen': 'TO_PASS_ON',
  'cho-xac-nhan-nhan': 'TO_ACKNOWLEDGE',
  'cua-toi': 'MINE',
  'cho-thu-ly': 'UNASSIGNED',
  'cho-ky': 'TO_SIGN',
  'cho-y-kien': 'OPINIONS',
  'cho-xac-nhan': 'TO_CONFIRM',
  'cho-tra': 'TO_RETURN',
  'qua-han': 'OVERDUE',
  'den-han-hom-nay': 'DUE_TODAY',
  'sap-den-han': 'AT_RISK',
  'cho-bo-sung': 'WAITING',
  'dang-giai-quyet': 'HELD',
  'da-xong': 'CLOSED',
} as const satisfies Record<string, QueueName>

const wordOf = Object.fromEntries(Object.entries(words).map(([word, queue]) => [queue, word])) as Record<QueueName, string>

const channels = { 'qua-mang': 'ONLINE', 'tai-quay': 'COUNTER', 'buu-dien': 'POST' } as const
const channelWords: Record<string, string> = Object.fromEntries(Object.entries(channels).map(([word, channel]) => [channel, word]))

/** Names in the address of what else is asked. */
export const questionFields = {
  after: 'sau',
  before: 'truoc',
  unitId: 'don-vi',
  procedureId: 'thu-tuc',
  assigneeId: 'nguoi',
  channel: 'kenh',
  code: 'ma',
} as const

const one = (value: string | string[] | undefined | null) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)
const among = <T>(known: Record<string, T>, word: string | undefined): T | undefined =>
  word !== undefined && Object.hasOwn(known, word) ? known[word] : undefined

export function readQueueQuestion(search: Record<string, string | string[] | undefined>): QueueQuestion {
  const assignee = one(search[questionFields.assigneeId])
  return {
    queue: among<QueueName>(words, one(search.hang)),
    after: one(search[questionFields.after]),
    before: one(search[questionFields.before]),
    unitId: one(search[questionFields.unitId]),
    procedureId: one(search[questionFields.procedureId]),
    assigneeId: assignee === 'chua-co' ? 'NONE' : assignee,
    channel: among(channels, one(search[questionFields.channel])),
    code:
      one(search[questionFields.code])
        ?.toUpperCase()
        .replaceAll(/[^A-Z0-9.-]/g, '')
        .slice(0, 40) || undefined,
  }
}

/** The word in the address for a channel, and for an assignee. */
export const channelWord = (channel: string | undefined) => (channel ? channelWords[channel] : undefined)
export const assigneeWord = (assigneeId: string | undefined) => (assigneeId === 'NONE' ? 'chua-co' : assigneeId)
export const queueWord = (queue: QueueName) => wordOf[queue]

/** The query string of a question, with its `?`; empty when nothing is asked. */
export function queueSearch(question: QueueQuestion): string {
  const search = new URLSearchParams()
  const set = (name: string, value: string | undefined) => {
    if (value) search.set(name, value)
  }
  set('hang', question.queue && wordOf[question.queue])
  set(questionFields.unitId, question.unitId)
  set(questionFields.procedureId, question.procedureId)
  set(questionFields.assigneeId, assigneeWord(question.assigneeId))
  set(questionFields.channel, channelWord(question.channel))
  set(questionFields.code, question.code)
  set(questionFields.after, question.after)
  set(questionFields.before, question.before)
  const text = search.toString()
  return text ? `?${text}` : ''
}
