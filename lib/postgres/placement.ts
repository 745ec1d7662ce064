import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OperatorError } from '@/lib/core/operator-error'
import type { Binaries } from './binaries'
import type { SystemUser } from './operating-system'
import { closedFolder, serverUser } from './operating-system'

// As root the server runs under another account, which does not get into /root or a private temporary folder. What it needs is then kept
// where it does get in.
const openPlace = '/var/lib/hoang-su-phi'

/** Decides once, before the first start, where the server's data lie: in the data folder, else behind a link from it. */
export function placeCluster(dataDir: string, onProgress: (line: string) => void): void {
  const user = serverUser()
  if (!user) return
  const root = join(dataDir, 'postgres')
  mkdirSync(dataDir, { recursive: true })
  if (lstatSync(root, { throwIfNoEntry: false }) || !closedFolder(dataDir, user)) return
  mkdirSync(openPlace, { recursive: true, mode: 0o755 })
  // A new name each time: data of an installation that was deleted must not come back under other secrets.
  const target = mkdtempSync(join(openPlace, 'postgres-'))
  chmodSync(target, 0o755)
  symlinkSync(target, root)
  onProgress(`Người dùng ${user.name} không vào được ${dataDir}, nên dữ liệu PostgreSQL nằm ở ${target}.`)
}

/** The server's programs, copied beside its data when its account does not get into node_modules. */
export function reachableBinaries(binaries: Binaries, root: string, user: SystemUser): Binaries {
  const native = dirname(dirname(binaries.postgres))
  if (!closedFolder(native, user)) return binaries
  const copy = join(root, `programs-${binaries.version}`)
  if (!existsSync(copy)) {
    cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.part`, copy)
  }
  const moved = (path: string) => join(copy, 'bin', basename(path))
  return { ...binaries, initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) }
}

/** Refuses a place that the server's account cannot get into any more. */
export function requireOpenWay(path: string, user: SystemUser): void {
  const closed = closedFolder(path, user)
  if (!closed) return
  throw new OperatorError(
    `Người dùng ${user.name} (chạy PostgreSQL) không đi qua được thư mục ${closed}. Chạy: chmod o+x ${closed}  (hoặc đặt DATA_DIR sang nơi khác, hoặc chạy bằng người dùng thường).`,
  )
}
