import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { clock } from '@/lib/core/clock'
import { env } from '@/lib/env'
import type { Manifest } from './manifest'

const schema = z.object({ verifiedAt: z.iso.datetime(), backupOf: z.iso.datetime(), rows: z.int(), files: z.int() })

export type VerifiedRestore = z.output<typeof schema>

export const verifiedRestoreName = 'last-verified-restore.json'

/** Says in the data folder that a backup came back whole. */
export function recordVerifiedRestore({ createdAt, tables, files }: Manifest): void {
  const record: VerifiedRestore = {
    verifiedAt: clock.now().toISOString(),
    backupOf: createdAt,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    files: files.count,
  }
  writeFileSync(join(env().DATA_DIR, verifiedRestoreName), `${JSON.stringify(record)}\n`)
}

/** The last time a backup of this installation was restored, here or in a rehearsal, and found whole; null when never. */
export function findVerifiedRestore(): VerifiedRestore | null {
  try {
    return schema.parse(JSON.parse(readFileSync(join(env().DATA_DIR, verifiedRestoreName), 'utf8')))
  } catch {
    return null
  }
}
