import type { Role } from '@/lib/auth/roles'
import type { QueueName } from './types'

/** Steps that may be done on several ticked rows at once: those that need no words. */
export const bulkSteps = ['acknowledge', 'start', 'assign', 'passOn', 'confirmResult'] as const
export type BulkStep = (typeof bulkSteps)[number]

/** So many at a time; a page of a queue has no more. */
export const mostTicked = 50

export const bulkNames: Record<BulkStep, string> = {
  acknowledge: 'Xác nhận đã nhận các hồ sơ đã đánh dấu',
  start: 'Nhận giải quyết các hồ sơ đã đánh dấu',
  assign: 'Giao các hồ sơ đã đánh dấu',
  passOn: 'Chuyển các hồ sơ đã đánh dấu',
  confirmResult: 'Xác nhận đã có kết quả của các hồ sơ đã đánh dấu',
}

export const bulkDone: Record<BulkStep, string> = {
  acknowledge: 'Đã xác nhận nhận',
  start: 'Đã nhận giải quyết',
  assign: 'Đã giao',
  passOn: 'Đã chuyển',
  confirmResult: 'Đã xác nhận kết quả của',
}

const byQueue: Partial<Record<QueueName, readonly BulkStep[]>> = {
  TO_PASS_ON: ['passOn'],
  TO_ACKNOWLEDGE: ['acknowledge'],
  UNASSIGNED: ['start', 'assign'],
  TO_CONFIRM: ['confirmResult'],
  OVERDUE: ['assign'],
  DUE_TODAY: ['assign'],
  AT_RISK: ['assign'],
  HELD: ['assign'],
}

const heads: readonly Role[] = ['UNIT_HEAD', 'LEADER']
const takers: readonly Role[] = ['SPECIALIST', 'UNIT_HEAD']

/** What a queue offers on ticked rows to someone with these roles; whether it may be done is judged for each dossier. */
export function bulkStepsOf(queue: QueueName, roles: readonly Role[]): BulkStep[] {
  const asks = { assign: heads, start: takers } as Partial<Record<BulkStep, readonly Role[]>>
  return (byQueue[queue] ?? []).filter((step) => asks[step]?.some((role) => roles.includes(role)) ?? true)
}
