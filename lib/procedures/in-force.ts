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

/** Versions that are shown and filed by on `date`. Where several are, the one with the highest number counts. */
export function inForceOn(date: CivilDate) {
  return { ...approvedOn(date), change: { not: 'REPEALED' } } satisfies Prisma.ProcedureVersionWhereInput
}
