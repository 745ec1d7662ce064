import { expect, test } from 'vitest'
import { digestFile, readDigestFile } from './digest-file'

const day = (date: string, digit: string) => ({ day: date, streams: 12, hash: digit.repeat(64) })

test('a copy of today begins with the copy of yesterday, and is read back as it was', () => {
  const yesterday = digestFile([day('2026-09-07', 'a')])
  const today = digestFile([day('2026-09-08', 'b'), day('2026-09-07', 'a')])
  expect(today.startsWith(yesterday)).toBe(true)
  expect(readDigestFile(today)).toEqual([day('2026-09-07', 'a'), day('2026-09-08', 'b')])
})

test('survives an editor that adds a byte order mark and other line ends', () => {
  expect(readDigestFile(`\uFEFF${digestFile([day('2026-09-07', 'a')]).replaceAll('\n', '\r\n')}`)).toEqual([day('2026-09-07', 'a')])
})

test.each(['', '2026-09-07 12 abc\n', '2026-02-30 12 ' + 'a'.repeat(64), 'hôm qua'])('refuses %j', (text) => {
  expect(() => readDigestFile(text)).toThrow(/dấu niêm phong/)
})
