import 'server-only'
import { createHash } from 'node:crypto'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { isId, newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { recordEvent } from '@/lib/dossiers/record'
import { transitions } from '@/lib/dossiers/state'
import { env } from '@/lib/env'
import { log } from '@/lib/log/logger'
import type { CallbackOutcome, PaymentMessage, PaymentProvider } from './types'

const reuseMinutes = 15

/**
 * Begins the payment of what a dossier waits for, and answers where the person pays. Asked again within a quarter of an hour it is the same payment.
 * @throws DomainError `conflict` when nothing waits to be paid
 */
export async function startPayment(
  provider: PaymentProvider,
  dossier: { id: string; requestId: string; code: string | null },
): Promise<string> {
  const now = clock.now()
  const fee = await db.dossierFee.findFirst({
    where: { dossierId: dossier.id, paidAt: null, waivedAt: null, dossier: { state: 'AWAITING_PAYMENT' } },
    orderBy: { demandedAt: 'desc' },
    select: { id: true, total: true },
  })
  if (!fee) throw new DomainError('conflict', 'Hồ sơ này không có khoản nào đang chờ nộp.')
  const open = await db.onlinePayment.findFirst({
    where: {
      feeId: fee.id,
      provider: provider.id,
      amount: fee.total,
      transactionId: null,
      startedAt: { gt: new Date(now.getTime() - reuseMinutes * 60_000) },
    },
    select: { id: true },
  })
  const id = open?.id ?? newId(now.getTime())
  if (!open) await db.onlinePayment.create({ data: { id, feeId: fee.id, provider: provider.id, amount: fee.total, startedAt: now } })
  const site = env().SITE_URL
  const { url } = await provider.start({
    id,
    amount: fee.total,
    purpose: dossier.code ?? dossier.requestId,
    returnUrl: `${site}/tra-cuu/${dossier.requestId}`,
    callbackUrl: `${site}/api/payments/${provider.id}`,
  })
  return url
}

/**
 * Takes a provider's message: proves its signature, finds the payment, and records what was paid, once for each of the provider's transactions. Every message is
 * kept with what became of it.
 */
export async function takeMessage(provider: PaymentProvider, body: string, headers: Headers): Promise<CallbackOutcome> {
  const message = provider.read({ body, headers })
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(async (tx) => {
        const outcome = message ? await settle(tx, provider, message) : 'WRONG_SIGNATURE'
        await keep(tx, provider, body, message, outcome)
        return outcome
      })
    } catch (error) {
      // An officer did something with the dossier, or the same message came twice at once: look again.
      if (attempt >= 3 || !(error instanceof DomainError || isTaken(error))) throw error
    }
  }
}

async function settle(tx: Tx, provider: PaymentProvider, message: PaymentMessage): Promise<CallbackOutcome> {
  const { paymentId, transactionId, amount, paid } = message
  const known = await tx.onlinePayment.findUnique({ where: { provider_transactionId: { provider: provider.id, transactionId } } })
  if (known) return known.id === paymentId ? 'REPEATED' : 'UNKNOWN_PAYMENT'
  const payment = isId(paymentId)
    ? await tx.onlinePayment.findFirst({
        where: { id: paymentId, provider: provider.id },
        include: { fee: { include: { dossier: { select: { id: true, unitId: true, version: true, state: true } } } } },
      })
    : null
  if (!payment) return 'UNKNOWN_PAYMENT'
  if (!paid) return 'FAILED'
  // Paid a second time under another number: the row already names the first.
  if (payment.transactionId !== null) return 'NOT_WAITING'
  const at = clock.now()
  const { fee } = payment
  const waits =
    fee.paidAt === null && fee.waivedAt === null && (transitions.recordPayment.from as readonly string[]).includes(fee.dossier.state)
  const problem = amount !== payment.amount || amount !== fee.total ? 'WRONG_AMOUNT' : waits ? null : 'NOT_WAITING'
  await tx.onlinePayment.update({ where: { id: payment.id }, data: { transactionId, paidAt: at, problem } })
  if (problem) return problem
  const { dossier } = fee
  await tx.dossierFee.update({
    where: { id: fee.id },
    data: { paidAt: at, paidUnitId: dossier.unitId, method: 'ONLINE', receiptNumber: transactionId },
  })
  await recordEvent(tx, dossier, {
    kind: 'dossier.fee_paid',
    at,
    by: { kind: 'SYSTEM', unitId: dossier.unitId },
    data: { feeId: fee.id, total: fee.total, method: 'ONLINE' },
  })
  return 'RECORDED'
}

async function keep(
  tx: Tx,
  provider: PaymentProvider,
  body: string,
  message: PaymentMessage | null,
  outcome: CallbackOutcome,
): Promise<void> {
  const at = clock.now()
  const paymentId = message && isId(message.paymentId) ? message.paymentId : null
  await tx.paymentCallback.create({
    data: {
      id: newId(at.getTime()),
      provider: provider.id,
      at,
      paymentId,
      transactionId: message?.transactionId.slice(0, 100) ?? null,
      amount: message && message.amount <= 2_147_483_647 ? message.amount : null,
      outcome,
      digest: createHash('sha256').update(body).digest('hex'),
    },
  })
  log.info({ provider: provider.id, paymentId, outcome }, 'payment message')
}

const isTaken = (error: unknown) => (error as { code?: string } | null)?.code === 'P2002'
