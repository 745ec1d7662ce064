import type { ClientConfig, PoolConfig } from 'pg'
import pg from 'pg'
import type { DatabaseRole } from './connection'
import { connectionConfig } from './connection'

/** A pool beside Prisma's, for COPY and other plain SQL; the caller ends it. */
export function openPool(role: DatabaseRole, application: string, overrides: PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool(connectionConfig(role, application, overrides))
  // A pooled connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => {})
  return pool
}

/** One connection of its own, for LISTEN; the caller connects and ends it. */
export function openClient(role: DatabaseRole, application: string, overrides: ClientConfig = {}): pg.Client {
  return new pg.Client({ ...connectionConfig(role, application), ...overrides })
}

/** Runs `work` on one connection and closes it. */
export async function withClient<T>(role: DatabaseRole, application: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = openClient(role, application)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
