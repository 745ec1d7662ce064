/**
 * The only source of the present time. Web, worker and commands share one movable clock: `CLOCK_OFFSET_MS` shifts it for practice data and tests,
 * so that everything derived from time agrees.
 */
// Next's bundles hold several copies of this module; they must agree.
const held = globalThis as typeof globalThis & { hspClockOffsetMs?: number }

export const clock = {
  now: (): Date => new Date(Date.now() + (held.hspClockOffsetMs ?? 0)),
  /** Moves the clock of this process so that it reads `instant` now, or back to real time. */
  moveTo(instant: Date | null): void {
    held.hspClockOffsetMs = instant ? instant.getTime() - Date.now() : 0
  },
  shiftBy(ms: number): void {
    held.hspClockOffsetMs = ms
  },
}
