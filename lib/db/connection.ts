// Without 'server-only': commands and the test door build connections too.
import type { PoolConfig } from 'pg'
import { env } from '@/lib/env'
import { clusterLayout } from '@/lib/postgres/layout'
import { secret } from '@/lib/secrets/secrets'

/** `app` serves requests, `owner` owns the tables and migrates, `admin` makes the other two on the server that comes with the product. */
export type DatabaseRole = 'app' | 'owner' | 'admin'

export const databaseName = 'hoang_su_phi'
const timeouts = {
  app: { statement: 30_000, lock: 5_000 },
  owner: { statement: 0, lock: 10_000 },
  admin: { statement: 0, lock: 10_000 },
} as const

export function usesOwnServer(): boolean {
  return env().DATABASE_URL === undefined
}

/** Whether the application runs without the right to rewrite the ledger, as a role of its own. */
export function hasSeparateOwner(): boolean {
  return userOf(databaseUrl('app')) !== userOf(databaseUrl('owner'))
}

export function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username)
}

export function databaseUrl(role: DatabaseRole): string {
  const { DATABASE_URL, DATABASE_OWNER_URL } = env()
  if (DATABASE_URL) return role === 'app' ? DATABASE_URL : (DATABASE_OWNER_URL ?? DATABASE_URL)
  const [user, password] = (
    {
      app: ['hsp_app', secret('postgresApp')],
      owner: ['hsp_owner', secret('postgresOwner')],
      admin: ['postgres', secret('postgresAdmin')],
    } as const
  )[role]
  const database = role === 'admin' ? 'postgres' : databaseName
  return `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(clusterLayout(env().DATA_DIR).sockets)}&port=5432`
}

/**
 * The one builder of connections. Every session runs in UTC: the driver writes times without an offset, in the session's zone.
 * `application` tells the connections of one process apart in `pg_stat_activity`.
 */
export function connectionConfig(role: DatabaseRole, application: string, overrides: PoolConfig = {}): PoolConfig {
  const { statement, lock } = timeouts[role]
  return {
    connectionString: databaseUrl(role),
    application_name: `hsp-${env().PROCESS_NAME}-${application}`,
    options: `-c TimeZone=UTC -c statement_timeout=${statement} -c lock_timeout=${lock} -c idle_in_transaction_session_timeout=60000`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    max: 10,
    ...overrides,
  }
}
