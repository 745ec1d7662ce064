import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { addDays, type CivilDate, formatDateTime, instantAt } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { PaymentProblem } from './types'

export type PaidOnline = {
  id: string
  dossierId: string
  code: string
  /** HH:mm dd/MM/yyyy */
  at: string
  provider: string
  transactionId: string
  amount: number
  problem: PaymentProblem | null
}

/**
 * What was paid online for dossiers of a desk on a day, to be held against the provider's own list; what could not be taken as paid stands first.
 * @throws DomainError `not_found` for a desk whose money the viewer does not keep
 */
export async function listPaidOnline(viewer: StaffViewer, unitId: string, day: CivilDate): Promise<PaidOnline[]> {
  if (!holdsRole(viewer, 'RECEPTIONIST', unitId)) throw new DomainError('not_found', 'Không tìm thấy quầy này trong phạm vi của ông/bà.')
  const payments = await db.onlinePayment.findMany({
    where: { paidAt: { gte: instantAt(day), lt: instantAt(addDays(day, 1)) }, fee: { dossier: { unitId } } },
    orderBy: [{ paidAt: 'asc' }, { id: 'asc' }],
    include: { fee: { select: { dossier: { select: { id: true, code: true, requestId: true } } } } },
  })
  return payments
    .map(({ id, fee: { dossier }, paidAt, provider, transactionId, amount, problem }): PaidOnline => ({
      id,
      dossierId: dossier.id,
      code: dossier.code ?? groupCode(dossier.requestId),
      at: formatDateTime(paidAt!),
      provider,
      transactionId: transactionId ?? '',
      amount,
      problem: problem as PaymentProblem | null,
    }))
    .toSorted((one, other) => Number(other.problem !== null) - Number(one.problem !== null))
}
