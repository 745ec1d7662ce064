import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { openClient } from '@/lib/db/pool'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { cacheChannel } from './channel'
import { publishTags } from './publish'
import { tags } from './tags'

useTestDatabase()

async function heard(work: () => Promise<unknown>): Promise<string[]> {
  const client = openClient('app', 'test')
  const payloads: string[] = []
  client.on('notification', ({ payload }) => payloads.push(payload ?? ''))
  await client.connect()
  await client.query(`LISTEN ${cacheChannel}`)
  await work().catch(() => {})
  // A message of our own comes after all that were sent before it.
  await db.$executeRaw`SELECT pg_notify(${cacheChannel}, 'last')`
  while (!payloads.includes('last')) await client.query('SELECT 1')
  await client.end()
  return payloads.slice(0, -1)
}

it('tells every listener and leaves a row, once for each tag', async () => {
  const payloads = await heard(() => transaction((tx) => publishTags(tx, tags.procedures, tags.procedure('1.001193'), tags.procedures)))
  expect(payloads).toEqual(['procedure:1.001193', 'procedures'])
  expect(await db.cacheTag.count()).toBe(2)
})

it('says nothing when the transaction fails', async () => {
  const payloads = await heard(() =>
    transaction(async (tx) => {
      await publishTags(tx, tags.settings)
      throw new Error('no')
    }),
  )
  expect(payloads).toEqual([])
  expect(await db.cacheTag.findUnique({ where: { tag: tags.settings } })).toBeNull()
})
