import type { CivilDate } from '@/lib/core/civil-date'
import { changesBetween, factsDigest, postedAt } from './history'
import type { Stamp } from './stamp'
import type { PostingChange, ProcedureTrace } from './types'
import { printedOn } from './wall'

export type SheetCheck =
  | { state: 'RIGHT' }
  | { state: 'FUTURE' }
  | {
      state: 'OLD'
      /** The first day on which a procedure on it changed; absent when none that can be named did. */
      since?: CivilDate
      changes: PostingChange[]
      /** Address, telephone, hours or the petition address. */
      deskChanged: boolean
    }

/** Clocks of servers may disagree a little. */
const leewayMs = 10 * 60_000

/** Whether a printed sheet still says what holds at this desk. `desk` is the digest of the desk's facts now. */
export function checkSheet(stamp: Stamp, traces: readonly ProcedureTrace[], desk: string, now: Date): SheetCheck {
  if (stamp.madeAt.getTime() > now.getTime() + leewayMs) return { state: 'FUTURE' }
  // The stamp holds seconds, the sheet was made within that one.
  const madeAt = new Date(stamp.madeAt.getTime() + 999)
  const [before, after] = [postedAt(traces, madeAt), postedAt(traces, now)]
  const [onSheet, onNewSheet] = [printedOn(stamp.sheet, before), printedOn(stamp.sheet, after)]
  const deskChanged = stamp.desk !== desk
  if (factsDigest(onNewSheet) === stamp.facts) return deskChanged ? { state: 'OLD', changes: [], deskChanged } : { state: 'RIGHT' }
  const codes = new Set([...onSheet, ...onNewSheet].map(({ code }) => code))
  const changes = changesBetween(traces, before, after, madeAt, now).filter(({ code }) => codes.has(code))
  return { state: 'OLD', ...(changes[0] && { since: changes[0].on }), changes, deskChanged }
}
