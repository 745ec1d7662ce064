import type { MergerPlan } from '@/lib/mergers/types'
import type { SeedMerger } from './load-units'

/** A prepared reorganisation as the plan that is previewed and run. */
export function planOfMerger({ newUnits, successions, endedWithoutSuccessor, openDossiers }: SeedMerger): MergerPlan {
  return {
    begins: newUnits.map(({ id, kind, periods }) => {
      const { code, name, shortName, parentId, deskName, aliases, agencyCode, agencyCodeProvisional, source } = periods[0]!
      return {
        id,
        kind,
        code: code ?? null,
        name,
        shortName,
        parentId: parentId ?? null,
        deskName: deskName ?? null,
        aliases,
        agencyCode: agencyCode ?? null,
        agencyCodeProvisional: agencyCodeProvisional ?? true,
        source,
      }
    }),
    ends: [
      ...successions.map(({ fromId, toId }) => ({ unitId: fromId, successorId: toId })),
      ...endedWithoutSuccessor.map((unitId) => ({ unitId, successorId: null })),
    ],
    renames: [],
    rules: openDossiers.map(({ field, to }) => ({ field, to })),
  }
}
