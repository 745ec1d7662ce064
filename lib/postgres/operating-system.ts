import { execFileSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { OperatorError } from '@/lib/core/operator-error'

export type SystemUser = { name: string; uid: number; gid: number }

/** PostgreSQL refuses to run as root: the account it runs under instead, or null when this process is an ordinary user. */
export function serverUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const existing = find('postgres')
  if (existing) return existing
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    })
  } catch {}
  const user = find('postgres') ?? find('nobody')
  if (user) return user
  throw new OperatorError(
    'PostgreSQL không chạy được bằng root và không tạo được người dùng postgres. Chạy bằng người dùng thường, hoặc đặt DATABASE_URL.',
  )
}

function find(name: string): SystemUser | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
    return { name, uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

/** The first folder on the way to a path that does not let the server's account through; null when the way is open. */
export function closedFolder(path: string, user: SystemUser): string | null {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if (!(mode & bit)) return folder
    if (folder === dirname(folder)) return null
  }
}

/** Gives a folder and what is in it to the server's account. */
export function giveTo(path: string, user: SystemUser): void {
  const { uid, gid } = lstatSync(path)
  // A folder that already belongs to it was given whole before.
  if (uid === user.uid && gid === user.gid) return
  giveAll(path, user)
}

function giveAll(path: string, user: SystemUser): void {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveAll(join(path, name), user)
  chownSync(path, user.uid, user.gid)
}
