import 'server-only'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { clock } from '@/lib/core/clock'
import { OperatorError } from '@/lib/core/operator-error'
import { withClient } from '@/lib/db/pool'
import { ioFailure } from '@/lib/postgres/failures'
import { secretsFile } from '@/lib/secrets/secrets'
import { syncFolder } from '@/lib/storage/disk'
import { keptPath } from '@/lib/storage/files'
import { writeSums } from './checksums'
import { writeDurably } from './durable-file'
import { lookupKeyCheck } from './lookup-key-check'
import type { Manifest } from './manifest'
import { manifestName } from './manifest'
import { columnsOf, listSequences, listTables, nameOf } from './tables'

type KeptFile = { key: string; size: number; sha256: string }
type Sums = Map<string, string>

/**
 * Writes a backup to the folder `target`: all rows as of one moment, every file that they name, and the secrets of the installation. The folder
 * appears whole or not at all. The site may go on working meanwhile.
 * @throws OperatorError when the target holds something or cannot be written.
 */
export async function backup(target: string): Promise<Manifest> {
  const place = resolve(target)
  if (existsSync(place) && readdirSync(place).length > 0)
    throw new OperatorError(`${place} đã có nội dung. Chọn một thư mục mới: npm run backup -- THƯ-MỤC-MỚI`)
  const draft = `${place}.partial-${process.pid}`
  try {
    await mkdir(join(draft, 'tables'), { recursive: true, mode: 0o700 })
    const manifest = await fill(draft)
    await syncFolder(draft)
    await rename(draft, place)
    await syncFolder(dirname(place))
    return manifest
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw ioFailure(error, draft)
  }
}

async function fill(folder: string): Promise<Manifest> {
  const createdAt = clock.now().toISOString()
  const sums: Sums = new Map()
  const { kept, ...database } = await withClient('owner', 'backup', (client) => copyDatabase(client, folder, sums))
  const hasSecrets = existsSync(secretsFile())
  if (hasSecrets) sums.set('secrets.json', (await writeDurably(join(folder, 'secrets.json'), createReadStream(secretsFile()))).sha256)
  const files = await copyFiles(kept, folder, sums)
  const manifest: Manifest = {
    format: 1,
    createdAt,
    lookupKeyCheck: lookupKeyCheck(),
    hasSecrets,
    ...database,
    ...files,
    sums: sums.size + 1,
  }
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  sums.set(manifestName, (await writeDurably(join(folder, manifestName), [text])).sha256)
  await writeSums(folder, sums)
  return manifest
}

/** Everything is read in one snapshot, so that no row refers to one that is not there. */
async function copyDatabase(client: pg.Client, folder: string, sums: Sums) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const { rows: migrations } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at, migration_name',
  )
  const { rows: jobTables } = await client.query<{ version: number }>('SELECT version FROM pgboss.version')
  const tables: Manifest['tables'] = []
  for (const table of await listTables(client)) {
    const file = `tables/${table.schema}.${table.name}.copy`
    const rows = client.query(copyTo(`COPY ${nameOf(client, table)} (${columnsOf(client, table)}) TO STDOUT`))
    sums.set(file, (await writeDurably(join(folder, file), rows)).sha256)
    tables.push({ ...table, rows: rows.rowCount, file })
  }
  const { rows: kept } = await client.query<KeptFile>(
    `SELECT "key", "size", "sha256" FROM "Attachment" WHERE "status" <> 'ANNOUNCED' ORDER BY "key"`,
  )
  // Outside of snapshots: never behind the rows.
  const sequences = await listSequences(client)
  await client.query('COMMIT')
  return { migrations: migrations.map(({ name }) => name), jobTables: jobTables[0]!.version, tables, sequences, kept }
}

/** A file never changes once a row names it, so it may be copied after the snapshot. */
async function copyFiles(kept: KeptFile[], folder: string, sums: Sums): Promise<Pick<Manifest, 'files' | 'damaged' | 'removedMeanwhile'>> {
  const files = { count: 0, bytes: 0 }
  const suspect: string[] = []
  for (const { key, size, sha256 } of kept) {
    const file = `files/${key.slice(-2)}/${key}`
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const written = await writeDurably(path, createReadStream(keptPath(key))).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (written?.sha256 !== sha256 || written.size !== size) {
      suspect.push(key)
      await rm(path, { force: true })
      continue
    }
    sums.set(file, sha256)
    files.count++
    files.bytes += size
  }
  const still = await stillNamed(suspect)
  return {
    files,
    damaged: suspect.filter((key) => still.has(key)),
    removedMeanwhile: suspect.filter((key) => !still.has(key)),
  }
}

/** A person may take a file out of a draft while the backup runs. */
async function stillNamed(keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const { rows } = await withClient('owner', 'backup', (client) =>
    client.query<{ key: string }>('SELECT "key" FROM "Attachment" WHERE "key" = ANY ($1)', [keys]),
  )
  return new Set(rows.map(({ key }) => key))
}
