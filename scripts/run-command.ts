import { OperatorError } from '@/lib/core/operator-error'

/** Runs a command and ends the process: a failure the operator can put right is one line, any other keeps its stack; both end with code 1. */
export async function runCommand(work: () => Promise<void>): Promise<never> {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof OperatorError ? `Lỗi: ${error.message}` : error)
    process.exit(1)
  }
  // Said aloud because libraries leave timers behind.
  process.exit()
}
