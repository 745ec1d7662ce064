import type { CivilDate } from '@/lib/core/civil-date'
import type { Prisma } from '@/lib/db/generated/client'

/** Approved versions whose period holds `date`, repeals among them. Where several do, the one with the highest number counts. */
export function approvedOn(date: CivilDate) {
  return {
    status: 'PUBLISHED',
    effectiveFrom: { lte: date },
    OR: [{ effectiveTo: null }, { effectiveTo: { gte: date } }],
  } satisfies Prisma.ProcedureVersionWhereInput
}

/**
 * Versions that are shown and filed by on `date`. Where several are, the one with the highest number counts. A version that began on the day of its
 * procedure's repeal is not among them.
 */
export function inForceOn(date: CivilDate) {
  const repealed: Prisma.ProcedureVersionWhereInput = {
    status: 'PUBLISHED',
    change: 'REPEALED',
    effectiveFrom: { lte: date },
    OR: [{ effectiveTo: null }, { effectiveTo: { gt: date } }],
  }
  return {
    ...approvedOn(date),
    change: { not: 'REPEALED' },
    AND: [{ procedure: { versions: { none: repealed } } }],
  } satisfies Prisma.ProcedureVersionWhereInput
}
