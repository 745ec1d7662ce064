import { addDays, type CivilDate } from '@/lib/core/civil-date'
import type { VerificationState } from './types'

/**
 * - `CHECKED`: somebody compared the version in force with its source at most 90 days ago.
 * - `DUE`: that was longer ago, or on a day nobody knows.
 * - `UNVERIFIED`: nobody has compared it, or not all of it.
 * - `REPEALED_STILL_SHOWN`: the law has ended it and it is still shown; worse than all others.
 * - `COMING`: nothing is in force yet, its first day is known.
 */
export const freshnessStates = ['CHECKED', 'DUE', 'UNVERIFIED', 'REPEALED_STILL_SHOWN', 'COMING'] as const
export type FreshnessState = (typeof freshnessStates)[number]

/** How long a check holds, in days. */
export const checkHoldsDays = 90
/** How many days before it runs out its owner is asked for the next one. A check still holds in them: its state stays `CHECKED`. */
export const askBeforeDays = 14

export type FreshnessFacts = {
  /** Of the version in force; null when none is. */
  verification: VerificationState | null
  /** The last check of the version in force. A check of the version before it says nothing about this one. */
  checkedOn: CivilDate | null
  /** First day of the next approved version. */
  comingOn: CivilDate | null
  repealedByLawOn: CivilDate | null
}

export type Freshness = {
  state: FreshnessState
  /** Last day on which the check still holds. */
  holdsUntil?: CivilDate
  /** Whether someone should check it now: all that is shown and not checked, and what runs out within 14 days. */
  asks: boolean
}

/** How far what is shown of a procedure can be relied on. Null: nothing of it is shown or announced. */
export function freshnessOf({ verification, checkedOn, comingOn, repealedByLawOn }: FreshnessFacts, today: CivilDate): Freshness | null {
  if (verification === null) return comingOn !== null && comingOn > today ? { state: 'COMING', asks: false } : null
  const holdsUntil = checkedOn === null ? undefined : addDays(checkedOn, checkHoldsDays)
  const until = holdsUntil === undefined ? {} : { holdsUntil }
  if (repealedByLawOn !== null && repealedByLawOn <= today) return { state: 'REPEALED_STILL_SHOWN', ...until, asks: true }
  if (verification !== 'VERIFIED') return { state: 'UNVERIFIED', asks: true }
  if (holdsUntil === undefined || holdsUntil < today) return { state: 'DUE', ...until, asks: true }
  return { state: 'CHECKED', holdsUntil, asks: addDays(holdsUntil, -askBeforeDays) <= today }
}

export type FreshnessCounts = Record<FreshnessState, number> & {
  /** Procedures in force, whatever their state. */
  shown: number
  /** Checked in time, of those shown, in whole percent rounded down; null where nothing is shown. */
  share: number | null
}

export function countFreshness(states: Iterable<FreshnessState>): FreshnessCounts {
  const counts = { CHECKED: 0, DUE: 0, UNVERIFIED: 0, REPEALED_STILL_SHOWN: 0, COMING: 0 }
  for (const state of states) counts[state] += 1
  const shown = counts.CHECKED + counts.DUE + counts.UNVERIFIED + counts.REPEALED_STILL_SHOWN
  return { ...counts, shown, share: shown === 0 ? null : Math.floor((100 * counts.CHECKED) / shown) }
}
