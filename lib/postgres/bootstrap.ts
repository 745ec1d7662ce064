import type pg from 'pg'
import { databaseName, databaseUrl, userOf } from '@/lib/db/connection'
import { withClient } from '@/lib/db/pool'
import { secret } from '@/lib/secrets/secrets'

/** Makes the two roles and the database on the server that comes with the product; changes nothing the second time. */
export async function bootstrapDatabase(): Promise<void> {
  await withClient('admin', 'bootstrap', async (client) => {
    await ensureRole(client, userOf(databaseUrl('owner')), secret('postgresOwner'), 'CREATEDB')
    await ensureRole(client, userOf(databaseUrl('app')), secret('postgresApp'), 'NOCREATEDB')
    await ensureDatabase(client, databaseName)
  })
}

async function ensureRole(client: pg.Client, name: string, password: string, right: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  if (rowCount) return
  await client.query(
    `CREATE ROLE ${client.escapeIdentifier(name)} LOGIN NOSUPERUSER NOCREATEROLE ${right} PASSWORD ${client.escapeLiteral(password)}`,
  )
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (rowCount) return
  const [database, owner, app] = [name, userOf(databaseUrl('owner')), userOf(databaseUrl('app'))].map((id) => client.escapeIdentifier(id))
  await client.query(`CREATE DATABASE ${database} OWNER ${owner}`)
  await client.query(`ALTER DATABASE ${database} SET timezone = 'UTC'`)
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${app}`)
}
