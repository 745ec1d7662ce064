import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { appendEvent } from './append'
import { breakLedger } from '@/lib/testing/ledger'
import { digestOf, keepDailyDigest } from './digest'
import { findLastCheck, verifyLedger } from './verify'

useTestDatabase()
afterEach(() => clock.moveTo(null))

async function happen(at: string, streamId: string = randomUUID()): Promise<string> {
  const event = { streamKind: 'dossier', streamId, kind: 'dossier.thuc_hanh', actorKind: 'SYSTEM' } as const
  await transaction(async (tx) => void (await appendEvent(tx, { ...event, at: new Date(at) })))
  return streamId
}

it('a day is closed by one digest, which shows a stream that is cut or gone though every chain is whole', async () => {
  const first = await happen('2026-09-07T08:00:00+07:00')
  const second = await happen('2026-09-07T23:59:59.999+07:00')
  await happen('2026-09-07T09:00:00+07:00', first)
  clock.moveTo(new Date('2026-09-08T01:00:00+07:00'))
  const before = await digestOf('2026-09-07')
  expect(before.streams).toBe(2)
  expect(await keepDailyDigest()).toEqual({ day: '2026-09-07', damage: [] })
  const { value } = await db.setting.findUniqueOrThrow({ where: { key: 'ledger.digest.2026-09-07' } })
  expect(value).toEqual(before)

  // What happens on later days changes nothing about that day.
  await happen('2026-09-08T00:00:00+07:00', first)
  await happen('2026-09-08T10:00:00+07:00')
  expect(await digestOf('2026-09-07')).toEqual(before)
  expect((await verifyLedger()).damage).toEqual([])
  expect(await findLastCheck()).toMatchObject({ damage: 0, events: 3 })

  await breakLedger(`DELETE FROM "LedgerEvent" WHERE "streamId" = '${second}'`)
  const damage = [{ what: 'DIGEST', day: '2026-09-07', streamsThen: 2, streamsNow: 1 }]
  expect((await verifyLedger()).damage).toEqual(damage)
  // The damage is told and the digest of that day is not written over.
  clock.moveTo(new Date('2026-09-08T02:00:00+07:00'))
  expect((await keepDailyDigest()).damage).toEqual(damage)
  expect((await db.setting.findUniqueOrThrow({ where: { key: 'ledger.digest.2026-09-07' } })).value).toEqual(before)
  // It is told every day until someone has looked into it.
  for (const later of ['2026-09-09', '2026-09-10', '2026-09-11', '2026-09-12', '2026-09-13']) {
    clock.moveTo(new Date(`${later}T02:00:00+07:00`))
    expect((await keepDailyDigest()).damage).toEqual(damage)
  }
  expect(await findLastCheck()).toMatchObject({ damage: 1, events: 4 })
})
