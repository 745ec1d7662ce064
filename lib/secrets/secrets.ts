// Without 'server-only': next.config.ts and the server outside Next's bundles read secrets too.
import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '@/lib/core/operator-error'
import { env } from '@/lib/env'

const names = ['auth', 'lookup', 'fileSigning', 'internal', 'serverActions', 'postgresAdmin', 'postgresOwner', 'postgresApp'] as const
export type SecretName = (typeof names)[number]
type Secrets = Record<SecretName, string>

const overrides = {
  auth: 'AUTH_SECRET',
  lookup: 'LOOKUP_KEY',
  fileSigning: 'FILE_SIGNING_KEY',
  internal: 'INTERNAL_TOKEN',
  serverActions: 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
} as const satisfies Partial<Record<SecretName, string>>

const loaded = new Map<string, Secrets>()

export function secretsFile(): string {
  return join(env().DATA_DIR, 'secrets.json')
}

/** The secret of this installation: the setting when there is one, else what was generated once into `DATA_DIR/secrets.json`. */
export function secret(name: SecretName): string {
  const override = name in overrides ? env()[overrides[name as keyof typeof overrides]] : undefined
  return override ?? load(secretsFile())[name]
}

function load(file: string): Secrets {
  const known = loaded.get(file)
  if (known) return known
  const secrets = read(file) ?? create(file)
  loaded.set(file, secrets)
  return secrets
}

function read(file: string): Secrets | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw unusable(file, error)
  }
  try {
    const value = JSON.parse(text) as Partial<Secrets>
    if (names.every((name) => typeof value[name] === 'string')) return value as Secrets
  } catch {}
  throw new OperatorError(
    `Tệp ${file} bị hỏng hoặc thiếu khóa. Lấy lại tệp này từ bản sao lưu; đừng xóa, vì mã tra cứu của người dân phụ thuộc vào nó.`,
  )
}

function create(file: string): Secrets {
  const secrets = Object.fromEntries(names.map((name) => [name, generate(name)])) as Secrets
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(env().DATA_DIR, { recursive: true })
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    chmodSync(draft, 0o600)
    // A link never replaces: of two processes that start together one wins and both read its file.
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(file, error)
  } finally {
    rmSync(draft, { force: true })
  }
  return read(file)!
}

function generate(name: SecretName): string {
  // Next wants the AES key of server actions as base64 of 32 bytes; passwords stand in URLs.
  return randomBytes(32).toString(name === 'serverActions' ? 'base64' : 'base64url')
}

function unusable(file: string, error: unknown): OperatorError {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new OperatorError(`Hết chỗ trên đĩa khi ghi ${file}. Giải phóng dung lượng rồi chạy lại.`)
  return new OperatorError(
    `Không đọc hoặc ghi được ${file} (${code}). Kiểm tra quyền của thư mục dữ liệu, hoặc đặt DATA_DIR sang nơi khác.`,
  )
}
