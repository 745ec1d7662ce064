import type { NationalParse } from './parse'
import { parseNationalRecord } from './parse'

export type NationalLine = NationalParse & { line: number }

/**
 * Reads JSON Lines, one answer for each line that is not empty, in order; lines count from 1. A broken line, or a code seen before, is an
 * answer that says why it is rejected; nothing stops the rest.
 */
export async function* parseNationalLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<NationalLine> {
  const seen = new Map<string, number>()
  let line = 0
  for await (const text of lines) {
    line++
    const trimmed = text.replace(/^\ufeff/, '').trim()
    if (trimmed === '') continue
    const result = parseLine(trimmed)
    const earlier = result.ok ? seen.get(result.code) : undefined
    if (result.ok && earlier !== undefined) {
      yield {
        line,
        ok: false,
        code: result.code,
        reason: `Mã ${result.code} đã có ở dòng ${earlier}; dòng này không được nhập.`,
      }
      continue
    }
    if (result.ok) seen.set(result.code, line)
    yield { line, ...result }
  }
}

function parseLine(text: string): NationalParse {
  try {
    return parseNationalRecord(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, reason: 'Dòng này không phải JSON đọc được.' }
  }
}
