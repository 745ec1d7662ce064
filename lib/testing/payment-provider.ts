import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { PaymentProvider } from '@/lib/payments/types'

const key = 'practice key of a made-up payment provider'
const message = z.object({ paymentId: z.string(), transactionId: z.string(), amount: z.number().int(), paid: z.boolean() })

export function signPractice(body: string): string {
  return createHmac('sha256', key).update(body).digest('hex')
}

/** A provider that never was: signs the body of its messages in one header. */
export const practiceProvider: PaymentProvider = {
  id: 'thuc-hanh',
  name: 'Cổng thực hành',
  start: async ({ id, amount }) => ({ url: `https://pay.example.org/?id=${id}&amount=${amount}` }),
  read({ body, headers }) {
    const given = Buffer.from(headers.get('x-signature') ?? '')
    const right = Buffer.from(signPractice(body))
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null
    const parsed = message.safeParse(JSON.parse(body))
    return parsed.success ? parsed.data : null
  },
  answer: (outcome) => ({
    status: outcome === 'WRONG_SIGNATURE' ? 401 : 200,
    contentType: 'application/json',
    body: JSON.stringify({ taken: outcome === 'RECORDED' || outcome === 'REPEATED' || outcome === 'FAILED' }),
  }),
}
