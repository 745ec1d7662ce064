import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '@/lib/core/operator-error'
import { withClient } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { ioFailure } from '@/lib/postgres/failures'
import { childEnvironment } from './child-environment'

const sources = [
  'app',
  'components',
  'lib',
  'prisma/schema',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
]

/** Builds the site unless the build that is there was made from the same sources, address and database. The database must answer: pages are made from it. */
export async function ensureBuild(onProgress: (line: string) => void): Promise<void> {
  const stamp = await buildStamp()
  const file = join(env().NEXT_DIST_DIR, 'build-stamp')
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return
  onProgress('Dựng trang lần đầu hoặc sau khi mã nguồn thay đổi (khoảng một phút) …')
  rmSync(file, { force: true })
  await build()
  writeFileSync(file, stamp)
}

async function build(): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment('build'),
  })
  // Who stops the launcher stops the build.
  const kill = () => void child.kill()
  process.once('exit', kill)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  process.off('exit', kill)
  if (code === 0) return
  if (/ENOSPC|No space left/.test(output)) throw ioFailure({ code: 'ENOSPC' }, env().NEXT_DIST_DIR)
  throw new OperatorError(`Không dựng được trang:\n${output.trim().split('\n').slice(-40).join('\n')}`)
}

async function buildStamp(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, source)
  return `${hash.digest('hex')} ${env().SITE_URL} ${await databaseIdentity()}`
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  const entries = readEntries(path)
  if (!entries) return void hash.update(path).update(readFileSync(path))
  for (const name of entries) if (name !== 'generated' && !/\.test\.tsx?$/.test(name)) addTo(hash, join(path, name))
}

function readEntries(path: string): string[] | null {
  try {
    return readdirSync(path).toSorted()
  } catch {
    return null
  }
}

/** Tells one database from another, also from one with the same name made later. */
async function databaseIdentity(): Promise<string> {
  return withClient('app', 'build', async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT oid || ' ' || coalesce((SELECT min(started_at)::text FROM _prisma_migrations), '') AS id FROM pg_database WHERE datname = current_database()`,
    )
    return rows[0]!.id
  })
}
