import { OperatorError } from '@/lib/core/operator-error'
import { withClient } from '@/lib/db/pool'
import { migrateJobTables } from '@/lib/jobs/job-tables'
import { everything, withSchemaEngine } from './engine'
import { grantToApplication } from './grants'
import { currentSchema, migrationList, migrationNames } from './schema-files'

// Any number that no other program of this database locks.
const migrationLock = 7_043_211_905

/**
 * Brings the database to this version: tables, queue tables, rights. Changes nothing the second time.
 * @param names only these migrations: how a backup of an earlier version finds its tables.
 * @returns the names of the migrations that were applied now.
 */
export async function migrate(names: string[] = migrationNames()): Promise<string[]> {
  return withClient('owner', 'migrate-lock', async (client) => {
    await client.query('SET lock_timeout = 0')
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    const applied = await applyMigrations(names)
    await migrateJobTables()
    await grantToApplication(client)
    return applied
  })
}

async function applyMigrations(names: string[]): Promise<string[]> {
  try {
    return await withSchemaEngine(currentSchema(), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationList(names), filters: everything })
      return appliedMigrationNames
    })
  } catch (error) {
    throw new OperatorError(`Không nâng cấp được cơ sở dữ liệu. ${explain(error)}`)
  }
}

function explain(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  if (/lock timeout|55P03/.test(text)) return 'Bảng đang bị chương trình khác giữ; dừng chương trình đó rồi chạy lại npm run migrate.'
  return text.replace(/\s+/g, ' ').trim()
}
