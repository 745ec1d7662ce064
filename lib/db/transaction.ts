import 'server-only'
import { db } from './client'
import type { Tx } from './client'
import type { Prisma } from './generated/client'
import { isTransient } from './prisma-errors'

export type { Tx }

type Options = { isolationLevel?: Prisma.TransactionIsolationLevel; timeout?: number; attempts?: number }

/**
 * Runs `work` in one transaction. A deadlock or a serialization failure rolled everything back, so the whole of `work` runs again, at most
 * `attempts` times: it must not do anything outside the database.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, { attempts = 3, ...options }: Options = {}): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, options)
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, attempt * 20 * (1 + Math.random())))
    }
  }
}
