import type { Db } from 'pg-boss'
import type pg from 'pg'

/** The job library over a pool of ours, so that its sessions run in UTC with our limits too. */
export function databaseOver(pool: pg.Pool): Db {
  return { executeSql: (text, values) => pool.query(text, values as unknown[]) }
}
