import 'server-only'
import { db } from '@/lib/db/client'

/** Names of units by id: those of today, else their last. */
export async function namesOfUnits(unitIds: readonly string[]): Promise<Map<string, string>> {
  const periods = await db.unitPeriod.findMany({
    where: { unitId: { in: [...new Set(unitIds)] } },
    orderBy: { validFrom: 'asc' },
    select: { unitId: true, name: true },
  })
  return new Map(periods.map((period) => [period.unitId, period.name]))
}
