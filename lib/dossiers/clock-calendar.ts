import 'server-only'
import { findCalendar } from '@/lib/calendar/queries'
import type { Calendar } from '@/lib/calendar/types'
import type { Tx } from '@/lib/db/transaction'
import type { StoredLedgerEvent } from '@/lib/ledger/types'

/**
 * The calendar that a dossier's clock is computed with: that of the unit it first came to, for good. A merger hands the dossier to another unit and moves no
 * appointment. Known from the ledger, or from the column that begins with that unit.
 */
export function findClockCalendar(
  tx: Tx,
  dossier: { events: readonly Pick<StoredLedgerEvent, 'data'>[] } | { unitIds: readonly string[] },
): Promise<Calendar> {
  const unitId = 'events' in dossier ? (dossier.events[0]?.data as { unitId?: string } | undefined)?.unitId : dossier.unitIds[0]
  if (!unitId) throw new Error('a dossier came to a unit first')
  return findCalendar(tx, unitId)
}
