import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { breakLedger } from '@/lib/testing/ledger'
import { appendEvent } from './append'
import { hashOf } from './chain'
import { keepDailyDigest } from './digest'
import type { Digest } from './types'
import { verifyLedger } from './verify'

useTestDatabase()
beforeEach(async () => {
  await breakLedger('DELETE FROM "LedgerEvent"')
  await db.setting.deleteMany()
})

const days = ['2026-09-07', '2026-09-08', '2026-09-09']

/** Three streams with an event on each of three days, each day closed by its digest. */
async function threeDays(): Promise<string[]> {
  const ids = [randomUUID(), randomUUID(), randomUUID()].toSorted()
  for (const day of days) {
    for (const [index, streamId] of ids.entries()) {
      const streamKind = index === 1 ? ('catalogue_import' as const) : ('dossier' as const)
      const at = new Date(`${day}T08:0${index}:00+07:00`)
      await transaction(async (tx) => {
        await appendEvent(tx, {
          streamKind,
          streamId,
          kind: 'dossier.thuc_hanh',
          at,
          actorKind: 'SYSTEM',
          data: { số: index, list: [1, { a: null }] },
        })
      })
    }
    clock.moveTo(new Date(`${day}T17:10:30Z`))
    await keepDailyDigest()
    clock.moveTo(null)
  }
  return ids
}

const stored = (streamId: string, seq: number) => db.ledgerEvent.findFirstOrThrow({ where: { streamId, seq } })
const at = (day: string) => new Date(`${day}T08:00:00+07:00`)

test('a whole ledger is whole', async () => {
  await threeDays()
  expect(await verifyLedger()).toEqual({ events: 9, streams: 3, days: 3, damage: [] })
})

test('the walk and the database agree on a day in which a later event of a stream carries an earlier time', async () => {
  const streamId = randomUUID()
  for (const time of ['23:59:58', '24:00:01', '23:59:59']) {
    const happened = new Date(new Date('2026-09-07T00:00:00+07:00').getTime() + secondsOf(time) * 1000)
    await transaction(
      async (tx) =>
        void (await appendEvent(tx, { streamKind: 'dossier', streamId, kind: 'dossier.thuc_hanh', at: happened, actorKind: 'SYSTEM' })),
    )
  }
  clock.moveTo(new Date('2026-09-08T00:10:00+07:00'))
  await keepDailyDigest()
  clock.moveTo(null)
  expect(await verifyLedger()).toMatchObject({ days: 1, damage: [] })
})

const secondsOf = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

test('names the event whose content was changed, and no other', async () => {
  const [first] = await threeDays()
  await breakLedger(`UPDATE "LedgerEvent" SET "data" = '{"số": 7}' WHERE "streamId" = '${first}' AND "seq" = 2`)
  expect((await verifyLedger()).damage).toEqual([{ what: 'CONTENT', streamKind: 'dossier', streamId: first, seq: 2, at: at('2026-09-08') }])
})

test('names the event whose time was changed', async () => {
  const [first] = await threeDays()
  await breakLedger(`UPDATE "LedgerEvent" SET "at" = "at" - interval '1 hour' WHERE "streamId" = '${first}' AND "seq" = 3`)
  expect((await verifyLedger()).damage).toMatchObject([{ what: 'CONTENT', seq: 3 }])
})

test('names the event that is gone from the middle, and the one gone from the start', async () => {
  const [first, , third] = await threeDays()
  await breakLedger(`DELETE FROM "LedgerEvent" WHERE "streamId" = '${first}' AND "seq" = 2 OR "streamId" = '${third}' AND "seq" = 1`)
  expect((await verifyLedger()).damage.filter((one) => one.what !== 'DIGEST')).toEqual([
    { what: 'MISSING', streamKind: 'dossier', streamId: first, seq: 2, at: at('2026-09-09') },
    { what: 'MISSING', streamKind: 'dossier', streamId: third, seq: 1, at: new Date('2026-09-08T08:02:00+07:00') },
  ])
})

test('names the event that no longer follows, when one before it was rewritten with a hash that fits', async () => {
  const [first] = await threeDays()
  const event = await stored(first!, 2)
  const data = { số: 7 }
  await breakLedger(
    `UPDATE "LedgerEvent" SET "data" = '${JSON.stringify(data)}', "hash" = '${hashOf({ ...event, data })}' WHERE "id" = '${event.id}'`,
  )
  expect((await verifyLedger()).damage).toMatchObject([
    { what: 'LINK', streamId: first, seq: 3, at: at('2026-09-09') },
    { what: 'DIGEST', day: '2026-09-08' },
  ])
})

test('names the first day on which a rewritten end, a cut end or a whole stream is missed', async () => {
  const [first, second] = await threeDays()
  await breakLedger(`DELETE FROM "LedgerEvent" WHERE "streamId" = '${first}' AND "seq" = 3`)
  expect((await verifyLedger()).damage).toEqual([{ what: 'DIGEST', day: '2026-09-09', streamsThen: 3, streamsNow: 3 }])
  await breakLedger(`DELETE FROM "LedgerEvent" WHERE "streamId" = '${second}'`)
  expect((await verifyLedger()).damage).toEqual(days.map((day) => ({ what: 'DIGEST', day, streamsThen: 3, streamsNow: 2 })))
})

test('a kept digest that was written over is shown by the other days and by a copy from outside', async () => {
  const [, second] = await threeDays()
  const copies = await Promise.all(
    days.map(async (day) => ({
      day,
      ...((await db.setting.findUniqueOrThrow({ where: { key: `ledger.digest.${day}` } })).value as Digest),
    })),
  )
  await breakLedger(`DELETE FROM "LedgerEvent" WHERE "streamId" = '${second}'`)
  await db.setting.deleteMany()
  for (const day of days) {
    clock.moveTo(new Date(`${day}T17:10:30Z`))
    await keepDailyDigest()
  }
  clock.moveTo(null)
  expect((await verifyLedger()).damage).toEqual([])
  expect((await verifyLedger({ digests: copies })).damage).toHaveLength(3)
})
