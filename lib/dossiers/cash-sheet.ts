import 'server-only'
import { holdsRole, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { addDays, type CivilDate, formatMinute, instantAt, minuteOfDay } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import type { FeeLine } from './fees'
import type { PaymentMethod } from './types'

export type CashRow = {
  id: string
  dossierId: string
  code: string
  /** HH:mm of the day. */
  at: string
  lines: FeeLine[]
  total: number
  method: PaymentMethod
  receiptNumber: string
  takenBy: string
}

export type CashSheet = { rows: CashRow[]; totals: Record<PaymentMethod | 'FEE' | 'CHARGE' | 'ALL', number> }

/** Units whose counter the viewer keeps. */
export function countersOf(viewer: StaffViewer): string[] {
  return unitsWithRole(viewer, 'RECEPTIONIST')
}

/**
 * What a counter took on a day, with phí and lệ phí, cash, transfers and what was paid online summed apart.
 * @throws DomainError `not_found` for a counter the viewer does not keep
 */
export async function getCashSheet(viewer: StaffViewer, unitId: string, day: CivilDate): Promise<CashSheet> {
  if (!holdsRole(viewer, 'RECEPTIONIST', unitId)) throw new DomainError('not_found', 'Không tìm thấy quầy này trong phạm vi của ông/bà.')
  const fees = await db.dossierFee.findMany({
    where: { paidUnitId: unitId, paidAt: { gte: instantAt(day), lt: instantAt(addDays(day, 1)) } },
    orderBy: [{ paidAt: 'asc' }, { id: 'asc' }],
    include: { dossier: { select: { code: true, requestId: true } } },
  })
  const takers = await db.staffAccount.findMany({
    where: { id: { in: fees.flatMap((fee) => fee.paidToId ?? []) } },
    select: { id: true, fullName: true },
  })
  const names = new Map(takers.map((taker) => [taker.id, taker.fullName]))
  const rows = fees.map((fee): CashRow => ({
    id: fee.id,
    dossierId: fee.dossierId,
    code: fee.dossier.code ?? fee.dossier.requestId,
    at: formatMinute(minuteOfDay(fee.paidAt!)),
    lines: fee.lines as unknown as FeeLine[],
    total: fee.total,
    method: fee.method as PaymentMethod,
    receiptNumber: fee.receiptNumber ?? '',
    takenBy: names.get(fee.paidToId ?? '') ?? (fee.method === 'ONLINE' ? 'Hệ thống' : ''),
  }))
  const sumOf = (value: (row: CashRow) => number) => rows.reduce((sum, row) => sum + value(row), 0)
  const ofKind = (kind: FeeLine['kind']) => sumOf((row) => row.lines.reduce((sum, line) => sum + (line.kind === kind ? line.amount : 0), 0))
  const byMethod = (method: PaymentMethod) => sumOf((row) => (row.method === method ? row.total : 0))
  return {
    rows,
    totals: {
      CASH: byMethod('CASH'),
      TRANSFER: byMethod('TRANSFER'),
      ONLINE: byMethod('ONLINE'),
      FEE: ofKind('FEE'),
      CHARGE: ofKind('CHARGE'),
      ALL: sumOf((row) => row.total),
    },
  }
}
