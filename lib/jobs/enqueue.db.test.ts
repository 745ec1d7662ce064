import { afterAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { startBoss } from './boss'
import { closeJobs, enqueue } from './enqueue'

useTestDatabase()
afterAll(closeJobs)

const jobs = () => db.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job WHERE name = 'outbox.deliver'`

it('a job exists if and only if its transaction commits', async () => {
  await transaction((tx) => enqueue(tx, 'outbox.deliver', { id: 'a' }))
  await expect(
    transaction(async (tx) => {
      await enqueue(tx, 'outbox.deliver', { id: 'b' })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await jobs()).toEqual([{ data: { id: 'a' } }])
})

it('the worker does it with the rights of the application alone', async () => {
  const { boss, stop } = await startBoss()
  const { promise, resolve } = Promise.withResolvers<unknown>()
  await boss.work('outbox.deliver', { pollingIntervalSeconds: 0.5 }, async ([job]) => resolve(job?.data))
  expect(await promise).toEqual({ id: 'a' })
  await stop()
})
