import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { withClient } from '@/lib/db/pool'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { appendEvent } from './append'
import { digestOf, findDamage, keepDailyDigest } from './digest'

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
  expect(await keepDailyDigest()).toEqual({ day: '2026-09-07', broken: [] })
  const { value } = await db.setting.findUniqueOrThrow({ where: { key: 'ledger.digest.2026-09-07' } })
  expect(value).toEqual(before)

  // What happens on later days changes nothing about that day.
  await happen('2026-09-08T00:00:00+07:00', first)
  await happen('2026-09-08T10:00:00+07:00')
  expect(await digestOf('2026-09-07')).toEqual(before)
  expect(await findDamage()).toEqual([])

  await asOwner(`DELETE FROM "LedgerEvent" WHERE "streamId" = '${second}'`)
  expect(await findDamage()).toEqual(['digest 2026-09-07'])
  // The damage is told and the digest of that day is not written over.
  clock.moveTo(new Date('2026-09-08T02:00:00+07:00'))
  expect((await keepDailyDigest()).broken).toEqual(['digest 2026-09-07'])
  expect((await db.setting.findUniqueOrThrow({ where: { key: 'ledger.digest.2026-09-07' } })).value).toEqual(before)
  // It is told every day until someone has looked into it.
  for (const later of ['2026-09-09', '2026-09-10', '2026-09-11', '2026-09-12', '2026-09-13']) {
    clock.moveTo(new Date(`${later}T02:00:00+07:00`))
    expect((await keepDailyDigest()).broken).toEqual(['digest 2026-09-07'])
  }
  await db.setting.deleteMany({ where: { key: { startsWith: 'ledger.digest.' } } })
})

it('names a changed event', async () => {
  const streamId = await happen('2026-10-01T08:00:00+07:00')
  await asOwner(`UPDATE "LedgerEvent" SET "kind" = 'dossier.khac' WHERE "streamId" = '${streamId}'`)
  expect(await findDamage()).toContain(`dossier ${streamId} 1 hash`)
})

/** As nobody of the application may. */
async function asOwner(statement: string): Promise<void> {
  await withClient('owner', 'test', async (client) => {
    await client.query('ALTER TABLE "LedgerEvent" DISABLE TRIGGER USER')
    await client.query(statement)
    await client.query('ALTER TABLE "LedgerEvent" ENABLE TRIGGER USER')
  })
}
