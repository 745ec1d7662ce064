import 'server-only'
import { civilDateOf } from '@/lib/core/civil-date'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import { listUnitsOn } from '@/lib/units/periods'
import type { TierOffering } from './offering'
import { offeringRows, offeringStart } from './offering-rows'

/** Writes which units receive a procedure. Existing rows stay as they are. */
export async function writeOfferings(
  tx: Tx,
  procedureId: string,
  offering: TierOffering,
  at: Date,
  /** Names of departments, by unit id. */
  keys: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const units = (await listUnitsOn(tx, civilDateOf(at))).map((unit) => ({ ...unit, key: keys.get(unit.id) }))
  await tx.offering.createMany({
    data: offeringRows(offering, units).map((row) => ({ id: newId(at.getTime()), procedureId, ...row, validFrom: offeringStart })),
    skipDuplicates: true,
  })
}
