import 'server-only'
import { createHash } from 'node:crypto'
import type { StaffViewer } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { renderPdf } from '@/lib/pdf/render'
import { makeWorkbook } from '@/lib/spreadsheets/workbook'
import { madeFile, readMade } from '@/lib/storage/made'
import { issuersOn } from './issuer'
import { assertMayOpen, countRows, listRows, logRegister, type RegisterRow, stateOf } from './register'
import type { RegisterQuestion } from './register-question'
import { registerSheetOf, registerWorkbookOf } from './register-sheet'
import { formOn } from './sets'

export const registerFormats = ['pdf', 'xlsx'] as const
export type RegisterFormat = (typeof registerFormats)[number]

/** Lines in one file: some years of the busiest desk of a district, and what one process makes without harm (see the tests). */
export const mostLines: Record<RegisterFormat, number> = { pdf: 3_000, xlsx: 20_000 }
/** Up to here a file is made while the person waits and kept nowhere. */
const atOnce = 500
const patienceMs = 8_000
const pageSize = 1_000

/** `wait`: it is being made; asked again with the same `state` it comes as it was begun. */
export type RegisterAnswer = { wait: { state: string } } | { name: string; bytes: Buffer }

/**
 * A book as a file, with the rights of the page; taking it away is logged. A long one is made in the background and kept like what else can be made
 * again: in no backup, and for three days at most.
 * @throws DomainError `too_large` with a sentence that says what to choose instead
 */
export async function getRegisterFile(
  viewer: StaffViewer,
  question: RegisterQuestion,
  format: RegisterFormat,
  begun?: string,
): Promise<RegisterAnswer> {
  await assertMayOpen(viewer, question.unitId)
  const lines = await countRows(question)
  const most = mostLines[format]
  if (lines > most) {
    throw new DomainError(
      'too_large',
      `Khoảng này có ${inGroups(lines)} hồ sơ, một tệp ${format.toUpperCase()} ghi được ${inGroups(most)}. Hãy chọn khoảng ngày ngắn hơn, ví dụ từng tháng.`,
    )
  }
  const name = `so-theo-doi-${question.from}-${question.to}.${format}`
  if (lines <= atOnce) {
    await logRegister(viewer, 'REGISTER_FILE')
    return { name, bytes: await make(question, format, clock.now()) }
  }
  const state = begun && /^[0-9a-f]{16}$/.test(begun) ? begun : digestOf(await stateOf(question))
  const work = madeFile(`so-theo-doi-${question.unitId}-${question.from}-${question.to}-${state}.${format}`, (at) =>
    make(question, format, at),
  )
  // Who waits no longer hears of a failure by asking again.
  work.catch(() => {})
  const file = await Promise.race([work, pause(patienceMs)])
  if (!file) return { wait: { state } }
  await logRegister(viewer, 'REGISTER_FILE')
  return { name, bytes: await readMade(file) }
}

async function make(question: RegisterQuestion, format: RegisterFormat, madeAt: Date): Promise<Buffer> {
  const rows: RegisterRow[] = []
  for (;;) {
    const last = rows.at(-1)
    const page = await listRows(question, last ? { at: last.receivedAt, id: last.id } : null, pageSize)
    rows.push(...page)
    if (page.length < pageSize || rows.length >= mostLines[format]) break
  }
  if (format === 'xlsx') return makeWorkbook([registerWorkbookOf({ question, rows })])
  const today = civilDateOf(madeAt)
  const on = question.to < today ? question.to : today
  const issuer = (await issuersOn(on, [question.unitId]))(question.unitId)
  return renderPdf(registerSheetOf({ question, rows, issuer, form: formOn('REGISTER', on), madeAt }))
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

const inGroups = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

function pause(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms).unref()
  })
}
