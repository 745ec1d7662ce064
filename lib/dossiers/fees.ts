import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import { act, type HeldDossier, type Target } from './act'
import type { PaymentMethod } from './types'

/** phí (FEE) and lệ phí (CHARGE) are apart in law, receipt and account. Whole đồng. */
export type FeeLine = { kind: 'FEE' | 'CHARGE'; name: string; amount: number }

export type Payment = { method: PaymentMethod; receiptNumber: string }

export function totalOf(lines: readonly FeeLine[]): number {
  return lines.reduce((sum, line) => sum + line.amount, 0)
}

/** Asks the person to pay; the clock stops until it is paid or waived. */
export function demandFee(viewer: StaffViewer, input: Target & { lines: FeeLine[] }): Promise<void> {
  return act(viewer, input, 'demandFee', async (tx, dossier) => {
    const feeId = await writeFee(tx, viewer, dossier, input.lines)
    return { kind: 'dossier.fee_demanded', data: { feeId, total: totalOf(input.lines) } }
  })
}

/** What was demanded is paid at this counter, or the transfer has arrived. */
export function recordPayment(viewer: StaffViewer, input: Target & Payment): Promise<void> {
  return act(viewer, input, 'recordPayment', async (tx, dossier) => {
    const fee = await getDemanded(tx, dossier)
    await tx.dossierFee.update({ where: { id: fee.id }, data: paid(viewer, dossier, input) })
    return { kind: 'dossier.fee_paid', data: { feeId: fee.id, total: fee.total, method: input.method } }
  })
}

/** The person need not pay after all; the reason names the paper that proves it. */
export function waiveFee(viewer: StaffViewer, input: Target & { text: string }): Promise<void> {
  return act(viewer, input, 'waiveFee', async (tx, dossier, note) => {
    const fee = await getDemanded(tx, dossier)
    await tx.dossierFee.update({
      where: { id: fee.id },
      data: { waivedAt: clock.now(), waivedById: viewer.accountId, waivedReason: input.text },
    })
    return { kind: 'dossier.fee_waived', data: { feeId: fee.id, total: fee.total, noteId: await note('FEE_WAIVER', input.text) } }
  })
}

/** Paid at the counter without a demand, as at reception or with the result; the clock runs on. */
export function collectFee(viewer: StaffViewer, input: Target & Payment & { lines: FeeLine[] }): Promise<void> {
  return act(viewer, input, 'collectFee', async (tx, dossier) => {
    const feeId = await writeFee(tx, viewer, dossier, input.lines, paid(viewer, dossier, input))
    return { kind: 'dossier.fee_collected', data: { feeId, total: totalOf(input.lines), method: input.method } }
  })
}

/** The counter that took the money: where the officer receives, of the dossier's two units. */
function paid(viewer: StaffViewer, dossier: HeldDossier, { method, receiptNumber }: Payment) {
  const receives = (unitId: string) => viewer.assignments.some((one) => one.role === 'RECEPTIONIST' && one.unitId === unitId)
  return {
    paidAt: clock.now(),
    paidUnitId: receives(dossier.unitId) ? dossier.unitId : dossier.handlingUnitId,
    paidToId: viewer.accountId,
    method,
    receiptNumber,
  }
}

async function writeFee(
  tx: Tx,
  viewer: StaffViewer,
  dossier: HeldDossier,
  lines: FeeLine[],
  payment: Partial<ReturnType<typeof paid>> = {},
): Promise<string> {
  const at = clock.now()
  const id = newId(at.getTime())
  await tx.dossierFee.create({
    data: { id, dossierId: dossier.id, lines, total: totalOf(lines), demandedAt: at, demandedById: viewer.accountId, ...payment },
  })
  return id
}

async function getDemanded(tx: Tx, dossier: HeldDossier) {
  const fee = await tx.dossierFee.findFirst({
    where: { dossierId: dossier.id, paidAt: null, waivedAt: null },
    orderBy: { demandedAt: 'desc' },
    select: { id: true, total: true },
  })
  if (!fee) throw new DomainError('conflict', 'Không có khoản nào đang chờ nộp. Hãy tải lại trang.')
  return fee
}
