import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Prisma } from '@/lib/db/generated/client'
import type { FeeUnit } from './fees-due'
import { validOn } from './offerings'
import type { Fee } from './types'

/** What is local to the unit of an offering on a day: its own fees, and the decision by which it is especially difficult. */
export function localSelect(today: CivilDate) {
  return {
    fees: true,
    decision: true,
    unit: { select: { difficulties: { where: validOn(today), orderBy: { validFrom: 'desc' }, take: 1, select: { decision: true } } } },
  } satisfies Prisma.OfferingSelect
}

export type LocalRow = Prisma.OfferingGetPayload<{ select: ReturnType<typeof localSelect> }>

export function localOf({ fees, decision, unit: { difficulties } }: LocalRow): FeeUnit & { difficultBy?: string } {
  const [difficulty] = difficulties
  return {
    ...(fees !== null && { fees: fees as unknown as Fee[] }),
    ...(decision && { decision }),
    ...(difficulty && { difficult: true, difficultBy: difficulty.decision }),
  }
}
