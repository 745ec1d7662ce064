import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { getCashSheet } from '@/lib/dossiers/cash-sheet'
import { demandFee, recordPayment } from '@/lib/dossiers/fees'
import { startDossier } from '@/lib/dossiers/processing'
import { receiveDossier } from '@/lib/dossiers/reception'
import { forgetEnv } from '@/lib/env'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceProvider, signPractice } from '@/lib/testing/payment-provider'
import { makePracticeDesk, type PracticeDesk } from '@/lib/testing/practice-desk'
import { workMorning } from '@/lib/testing/staff'
import { answerProvider } from './callback'
import { findProvider, providers } from './providers'
import { listPaidOnline } from './reconciliation'
import { startPayment } from './service'

useTestDatabase()

let desk: PracticeDesk

beforeAll(async () => {
  clock.moveTo(workMorning)
  desk = await makePracticeDesk('Xã Thực Hành', 'T.99901')
})
let tests = 0
beforeEach(() => {
  // Each a minute after the one before, so that the newest message is the last.
  clock.moveTo(new Date(workMorning.getTime() + 60_000 * ++tests))
  providers.set(practiceProvider.id, practiceProvider)
  process.env.PAYMENT_PROVIDER = practiceProvider.id
  forgetEnv()
})
afterEach(() => {
  clock.moveTo(null)
  delete process.env.PAYMENT_PROVIDER
  forgetEnv()
})
afterAll(() => providers.clear())

/** A dossier that waits for 8.000 đ, and the payment begun for it. */
async function waiting() {
  const { dossierId } = await desk.submit()
  await receiveDossier(desk.officer, { dossierId, version: 1 })
  await startDossier(desk.officer, { dossierId, version: 2 })
  await demandFee(desk.officer, { dossierId, version: 3, lines: [{ kind: 'FEE', name: 'Phí', amount: 8000 }] })
  const dossier = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
  const url = new URL(await startPayment(practiceProvider, dossier))
  return { dossierId, dossier, paymentId: url.searchParams.get('id')! }
}

const post = (message: object, { signature, provider = practiceProvider.id }: { signature?: string; provider?: string } = {}) => {
  const body = JSON.stringify(message)
  const headers = { 'x-signature': signature ?? signPractice(body) }
  return answerProvider(new Request('http://localhost/api/payments/x', { method: 'POST', body, headers }), provider)
}
const taken = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as object) })
const lastOutcome = async () => (await db.paymentCallback.findFirstOrThrow({ orderBy: { id: 'desc' } })).outcome
let number = 0
const paid = (paymentId: string, over: object = {}) => ({ paymentId, transactionId: `GD${++number}`, amount: 8000, paid: true, ...over })

it('a paid message records the fee once, lets the clock go on, and stands apart in the cash sheet', async () => {
  const { dossierId, paymentId } = await waiting()
  const message = paid(paymentId)
  expect(await taken(await post(message))).toEqual({ status: 200, taken: true })
  expect(await taken(await post(message))).toEqual({ status: 200, taken: true })
  const dossier = await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, include: { fees: true } })
  expect(dossier).toMatchObject({ state: 'IN_PROCESS', pausedAt: null, fees: [{ method: 'ONLINE', receiptNumber: message.transactionId }] })
  const events = await db.ledgerEvent.findMany({ where: { streamId: dossierId, kind: 'dossier.fee_paid' } })
  expect(events).toMatchObject([{ actorKind: 'SYSTEM', actorId: null, unitId: desk.unitId, data: { method: 'ONLINE', total: 8000 } }])
  expect(await getCashSheet(desk.officer, desk.unitId, '2026-09-07')).toMatchObject({
    totals: { ONLINE: 8000, CASH: 0, TRANSFER: 0, ALL: 8000 },
  })
  expect(await db.paymentCallback.findMany({ where: { paymentId }, orderBy: { id: 'asc' }, select: { outcome: true } })).toEqual([
    { outcome: 'RECORDED' },
    { outcome: 'REPEATED' },
  ])
})

it('the same message twice at once records one payment', async () => {
  const { dossierId, paymentId } = await waiting()
  const message = paid(paymentId)
  const answers = await Promise.all([post(message), post(message), post(message)])
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
  expect(await db.ledgerEvent.count({ where: { streamId: dossierId, kind: 'dossier.fee_paid' } })).toBe(1)
})

it('a wrong signature changes nothing and is kept', async () => {
  const { dossierId, paymentId } = await waiting()
  expect((await post(paid(paymentId), { signature: 'f'.repeat(64) })).status).toBe(401)
  expect(await lastOutcome()).toBe('WRONG_SIGNATURE')
  expect(await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).toMatchObject({ state: 'AWAITING_PAYMENT' })
})

it.each([
  ['less money', { amount: 7999 }, 'WRONG_AMOUNT'],
  ['more money', { amount: 80_000 }, 'WRONG_AMOUNT'],
  ['a payment that failed', { paid: false }, 'FAILED'],
  ['a payment that nobody began', { paymentId: newId(0) }, 'UNKNOWN_PAYMENT'],
  ['what is no id at all', { paymentId: 'x' }, 'UNKNOWN_PAYMENT'],
])('%s leaves the fee waiting', async (_name, over, outcome) => {
  const { dossierId, paymentId } = await waiting()
  expect((await post(paid(paymentId, over))).status).toBe(200)
  expect(await lastOutcome()).toBe(outcome)
  expect(await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, include: { fees: true } })).toMatchObject({
    state: 'AWAITING_PAYMENT',
    fees: [{ paidAt: null }],
  })
})

it('money for a fee that was paid at the counter is listed for somebody to look after', async () => {
  const { dossierId, paymentId } = await waiting()
  await recordPayment(desk.officer, { dossierId, version: 4, method: 'CASH', receiptNumber: '7' })
  await post(paid(paymentId))
  expect(await lastOutcome()).toBe('NOT_WAITING')
  const [first] = await listPaidOnline(desk.officer, desk.unitId, '2026-09-07')
  expect(first).toMatchObject({ problem: expect.any(String) })
  expect((await listPaidOnline(desk.officer, desk.unitId, '2026-09-07')).find((row) => row.dossierId === dossierId)).toMatchObject({
    problem: 'NOT_WAITING',
  })
  expect((await db.dossierFee.findFirstOrThrow({ where: { dossierId } })).method).toBe('CASH')
})

it('a number of another payment is not taken, and a second payment of one fee is noted', async () => {
  const [one, other] = [await waiting(), await waiting()]
  const message = paid(one.paymentId)
  await post(message)
  await post({ ...message, paymentId: other.paymentId })
  expect(await lastOutcome()).toBe('UNKNOWN_PAYMENT')
  await post(paid(one.paymentId))
  expect(await lastOutcome()).toBe('NOT_WAITING')
})

it('asked twice it is one payment, and nothing to pay is told', async () => {
  const { dossier, paymentId } = await waiting()
  expect(await startPayment(practiceProvider, dossier)).toContain(paymentId)
  await post(paid(paymentId))
  await expect(startPayment(practiceProvider, dossier)).rejects.toMatchObject({ code: 'conflict' })
})

it('only the provider that is turned on has an address', async () => {
  expect((await post(paid('x'), { provider: 'khac' })).status).toBe(404)
  delete process.env.PAYMENT_PROVIDER
  forgetEnv()
  expect(findProvider()).toBeNull()
  expect((await post(paid('x'))).status).toBe(404)
})
