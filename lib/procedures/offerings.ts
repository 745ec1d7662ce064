import 'server-only'
import { type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/** A row with `validFrom` and `validTo` that holds on `date`. */
export function validOn(date: CivilDate) {
  return { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] } satisfies Prisma.OfferingWhereInput
}

/** As `validOn`, without the units where people only practise: for whatever the public sees and whatever is counted. */
export function countedOn(date: CivilDate) {
  return { ...validOn(date), unit: { periods: { none: { kind: 'PRACTICE' } } } } satisfies Prisma.OfferingWhereInput
}

/** That a unit receives a procedure at an instant, and which unit decides. */
export function findOffering(tx: Tx, procedureId: string, unitId: string, at: Date) {
  return tx.offering.findFirst({
    where: { procedureId, unitId, ...validOn(civilDateOf(at)) },
    select: { unitId: true, decidedById: true },
  })
}
