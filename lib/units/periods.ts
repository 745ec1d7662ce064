import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/db/transaction'

/** Units as they are on a date, by the period that holds then. */
export async function listUnitsOn(tx: Tx, date: CivilDate): Promise<{ id: string; kind: string; name: string; parentId: string | null }[]> {
  const periods = await tx.unitPeriod.findMany({
    where: { kind: { not: 'PRACTICE' }, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
    select: { unitId: true, kind: true, name: true, parentId: true },
  })
  return periods.map(({ unitId, ...period }) => ({ id: unitId, ...period }))
}
