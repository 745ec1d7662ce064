import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '@/lib/core/operator-error'
import { writeDurably } from './durable-file'

/** In the form of the command `sha256sum`, so that a backup can be checked without this program too. */
export const sumsName = 'SHA256SUMS'

export async function writeSums(folder: string, sums: ReadonlyMap<string, string>): Promise<void> {
  const text = [...sums].map(([path, sha256]) => `${sha256}  ${path}\n`).join('')
  await writeDurably(join(folder, sumsName), [Buffer.from(text)])
}

/**
 * Reads every byte of a backup.
 * @returns the sums by path.
 * @throws OperatorError naming the first file that is missing or changed.
 */
export async function verifySums(folder: string, expectedCount: number): Promise<Map<string, string>> {
  let lines: string[]
  try {
    lines = readFileSync(join(folder, sumsName), 'utf8').split('\n').filter(Boolean)
  } catch {
    throw new OperatorError(`Bản sao lưu ${folder} thiếu tệp ${sumsName}. Dùng một bản sao lưu khác.`)
  }
  const sums = new Map<string, string>()
  for (const line of lines) {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(line) ?? []
    if (!sha256 || !path || path.split('/').includes('..')) throw changed(join(folder, sumsName))
    sums.set(path, sha256)
  }
  if (sums.size !== expectedCount) throw changed(join(folder, sumsName))
  for (const [path, sha256] of sums) if ((await sumOf(join(folder, path))) !== sha256) throw changed(join(folder, path))
  return sums
}

async function sumOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  } catch {
    return null
  }
  return hash.digest('hex')
}

function changed(path: string): OperatorError {
  return new OperatorError(`Bản sao lưu bị hỏng: ${path} bị thiếu hoặc đã thay đổi. Chưa khôi phục gì. Dùng một bản sao lưu khác.`)
}
