import 'server-only'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const held = globalThis as typeof globalThis & { hspEventLoop?: ReturnType<typeof monitorEventLoopDelay> }

export function watchEventLoop(): void {
  held.hspEventLoop ??= monitorEventLoopDelay({ resolution: 20 })
  held.hspEventLoop.enable()
}

/** How late this process ran what was due, since the last call. */
export function eventLoopLag(): { p50Ms: number; p99Ms: number; maxMs: number } | null {
  const histogram = held.hspEventLoop
  if (!histogram) return null
  const ms = (nanoseconds: number) => Math.max(0, Math.round(nanoseconds / 1e5) / 10 - 20)
  const lag = { p50Ms: ms(histogram.percentile(50)), p99Ms: ms(histogram.percentile(99)), maxMs: ms(histogram.max) }
  histogram.reset()
  return lag
}
