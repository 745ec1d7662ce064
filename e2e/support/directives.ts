import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import type { Practice } from './practice'

/** A directive by the officer to the officer's own unit; its words carry the mark. */
export async function makeDirective(
  { mark, unitId }: Pick<Practice, 'mark' | 'unitId'>,
  { accountId }: StaffViewer,
  dueOn: string,
  answered: boolean,
): Promise<string> {
  const at = clock.now()
  const id = randomUUID()
  const answer = answered ? { answer: 'Đã làm', answeredAt: at, answeredById: accountId } : {}
  await db.directive.create({ data: { id, unitId, authorId: accountId, text: `Chỉ đạo ${mark}`, dueOn, createdAt: at, ...answer } })
  return id
}
