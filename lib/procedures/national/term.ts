import type { ChannelTerm, Term, TermUnit } from '../types'
import type { ChannelRow } from './channel-table'
import { channelNames } from './channel-table'

const units: Record<string, TermUnit> = {
  'ngày làm việc': 'WORKING_DAY',
  'giờ làm việc': 'WORKING_HOUR',
  ngày: 'CALENDAR_DAY',
}

const mention = /(?<!\d)(\d{1,4})\s*(?:\([^()]*\)\s*)?(ngày làm việc|giờ làm việc|ngày)(?!\s*\d)/giu

/** Terms that a sentence names. Hours without "làm việc", weeks and months have no unit here and are left out. */
function termsIn(text: string): Term[] {
  const found: Term[] = []
  for (const [, digits = '', word = ''] of text.matchAll(mention)) {
    const term = { amount: Number(digits), unit: units[word.toLowerCase()] ?? 'CALENDAR_DAY' }
    if (!found.some((other) => sameTerm(other, term))) found.push(term)
  }
  return found
}

export function sameTerm(a: Term | undefined, b: Term | undefined): boolean {
  return a?.amount === b?.amount && a?.unit === b?.unit
}

/** "Received after 15:00: the next working day" is how the law words a same-day procedure. */
const sameDayRule =
  /sau (?:15 giờ|15 ?h(?: ?00)?|15:00)[^.;]{0,300}?(?:ngày làm việc tiếp theo|ngày tiếp theo)|trong ngày làm việc (?:nhận|tiếp nhận)/iu
const sameDayWords = /(?:ngay )?trong ngày(?! làm việc tiếp theo)(?: làm việc)?(?=\s*[,.;)]|$|\s+(?:nhận|tiếp nhận|làm việc))/iu

const wholeTermSentence =
  /^[-+* ]*(?:thời hạn(?: giải quyết)?\s*:\s*)?(?:(?:trong )?thời hạn |không quá |chậm nhất |trong vòng )?0{0,2}(\d{1,4})\s*(?:\([^()]*\)\s*)?(ngày làm việc|giờ làm việc|ngày),?\s+(?:kể )?từ (?:khi|ngày|thời điểm) [^.;:]*\.?$/iu

type RowTerm = { term?: Term; text?: string; issue?: string }

/** A short description is the term's text; a long one stays with its channel. */
function pointer(description: string): string {
  return description.length <= 200 ? description : 'Thời hạn ghi trong phần mô tả cách nộp.'
}

const defaultTerm = 'Nguồn in thời hạn “1” không có đơn vị hoặc “1 Ngày”, thường là giá trị mặc định của Cổng; chưa lấy làm thời hạn.'

function termOfRow(row: ChannelRow, steps: string): RowTerm {
  if (row.runTogether) {
    return {
      text: `${row.runTogether} (thời hạn và mức thu in dính liền)`,
      issue: `Thời hạn và mức thu in dính liền “${row.runTogether}” (${channelNames[row.channel]}); chưa tách được.`,
    }
  }
  const cell = row.term
  const said = termsIn(row.description)
  const sameDay = sameDayRule.test(row.description) || sameDayRule.test(steps) || sameDayWords.test(row.description)
  const printed = /^(\d+) ?(\p{L}[\p{L} ]*)?$/u.exec(cell)
  const amount = printed ? Number(printed[1]) : undefined
  const unitWord = printed?.[2]?.toLowerCase()

  if (!cell || /^[01]$/.test(cell) || /^1 ?ngày$/iu.test(cell)) {
    const whole = wholeTermSentence.exec(row.description)
    if (sameDay && !whole) {
      const term: Term = { amount: 0, unit: 'SAME_DAY' }
      if (said.length === 0) return { term }
      return {
        term,
        text: pointer(row.description),
        issue: 'Trả trong ngày, nhưng nguồn nêu thêm thời hạn khác theo trường hợp; cần đối chiếu.',
      }
    }
    if (whole && said.length === 1)
      return {
        term: {
          amount: Number(whole[1]),
          unit: units[whole[2]?.toLowerCase() ?? ''] ?? 'CALENDAR_DAY',
        },
      }
    if (!cell) {
      return said.length === 0
        ? {}
        : {
            text: pointer(row.description),
            issue: 'Cột thời hạn để trống; thời hạn chỉ nằm trong phần mô tả, chưa tách được.',
          }
    }
    if (said.length === 1 && unitWord && sameTerm(said[0], { amount: 1, unit: 'CALENDAR_DAY' }))
      return { term: { amount: 1, unit: 'CALENDAR_DAY' } }
    return { text: unitWord ? cell : `${cell} (nguồn không ghi đơn vị)`, issue: defaultTerm }
  }

  if (amount !== undefined && !unitWord) {
    return { text: `${cell} (nguồn không ghi đơn vị)`, issue: `Thời hạn “${cell}” không ghi đơn vị; chưa lấy làm thời hạn.` }
  }
  const unit = unitWord === undefined ? undefined : units[unitWord]
  if (amount === undefined || unit === undefined) {
    return {
      text: cell,
      issue: `Thời hạn “${cell}” không theo đơn vị giờ làm việc, ngày làm việc hay ngày; giữ nguyên văn.`,
    }
  }
  const term: Term = { amount, unit }
  if (amount === 0) return { text: cell, issue: `Thời hạn “${cell}” không có nghĩa rõ ràng; giữ nguyên văn.` }
  if (said.length === 0 || (said.length === 1 && sameTerm(said[0], term))) {
    return sameDay && steps !== '' && sameDayRule.test(steps)
      ? {
          term,
          issue: 'Trình tự thực hiện nói có trường hợp trả trong ngày, khác thời hạn đã in; cần đối chiếu.',
        }
      : { term }
  }
  const otherUnit = said.some((one) => one.amount === amount && one.unit !== unit) && !said.some((one) => sameTerm(one, term))
  if (otherUnit || (said.length === 1 && !sameTerm(said[0], term))) {
    return {
      text: cell,
      issue: `Cột thời hạn in “${cell}” nhưng phần mô tả nói khác; chưa chọn thời hạn nào.`,
    }
  }
  return {
    term,
    text: cell,
    issue: `Ngoài thời hạn “${cell}”, phần mô tả nêu thêm thời hạn cho từng bước hoặc từng trường hợp; cần đối chiếu.`,
  }
}

export type Terms = {
  channels: Omit<ChannelTerm, 'feeText'>[]
  term?: Term
  termText?: string
  issues: string[]
}

/** One term for the appointment only when every row prints the same; else the rows' own words. */
export function readTerms(rows: ChannelRow[], steps: string, land: boolean): Terms {
  const read = rows.map((row) => ({ row, ...termOfRow(row, steps) }))
  const issues = read.flatMap(({ issue }) => issue ?? [])
  const channels = read.map(({ row, term, text }) => ({
    channel: row.channel,
    ...(term && { term }),
    ...((text ?? row.term) && { termText: text ?? row.term }),
    ...(row.description && { description: row.description }),
  }))
  const first = read[0]?.term
  const agree = read.every(({ term }) => sameTerm(term, first))
  const printed = [...new Set(read.map(({ row, text }) => text ?? row.term))].filter(Boolean)
  if (first && agree) {
    const odd = read.find(({ issue }) => issue)
    return {
      channels,
      term: first,
      ...(odd && printed.length > 0 && { termText: printed.join('\n') }),
      issues,
    }
  }
  if (!agree) issues.push(differ(read, land))
  const lines = agree
    ? printed
    : read
        .map(({ row, text }) => [channelNames[row.channel], text ?? row.term].filter(Boolean).join(': '))
        .filter((line, i, all) => all.indexOf(line) === i)
  return { channels, ...(lines.length > 0 && { termText: lines.join('\n') }), issues }
}

function differ(read: { row: ChannelRow; term?: Term }[], land: boolean): string {
  const daysOf = (counter: boolean) =>
    read.flatMap(({ row, term }) => (term && (row.channel === 'COUNTER') === counter ? [term.amount] : []))
  const [counter, others] = [Math.max(...daysOf(true)), daysOf(false)]
  if (land && others.length > 0 && (others.includes(counter - 10) || others.every((days) => counter > days))) {
    return 'Thời hạn “Trực tiếp” dài hơn cách nộp khác: có thể đó là số ngày thêm cho xã miền núi, vùng đặc biệt khó khăn trên mọi cách nộp, không phải của riêng cách nộp trực tiếp; cần đối chiếu.'
  }
  return 'Thời hạn các dòng (cách nộp hoặc trường hợp) không giống nhau; chưa chọn thời hạn chung.'
}
