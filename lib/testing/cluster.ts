import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseName } from '@/lib/db/connection'
import { withClient } from '@/lib/db/pool'
import { forgetEnv } from '@/lib/env'
import { migrate } from '@/lib/migrations/apply'
import { generateClient } from '@/lib/migrations/client-generation'
import { bootstrapDatabase } from '@/lib/postgres/bootstrap'
import { startCluster, stopCluster } from '@/lib/postgres/cluster'
import { clusterLayout } from '@/lib/postgres/layout'
import { secret } from '@/lib/secrets/secrets'

// Durable against nothing: the data lives as long as the run.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** Vitest's global set-up: one real server for the whole run, with a migrated database that test files copy. */
export default async function setup(): Promise<() => Promise<void>> {
  await generateClient()
  const dataDir = mkdtempSync(join(tmpdir(), 'hsp-test-'))
  // The server's own account must get in when the tests run as root.
  chmodSync(dataDir, 0o755)
  // The workers inherit these.
  process.env.DATA_DIR = dataDir
  delete process.env.DATABASE_URL
  delete process.env.DATABASE_OWNER_URL
  forgetEnv()
  const layout = clusterLayout(dataDir)
  const stop = async () => {
    await stopCluster(layout)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await startCluster(layout, { adminPassword: secret('postgresAdmin'), settings })
    await bootstrapDatabase()
    await migrate()
    await withClient('admin', 'test', async (client) => {
      // A template that nobody is connected to can be copied at any time.
      await client.query(`ALTER DATABASE ${client.escapeIdentifier(databaseName)} IS_TEMPLATE true ALLOW_CONNECTIONS false`)
    })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
