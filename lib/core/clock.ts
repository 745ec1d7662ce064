/**
 * The only source of the present time. Web, worker and commands share one movable clock: `CLOCK_OFFSET_MS` shifts it for practice data and tests,
 * so that everything derived from time agrees.
 */
let offsetMs = 0

export const clock = {
  now: (): Date => new Date(Date.now() + offsetMs),
  /** Moves the clock of this process so that it reads `instant` now, or back to real time. */
  moveTo(instant: Date | null): void {
    offsetMs = instant ? instant.getTime() - Date.now() : 0
  },
  shiftBy(ms: number): void {
    offsetMs = ms
  },
}
