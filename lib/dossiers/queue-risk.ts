import 'server-only'
import { riskBounds } from '@/lib/calendar/lateness'
import { findCalendar } from '@/lib/calendar/queries'
import { db } from '@/lib/db/client'

/**
 * Per unit the instants before which a due time is at risk, by the unit's own calendar: computed once a question, and compared with an indexed column.
 * `days`: of terms in days; `hours`: of terms in hours and of same-day ones.
 */
export async function riskBoundsOf(unitIds: readonly string[], now: Date): Promise<{ unitId: string; days: Date; hours: Date }[]> {
  return Promise.all(unitIds.map(async (unitId) => ({ unitId, ...riskBounds(now, await findCalendar(db, unitId)) })))
}
