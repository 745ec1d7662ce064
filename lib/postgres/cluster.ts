import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '@/lib/core/operator-error'
import type { Binaries } from './binaries'
import { findBinaries } from './binaries'
import type { ClusterLayout } from './layout'
import type { SystemUser } from './operating-system'
import { giveTo, serverUser } from './operating-system'
import { reachableBinaries, requireOpenWay } from './placement'
import { explainFailure, ioFailure } from './failures'
import { isAlive, isPostgres, waitForExit } from './processes'

type Start = { adminPassword: string; settings?: Record<string, string>; onProgress?: (line: string) => void }

// The machine's locale and zone must not leak into the data folder.
const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv

/** Starts the server over the data folder, or finds it already running there. The server outlives this process. */
export async function startCluster(layout: ClusterLayout, { adminPassword, settings = {}, onProgress = () => {} }: Start): Promise<void> {
  if (runningServer(layout)) return waitUntilReady(layout, null)
  let binaries = findBinaries()
  const user = serverUser()
  try {
    for (const folder of [layout.root, layout.logs, layout.sockets]) mkdirSync(folder, { recursive: true, mode: 0o755 })
    if (user) {
      requireOpenWay(layout.root, user)
      binaries = reachableBinaries(binaries, layout.root, user)
      for (const folder of [layout.root, layout.logs, layout.sockets]) giveTo(folder, user)
    }
    if (!existsSync(join(layout.data, 'PG_VERSION'))) {
      onProgress('Tạo cơ sở dữ liệu lần đầu …')
      await initialise(layout, binaries, user, adminPassword)
    }
    requireSameMajor(layout, binaries)
    if (user) giveTo(layout.data, user)
    rmSync(join(layout.data, 'postmaster.pid'), { force: true })
    await launch(layout, binaries, user, settings)
  } catch (error) {
    throw ioFailure(error, layout.root)
  }
}

async function initialise(layout: ClusterLayout, binaries: Binaries, user: SystemUser | null, adminPassword: string): Promise<void> {
  // A folder without PG_VERSION is what an interrupted initdb left.
  rmSync(layout.data, { recursive: true, force: true })
  const passwordFile = join(layout.root, `.initial-${process.pid}`)
  writeFileSync(passwordFile, `${adminPassword}\n`, { mode: 0o600 })
  try {
    if (user) giveTo(passwordFile, user)
    const child = spawn(
      binaries.initdb,
      [
        `--pgdata=${layout.data}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
        '--set=timezone=UTC',
      ],
      { stdio: ['ignore', 'pipe', 'pipe'], cwd: layout.root, env: environment, ...identity(user) },
    )
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
    if (code !== 0) throw explainFailure(output, layout)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function requireSameMajor(layout: ClusterLayout, binaries: Binaries): void {
  const major = Number(readFileSync(join(layout.data, 'PG_VERSION'), 'utf8'))
  if (major === binaries.major) return
  throw new OperatorError(
    `Dữ liệu trong ${layout.data} thuộc PostgreSQL ${major}, bản đi kèm là ${binaries.major}. Chạy bản phần mềm cũ, npm run backup, rồi npm run restore vào thư mục dữ liệu mới.`,
  )
}

async function launch(layout: ClusterLayout, binaries: Binaries, user: SystemUser | null, settings: Record<string, string>): Promise<void> {
  const all: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: layout.sockets,
    port: '5432',
    max_connections: '80',
    password_encryption: 'scram-sha-256',
    log_timezone: 'UTC',
    logging_collector: 'on',
    log_directory: layout.logs,
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
    // Statements and key values in the log would hold personal data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  }
  const log = openSync(startLog(layout), 'w')
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', layout.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // A session of its own: Ctrl-C in the terminal reaches the launcher, which stops the site before the database.
      {
        detached: true,
        stdio: ['ignore', log, log],
        cwd: layout.root,
        env: environment,
        ...identity(user),
      },
    )
    const failed = new Promise<never>((_, reject) => child.on('error', reject))
    const exited = { now: false }
    child.on('exit', () => (exited.now = true))
    child.unref()
    await Promise.race([failed, waitUntilReady(layout, exited)])
  } finally {
    closeSync(log)
  }
}

async function waitUntilReady(layout: ClusterLayout, exited: { now: boolean } | null): Promise<void> {
  // Recovery after a power cut may take minutes; it ends or the process does.
  for (let waited = 0; waited < 600_000; waited += 50) {
    const state = pidFile(layout)?.[7]?.trim()
    if (state === 'ready') return
    if (exited?.now || (!exited && !runningServer(layout))) throw explainFailure(lastLog(layout), layout)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new OperatorError(`PostgreSQL chưa sẵn sàng sau 10 phút. Xem ${layout.logs}.`)
}

/** The process that serves this data folder now, also one that a killed launcher left behind. */
export function runningServer(layout: ClusterLayout): number | null {
  const pid = Number(pidFile(layout)?.[0])
  return pid > 0 && isAlive(pid) && isPostgres(pid) ? pid : null
}

/** Ends the server after its present transactions are cut off and rolled back ("fast" shutdown). */
export async function stopCluster(layout: ClusterLayout): Promise<void> {
  const pid = runningServer(layout)
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  if (await waitForExit(pid, 20_000)) return
  process.kill(pid, 'SIGQUIT')
  await waitForExit(pid, 5_000)
}

function pidFile(layout: ClusterLayout): string[] | null {
  try {
    return readFileSync(join(layout.data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
}

function startLog(layout: ClusterLayout): string {
  return join(layout.logs, 'start.log')
}

function lastLog(layout: ClusterLayout): string {
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').slice(-4000) : '')
  const today = readdirSync(layout.logs).filter((name) => name.startsWith('postgres-'))
  return [...today.map((name) => read(join(layout.logs, name))), read(startLog(layout))].join('\n')
}

function identity(user: SystemUser | null): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}
