import { isCivilDate } from '@/lib/core/civil-date'
import { OperatorError } from '@/lib/core/operator-error'
import type { KeptDigest } from './types'

/** One line a day, the oldest first, so that a copy of today begins with the copy of yesterday: `YYYY-MM-DD streams hash`. */
export function digestFile(digests: readonly KeptDigest[]): string {
  return digests
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .map(({ day, streams, hash }) => `${day} ${streams} ${hash}\n`)
    .join('')
}

/** @throws OperatorError naming the line that cannot be read, or when there is none */
export function readDigestFile(text: string): KeptDigest[] {
  const lines = text.split(/\r?\n/)
  const digests = lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const [, day, streams, hash] = /^\uFEFF?(\d{4}-\d{2}-\d{2}) (\d+) ([0-9a-f]{64})\s*$/.exec(line) ?? []
    if (!day || !hash || !isCivilDate(day))
      throw new OperatorError(`Dòng ${index + 1} của tệp không phải một dấu niêm phong: ${line.slice(0, 80)}`)
    return [{ day, streams: Number(streams), hash }]
  })
  if (digests.length === 0) throw new OperatorError('Tệp không có dấu niêm phong nào.')
  return digests
}
