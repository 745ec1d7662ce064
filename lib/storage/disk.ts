import 'server-only'
import { mkdir, open, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '@/lib/core/errors'
import { env } from '@/lib/env'

/** Below this much free space nothing more is taken, so that the database on the same disk can still write. */
const freeFloorBytes = 300 * 1024 * 1024

const full = 'Hệ thống tạm hết chỗ chứa tệp nên chưa nhận thêm được. Xin gửi lại sau, hoặc mang giấy tờ đến bộ phận một cửa.'

export function filesFolder(): string {
  return join(env().DATA_DIR, 'files')
}

const made = new Set<string>()

/** Makes a folder of the store, durably, once per process. */
export async function ensureFolder(folder: string): Promise<string> {
  if (made.has(folder)) return folder
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first) {
    for (let path = folder; path.length >= first.length; path = join(path, '..')) await syncFolder(join(path, '..'))
  }
  made.add(folder)
  return folder
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** @throws DomainError 'unavailable' when `bytes` more would leave too little room. */
export async function assertRoom(bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(await ensureFolder(filesFolder()))
  if (bavail * bsize - bytes < freeFloorBytes) throw new DomainError('unavailable', full)
}

/** Runs a write; a full disk becomes an expected failure. */
export async function writing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new DomainError('unavailable', full)
    throw error
  }
}
