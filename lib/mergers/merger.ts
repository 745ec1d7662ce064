import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'
import type { MergerPlan } from './types'

/** The merger, held until the transaction ends. @throws DomainError `not_found` */
export async function holdMerger(tx: Tx, mergerId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Merger" WHERE "id" = ${mergerId}::uuid FOR UPDATE`
  const merger = await tx.merger.findUnique({ where: { id: mergerId } })
  if (!merger) throw new DomainError('not_found', 'Không có cuộc sắp xếp này. Hãy tải lại danh sách.')
  return merger
}

export function planOf({ plan }: { plan: unknown }): MergerPlan {
  return plan as MergerPlan
}

export function recordMergerEvent(tx: Tx, viewer: StaffViewer, mergerId: string, kind: `merger.${string}`, at: Date, data: EventData = {}) {
  return appendEvent(tx, { streamKind: 'merger', streamId: mergerId, kind, at, actorKind: 'STAFF', actorId: viewer.accountId, data })
}
