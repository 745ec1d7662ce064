// Without 'server-only': next.config.ts and the scripts read it before any bundler runs.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { clock } from '@/lib/core/clock'
import { OperatorError } from '@/lib/core/operator-error'

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optionalText = z.preprocess(blankIsAbsent, z.string().trim().min(1).optional())
const list = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[,\s]+/).filter(Boolean) : value),
  z.array(z.string().toLowerCase()).default([]),
)
const flag = z
  .preprocess(blankIsAbsent, z.enum(['0', '1', 'true', 'false']).default('0'))
  .transform((value) => value === '1' || value === 'true')
const postgresUrl = z.preprocess(
  blankIsAbsent,
  z.url({ protocol: /^postgres(ql)?$/, error: 'phải có dạng postgresql://người-dùng:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu' }).optional(),
)
const secretText = z.preprocess(blankIsAbsent, z.string().min(32, 'phải dài ít nhất 32 ký tự').optional())

const schema = z.object({
  NODE_ENV: z.preprocess(
    blankIsAbsent,
    z.enum(['development', 'production', 'test'], 'phải là development, production hoặc test').default('development'),
  ),
  PORT: z.preprocess(blankIsAbsent, z.coerce.number('phải là số').int().min(1).max(65_535, 'phải từ 1 đến 65535').default(3000)),
  HOST: optionalText,
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('.data')).transform((path) => resolve(path)),
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl,
  SITE_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^https?$/, error: 'phải có dạng https://ten-mien' }).optional()),
  ALLOWED_HOSTS: list,
  TRUST_PROXY: flag,
  SMTP_URL: z.preprocess(
    blankIsAbsent,
    z.url({ protocol: /^smtps?$/, error: 'phải có dạng smtp://người-dùng:mật-khẩu@máy-chủ:587' }).optional(),
  ),
  MAIL_FROM: optionalText,
  PAYMENT_PROVIDER: optionalText,
  TRUSTED_ROOTS_DIR: optionalText,
  CLAMD_HOST: optionalText,
  CLAMD_PORT: z.preprocess(blankIsAbsent, z.coerce.number('phải là số').int().min(1).max(65_535).default(3310)),
  LOG_LEVEL: z.preprocess(
    blankIsAbsent,
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'phải là debug, info, warn, error hoặc silent').default('info'),
  ),
  NEXT_DIST_DIR: z.preprocess(blankIsAbsent, z.string().default('.next')),
  RATE_LIMIT_SCALE: z.preprocess(blankIsAbsent, z.coerce.number('phải là số').positive().default(1)),
  CLOCK_OFFSET_MS: z.preprocess(blankIsAbsent, z.coerce.number('phải là số mili giây').int().default(0)),
  PROCESS_NAME: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^[a-z-]+$/)
      .default('command'),
  ),
  AUTH_SECRET: secretText,
  LOOKUP_KEY: secretText,
  FILE_SIGNING_KEY: secretText,
  INTERNAL_TOKEN: secretText,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secretText,
})

export const settingNames = Object.keys(schema.shape)

export type Env = Omit<z.output<typeof schema>, 'SITE_URL'> & { SITE_URL: string }

/** @throws OperatorError naming the first setting that cannot be used. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new OperatorError(`Cài đặt ${issue.path.join('.')} ${issue.message}. Sửa trong tệp .env hoặc biến môi trường rồi chạy lại.`)
  }
  const values = parsed.data
  if (values.DATABASE_OWNER_URL && !values.DATABASE_URL) {
    throw new OperatorError('Đã đặt DATABASE_OWNER_URL mà chưa đặt DATABASE_URL. Đặt cả hai, hoặc bỏ cả hai để dùng PostgreSQL đi kèm.')
  }
  return { ...values, SITE_URL: (values.SITE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '') }
}

let parsed: Env | undefined

/** The settings of this process, read at the first call. */
export function env(): Env {
  if (!parsed) {
    parsed = parseEnv(readSettings())
    // Whoever reads a setting runs on the shifted clock too.
    if (parsed.CLOCK_OFFSET_MS !== 0) clock.shiftBy(parsed.CLOCK_OFFSET_MS)
  }
  return parsed
}

function readSettings(): NodeJS.ProcessEnv {
  // Variables that are set already win over the file. Tests have settings of their own.
  if (process.env.NODE_ENV !== 'test' && existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/** Reads the settings again at the next call: for tests and for commands that set some themselves. */
export function forgetEnv(): void {
  parsed = undefined
}

/** Whether this code runs inside Next's bundles: in pages, route handlers and actions, also while they are built. */
export function runsInsideNext(): boolean {
  return process.env.NEXT_RUNTIME === 'nodejs'
}
