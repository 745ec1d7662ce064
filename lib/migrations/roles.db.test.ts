import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { DatabaseRole } from '@/lib/db/connection'
import { withClient } from '@/lib/db/pool'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { migrate } from './apply'
import { insertOnlyTables } from './grants'

useTestDatabase()

const event = {
  streamKind: 'DOSSIER',
  streamId: '0190a5a0-0000-7000-8000-000000000001',
  kind: 'test.happened',
  at: new Date('2026-11-23T20:30:00Z'),
  actorKind: 'SYSTEM',
  data: {},
  prevHash: '',
  hash: 'x',
}

/** What PostgreSQL says to a statement; null when it was done. Rights are checked before any trigger speaks. */
async function refusalOf(role: DatabaseRole, sql: string): Promise<string | null> {
  return withClient(role, 'test', (client) =>
    client.query(sql).then(
      () => null,
      (error: Error) => error.message,
    ),
  )
}

describe('the two roles', () => {
  it('lets the application add to the ledger and read it', async () => {
    await db.ledgerEvent.create({ data: { ...event, id: '0190a5a0-0000-7000-8000-0000000000aa', seq: 1 } })
    expect(await db.ledgerEvent.count()).toBe(1)
  })

  it.each([
    'UPDATE "LedgerEvent" SET hash = \'y\'',
    'DELETE FROM "LedgerEvent"',
    'TRUNCATE "LedgerEvent"',
    'DROP TABLE "LedgerEvent"',
    'ALTER TABLE "LedgerEvent" DISABLE TRIGGER ALL',
    "SET session_replication_role = 'replica'",
    'CREATE TABLE public.mine (id int)',
    'UPDATE "_prisma_migrations" SET finished_at = NULL',
  ])('refuses the application %s', async (sql) => {
    expect(await refusalOf('app', sql)).toMatch(/^(permission denied|must be owner)/)
  })

  it.each(['UPDATE "LedgerEvent" SET hash = \'y\'', 'DELETE FROM "LedgerEvent"', 'TRUNCATE "LedgerEvent"'])(
    'refuses the owner %s',
    async (sql) => {
      expect(await refusalOf('owner', sql)).toBe('the ledger is insert-only')
    },
  )

  it('keeps the ledger closed when the database is migrated again', async () => {
    expect(await migrate()).toEqual([])
    for (const table of insertOnlyTables) expect(await refusalOf('app', `DELETE FROM "${table}"`)).toMatch(/^permission denied/)
  })
})

describe('sessions', () => {
  it('run in UTC whatever the zone of the process', async () => {
    const [row] = await db.$queryRaw<{ zone: string; stored: string }[]>`
      SELECT current_setting('TimeZone') AS zone, to_char("at" AT TIME ZONE 'UTC', 'HH24:MI') AS stored FROM "LedgerEvent"`
    expect(row).toEqual({ zone: 'UTC', stored: '20:30' })
  })
})

describe('a transaction', () => {
  it('runs again after a conflict with another one', async () => {
    await db.setting.create({ data: { key: 'counter', value: 0, changedAt: event.at } })
    const add = () =>
      transaction(
        async (tx) => {
          const row = await tx.setting.findUniqueOrThrow({ where: { key: 'counter' } })
          await new Promise((resolve) => setTimeout(resolve, 20))
          await tx.setting.update({ where: { key: 'counter' }, data: { value: (row.value as number) + 1 } })
        },
        { isolationLevel: 'Serializable', attempts: 8 },
      )
    await Promise.all([add(), add(), add()])
    expect((await db.setting.findUniqueOrThrow({ where: { key: 'counter' } })).value).toBe(3)
  })

  it('does not run again for any other failure', async () => {
    let runs = 0
    await expect(
      transaction(async () => {
        runs++
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(runs).toBe(1)
  })
})
