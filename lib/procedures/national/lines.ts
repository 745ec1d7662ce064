import { refusalOf } from './limits'
import type { NationalParse } from './parse'
import { parseNationalRecord } from './parse'
import { saysRepealed } from './repealed'

/** `repealed`: the record says of itself that the procedure is no more. */
type ReadRecord = Extract<NationalParse, { ok: true }> & { repealed: boolean }
export type NationalLine = (ReadRecord | Extract<NationalParse, { ok: false }>) & { line: number }

/** What stands in one line or row of a file, or why it could not be read. Lines count from 1. */
export type RawRecord = { line: number } & ({ raw: unknown } | { reason: string })

/**
 * Reads records one by one, an answer for each, in order. A broken record, or a code seen before, is an answer that says why it is rejected; nothing
 * stops the rest.
 */
export async function* parseNationalRecords(records: AsyncIterable<RawRecord> | Iterable<RawRecord>): AsyncGenerator<NationalLine> {
  const seen = new Map<string, number>()
  for await (const { line, ...record } of records) {
    const result = 'reason' in record ? { ok: false as const, reason: record.reason } : parseWithinLimits(record.raw)
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

/** Reads JSON Lines; empty lines are passed over. */
export async function* parseNationalLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<NationalLine> {
  yield* parseNationalRecords(rawLines(lines))
}

async function* rawLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<RawRecord> {
  let line = 0
  for await (const text of lines) {
    line++
    const trimmed = text.replace(/^\ufeff/, '').trim()
    if (trimmed !== '') yield { line, ...parseLine(trimmed) }
  }
}

function parseLine(text: string): { raw: unknown } | { reason: string } {
  try {
    return { raw: JSON.parse(text) }
  } catch (error) {
    // Too deep for the parser itself.
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error
    return { reason: 'Dòng này không phải JSON đọc được.' }
  }
}

function parseWithinLimits(raw: unknown): ReadRecord | Extract<NationalParse, { ok: false }> {
  const reason = refusalOf(raw)
  if (reason) return { ok: false, reason, ...codeOf(raw) }
  const parsed = parseNationalRecord(raw)
  return parsed.ok ? { ...parsed, repealed: saysRepealed(raw) } : parsed
}

/** The code as printed, to name a record that was refused. */
function codeOf(raw: unknown): { code?: string } {
  const code = (raw as Record<string, unknown>)['ma_thu_tuc']
  return typeof code === 'string' && /^[\d.]{1,20}$/.test(code) ? { code } : {}
}
