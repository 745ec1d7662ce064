import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '@/lib/core/operator-error'

const schemaFolder = 'prisma/schema'
const target = 'lib/db/generated'
const stampFile = join(target, '.schema-hash')

function schemaHash(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(schemaFolder).toSorted()) hash.update(name).update(readFileSync(join(schemaFolder, name)))
  return hash.update(readFileSync('package-lock.json')).digest('hex')
}

/** Writes the database client from the schema, when it is missing or older than the schema. Needs no network. */
export async function generateClient({ force = false } = {}): Promise<boolean> {
  const hash = schemaHash()
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return false
  const child = spawn(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Generating needs no schema engine, but the command would download one unless a path is given; this one always exists.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      NODE_OPTIONS: '',
    },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new OperatorError(`Không tạo được mã truy cập cơ sở dữ liệu (npm run generate):\n${output.trim()}`)
  writeFileSync(stampFile, hash)
  return true
}
