/** Runs `work` once, at the first Ctrl-C or SIGTERM, then ends the process: nothing that was under way holds it. */
export function onStopSignal(work: () => Promise<void>): { done: Promise<void>; readonly requested: boolean } {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let requested = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (requested) return
      requested = true
      work()
        .then(resolve, reject)
        .finally(() => setImmediate(() => process.exit()))
    })
  }
  return {
    done: promise,
    get requested() {
      return requested
    },
  }
}
