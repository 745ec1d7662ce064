import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { databaseName, databaseUrl } from '@/lib/db/connection'
import { withClient } from '@/lib/db/pool'
import { forgetEnv } from '@/lib/env'

/**
 * Call once at the top of a test file: its tests run on a real, migrated, empty database of their own, as the application's role.
 * `db`, `transaction` and everything built on them use it.
 */
export function useTestDatabase(): void {
  const name = `test_${randomBytes(6).toString('hex')}`
  const urls = { app: urlFor('app', name), owner: urlFor('owner', name) }
  beforeAll(async () => {
    await closeDatabase()
    await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${databaseName} OWNER hsp_owner`, `GRANT CONNECT ON DATABASE ${name} TO hsp_app`)
    process.env.DATABASE_URL = urls.app
    process.env.DATABASE_OWNER_URL = urls.owner
    forgetEnv()
  })
  afterAll(async () => {
    await closeDatabase()
    delete process.env.DATABASE_URL
    delete process.env.DATABASE_OWNER_URL
    forgetEnv()
    await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`)
  })
}

/** Call after `useTestDatabase()` and before any other place for data is set: a database with nothing in it, for a restore. */
export function useEmptyDatabase(): { app: string; owner: string } {
  const name = `empty_${randomBytes(6).toString('hex')}`
  const urls = { app: '', owner: '' }
  beforeAll(async () => {
    Object.assign(urls, { app: urlFor('app', name), owner: urlFor('owner', name) })
    await asAdmin(`CREATE DATABASE ${name} OWNER hsp_owner`, `GRANT CONNECT ON DATABASE ${name} TO hsp_app`)
  })
  afterAll(() => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`))
  return urls
}

function urlFor(role: 'app' | 'owner', name: string): string {
  const url = new URL(databaseUrl(role))
  url.pathname = `/${name}`
  return url.href
}

async function asAdmin(...statements: string[]): Promise<void> {
  await withClient('admin', 'test', async (client) => {
    for (const statement of statements) await client.query(statement)
  })
}
