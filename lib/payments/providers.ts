import 'server-only'
import { env } from '@/lib/env'
import { log } from '@/lib/log/logger'
import type { PaymentProvider } from './types'

/** Providers whose modules the product has. None yet: the office has no contract with one. */
export const providers = new Map<string, PaymentProvider>()

/** The provider that is turned on; without one nothing of online payment is shown. */
export function findProvider(): PaymentProvider | null {
  const id = env().PAYMENT_PROVIDER
  if (id === undefined) return null
  const provider = providers.get(id)
  if (!provider) log.error({ provider: id }, 'PAYMENT_PROVIDER names no module of lib/payments')
  return provider ?? null
}
