import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import type { CivilDate } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'
import { canAdminister } from './policy'

/** @throws DomainError `forbidden` */
export function assertAdministrator(viewer: StaffViewer): void {
  if (!canAdminister(viewer)) throw new DomainError('forbidden', 'Chỉ người quản trị hệ thống làm được việc này.')
}

/**
 * The account, held until the transaction ends: whoever changes an account or its rights takes their turn here.
 * @throws DomainError `not_found`
 */
export async function holdAccount(tx: Tx, accountId: string) {
  await tx.$queryRaw`SELECT 1 FROM "StaffAccount" WHERE "id" = ${accountId}::uuid FOR UPDATE`
  const account = await tx.staffAccount.findUnique({ where: { id: accountId } })
  if (!account) throw new DomainError('not_found', 'Không có tài khoản này. Hãy tải lại danh sách.')
  return account
}

/** Records what happened to an account or its rights. `actorId` null is the system itself. */
export async function recordStaffEvent(
  tx: Tx,
  event: { accountId: string; kind: `staff.${string}`; at: Date; actorId: string | null; unitId?: string | null; data?: EventData },
): Promise<void> {
  const { accountId, actorId, unitId = null, data = {}, kind, at } = event
  await appendEvent(tx, {
    streamKind: 'staff',
    streamId: accountId,
    kind,
    at,
    actorKind: actorId ? 'STAFF' : 'SYSTEM',
    actorId,
    unitId,
    data,
  })
}

/** Rights of administration, without an end, of people who can sign in on `today`, beside those excepted. */
export function countAdministrators(tx: Tx, today: CivilDate, except: { assignmentId?: string; accountId?: string } = {}): Promise<number> {
  return tx.staffAssignment.count({
    where: {
      role: 'ADMINISTRATOR',
      validFrom: { lte: today },
      validTo: null,
      ...(except.assignmentId ? { id: { not: except.assignmentId } } : {}),
      account: { disabledAt: null, passwordHash: { not: null }, ...(except.accountId ? { id: { not: except.accountId } } : {}) },
    },
  })
}

/** @throws DomainError `conflict` when nobody could administer the installation any more */
export async function assertAdministratorLeft(
  tx: Tx,
  today: CivilDate,
  without: { assignmentId?: string; accountId?: string },
): Promise<void> {
  if ((await countAdministrators(tx, today, without)) > 0 || (await countAdministrators(tx, today)) === 0) return
  throw new DomainError('conflict', 'Đây là người quản trị duy nhất. Hãy giao quyền quản trị (không thời hạn) cho một người khác trước.')
}
