import 'server-only'
import { headers } from 'next/headers'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '@/lib/core/errors'
import { env } from '@/lib/env'
import { clientIpHeader, ipKey } from './client-ip'
import type { Limit } from './limits'

const counters = new Map<string, RateLimiterMemory>()

function counterOf(limit: Limit): RateLimiterMemory {
  let counter = counters.get(limit.name)
  if (!counter) {
    counter = new RateLimiterMemory({ keyPrefix: limit.name, points: limit.points * env().RATE_LIMIT_SCALE, duration: limit.seconds })
    counters.set(limit.name, counter)
  }
  return counter
}

/**
 * Takes one try of `key` (an address or a code, each under a limit of its own).
 * @throws DomainError `rate_limited` with the time to wait.
 */
export async function takeTry(limit: Limit, key: string): Promise<void> {
  try {
    await counterOf(limit).consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000))
    throw new DomainError('rate_limited', `Có quá nhiều lần thử từ nơi này. Hãy đợi ${minutes} phút rồi thử lại.`)
  }
}

/** Gives a try back after a success, when the limit counts failures only. */
export async function giveTryBack(limit: Limit, key: string): Promise<void> {
  if (limit.count === 'failures') await counterOf(limit).reward(key)
}

/** The key of the person's address in the present request. */
export async function currentIpKey(): Promise<string> {
  return ipKey((await headers()).get(clientIpHeader))
}

/** For tests: all tries are free again. */
export function forgetTries(): void {
  counters.clear()
}
