import 'server-only'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { OperatorError } from '@/lib/core/operator-error'
import { closeDatabase } from '@/lib/db/client'
import { withClient } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { describeDamage } from '@/lib/ledger/text'
import { verifyLedger } from '@/lib/ledger/verify'
import { migrate } from '@/lib/migrations/apply'
import { insertOnlyTables } from '@/lib/migrations/grants'
import { migrationNames } from '@/lib/migrations/schema-files'
import { withServer } from '@/lib/postgres/server'
import { secretsFile } from '@/lib/secrets/secrets'
import { ensureFolder, syncFolder } from '@/lib/storage/disk'
import { keptPath } from '@/lib/storage/files'
import { verifySums } from './checksums'
import { writeDurably } from './durable-file'
import { lookupKeyCheck } from './lookup-key-check'
import type { Manifest } from './manifest'
import { readManifest } from './manifest'
import { columnsOf, nameOf, schemas } from './tables'
import { recordVerifiedRestore } from './verified-restore'

/**
 * Puts a backup into an empty place: an empty data folder and an empty database. Everything is read and checked before anything is written;
 * rows come in one transaction; afterwards the ledger, with its kept digests, and the hash of every file are verified where they lie.
 * @throws OperatorError when the place is not empty, or the backup is damaged or of a newer version.
 */
export async function restore(source: string): Promise<Manifest> {
  const folder = resolve(source)
  const manifest = readManifest(folder)
  requireEmptyFolder()
  requireKnownMigrations(manifest)
  const sums = await verifySums(folder, manifest.sums)
  await restoreSecrets(folder, manifest)
  await withServer(async () => {
    await withClient('owner', 'restore', requireEmptyDatabase)
    await restoreFiles(folder, sums)
    await migrate(manifest.migrations)
    await withClient('owner', 'restore', (client) => restoreRows(client, folder, manifest))
    await migrate()
    await requireWholeLedger().finally(closeDatabase)
    recordVerifiedRestore(manifest)
  })
  return manifest
}

function requireEmptyFolder(): void {
  const folder = env().DATA_DIR
  // A disk of its own has this one.
  if (!existsSync(folder) || readdirSync(folder).every((name) => name === 'lost+found')) return
  throw new OperatorError(`Thư mục dữ liệu ${folder} đã có nội dung. Chỉ khôi phục vào nơi trống: đặt DATA_DIR sang một thư mục mới.`)
}

async function requireEmptyDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') LIMIT 1`,
    [schemas],
  )
  if (rows[0])
    throw new OperatorError(`Cơ sở dữ liệu đã có bảng (${rows[0].name}). Chỉ khôi phục vào cơ sở dữ liệu trống; tạo một cơ sở dữ liệu mới.`)
}

function requireKnownMigrations(manifest: Manifest): void {
  const known = migrationNames()
  if (manifest.migrations.every((name, index) => known[index] === name)) return
  throw new OperatorError(
    'Bản sao lưu thuộc bản phần mềm khác hoặc mới hơn. Cài đúng bản đã tạo bản sao lưu rồi khôi phục, sau đó mới nâng cấp.',
  )
}

/** Before anything asks for a secret, which would make new ones. */
async function restoreSecrets(folder: string, manifest: Manifest): Promise<void> {
  if (manifest.hasSecrets) {
    await mkdir(dirname(secretsFile()), { recursive: true })
    await writeDurably(secretsFile(), createReadStream(join(folder, 'secrets.json')))
  }
  if (lookupKeyCheck() !== manifest.lookupKeyCheck) {
    throw new OperatorError(
      'Khóa tra cứu khác với lúc sao lưu nên mã tra cứu của người dân sẽ sai. Đặt lại LOOKUP_KEY như cũ, dùng DATA_DIR trống rồi chạy lại.',
    )
  }
}

async function restoreFiles(folder: string, sums: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, sha256] of sums) {
    if (!file.startsWith('files/')) continue
    const path = keptPath(file.split('/').at(-1)!)
    await ensureFolder(dirname(path))
    const written = await writeDurably(path, createReadStream(join(folder, file)))
    await syncFolder(dirname(path))
    if (written.sha256 !== sha256)
      throw new OperatorError(`Chép tệp ${path} không nguyên vẹn. Kiểm tra đĩa rồi khôi phục lại vào nơi trống.`)
  }
}

async function restoreRows(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  const { rows: jobTables } = await client.query<{ version: number }>('SELECT version FROM pgboss.version')
  if (jobTables[0]?.version !== manifest.jobTables) {
    throw new OperatorError(
      'Hàng đợi công việc trong bản sao lưu thuộc bản phần mềm khác. Cài đúng bản đã tạo bản sao lưu rồi khôi phục vào nơi trống.',
    )
  }
  await client.query('BEGIN')
  // Migrating fills the job library's tables; the ledger cannot be emptied and is empty.
  const filled = manifest.tables.filter(({ name }) => !insertOnlyTables.some((table) => table === name))
  await client.query(`TRUNCATE ${filled.map((table) => nameOf(client, table)).join(', ')} CASCADE`)
  for (const table of manifest.tables) {
    const rows = client.query(copyFrom(`COPY ${nameOf(client, table)} (${columnsOf(client, table)}) FROM STDIN`))
    await pipeline(createReadStream(join(folder, table.file)), rows)
    if (rows.rowCount !== table.rows) throw new Error(`${table.name}: ${rows.rowCount} rows of ${table.rows}`)
  }
  for (const { schema, name, last } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2)', [nameOf(client, { schema, name }), last])
  }
  // What had not arrived whole is not in a backup; its sender begins again.
  await client.query(`DELETE FROM "Attachment" WHERE "status" = 'ANNOUNCED' OR "key" = ANY ($1)`, [manifest.removedMeanwhile])
  await client.query('COMMIT')
}

async function requireWholeLedger(): Promise<void> {
  const { damage } = await verifyLedger()
  if (damage.length === 0) return
  throw new OperatorError(
    `Đã khôi phục, nhưng sổ ghi bị hỏng ở ${damage.length} chỗ (đầu tiên: ${describeDamage(damage[0]!)}). Đừng dùng dữ liệu này khi chưa tìm ra nguyên nhân.`,
  )
}
