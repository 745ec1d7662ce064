import 'server-only'
import { statfs } from 'node:fs/promises'
import { listenerState } from '@/lib/cache/listener'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { findLastCheck } from '@/lib/ledger/verify'
import { pendingMigrations } from '@/lib/migrations/pending'
import type { Check, CheckState, Health } from './types'

const gigabyte = 1024 ** 3

/** Whether this process can do its work. Says nothing that helps an attacker: states and plain words, no address, no version. */
export async function getHealth(): Promise<Health> {
  const checks = {
    database: await checked(checkDatabase),
    migrations: await checked(checkMigrations),
    ledger: await checked(checkLedger),
    listener: checkListener(),
    disk: await checked(checkDisk),
  }
  const states = Object.values(checks).map((check) => check.state)
  return { state: (['failing', 'limited'] as const).find((state) => states.includes(state)) ?? 'ok', checks }
}

async function checked(check: () => Promise<Check>): Promise<Check> {
  try {
    return await check()
  } catch {
    return { state: 'failing' }
  }
}

async function checkDatabase(): Promise<Check> {
  await db.$queryRaw`SELECT 1`
  return { state: 'ok' }
}

async function checkMigrations(): Promise<Check> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const pending = pendingMigrations(rows.map((row) => row.name))
  return pending.length === 0 ? { state: 'ok' } : { state: 'failing', detail: `${pending.length} pending; run npm run migrate` }
}

/** Two things keep the ledger from being rewritten, the rights of the application's role and a trigger; the nightly check shows that it was not. */
async function checkLedger(): Promise<Check> {
  const [row] = await db.$queryRaw<{ writable: boolean; triggers: number }[]>`
    SELECT has_table_privilege('"LedgerEvent"', 'UPDATE') OR has_table_privilege('"LedgerEvent"', 'DELETE') AS writable,
      (SELECT count(*)::int FROM pg_trigger WHERE tgrelid = '"LedgerEvent"'::regclass AND NOT tgisinternal AND tgenabled IN ('O', 'A')) AS triggers`
  if (!row || row.triggers < 2) return { state: 'failing', detail: 'the trigger that refuses changes is missing or disabled' }
  // People go on working while it is looked into: this must not take the site off the net.
  if ((await findLastCheck())?.damage) return { state: 'limited', detail: 'the last check found damage; run npm run audit:verify' }
  if (row.writable)
    return { state: 'limited', detail: 'one database role for all: only the trigger protects the ledger; set DATABASE_OWNER_URL' }
  return { state: 'ok' }
}

function checkListener(): Check {
  return listenerState()?.connected ? { state: 'ok' } : { state: 'limited', detail: 'publications are not heard; pages may be old' }
}

async function checkDisk(): Promise<Check> {
  const { bavail, blocks, bsize } = await statfs(env().DATA_DIR)
  const free = bavail * bsize
  const state: CheckState = free < 0.2 * gigabyte ? 'failing' : free < 2 * gigabyte || bavail / blocks < 0.05 ? 'limited' : 'ok'
  return state === 'ok' ? { state } : { state, detail: `${Math.floor(free / 1024 ** 2)} MB free` }
}
