import type { CivilDate } from '@/lib/core/civil-date'
import type { TierOffering } from './offering'

/** What of a unit matters here; `key` names a department. */
export type OfferingUnit = { id: string; kind: string; key?: string }

/**
 * The rows that say which units receive and which decide, for the units in force. A unit that decides itself stands with no decider. Where no district stands
 * between, its work is the communes'.
 */
export function offeringRows(
  { receivedBy, decidedBy, department }: TierOffering,
  units: readonly OfferingUnit[],
): { unitId: string; decidedById: string | null }[] {
  const district = units.find((unit) => unit.kind === 'DISTRICT')
  const handler = department ? units.find((unit) => unit.key === department) : undefined
  return units.flatMap((unit) => {
    const tier = unit.kind === 'DISTRICT' ? 'DISTRICT' : unit.kind === 'COMMUNE' || unit.kind === 'TOWN' ? 'COMMUNE' : null
    if (!tier || !(receivedBy.includes(tier) || (!district && receivedBy.length > 0))) return []
    if (tier === 'DISTRICT') return [{ unitId: unit.id, decidedById: handler?.id ?? null }]
    return [{ unitId: unit.id, decidedById: decidedBy === 'DISTRICT' ? (handler?.id ?? district?.id ?? null) : null }]
  })
}

/** `validFrom` of an offering whose beginning is unknown. */
export const offeringStart: CivilDate = '1900-01-01'
