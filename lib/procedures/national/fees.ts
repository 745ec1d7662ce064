import type { Channel, Exemption, Fee } from '../types'
import type { ChannelRow } from './channel-table'
import { channelNames } from './channel-table'

export type Fees = {
  fees: Fee[]
  exemptions: Exemption[]
  feeText?: string
  byRow: (string | undefined)[]
  issues: string[]
  remarks: string[]
}

const amountInWords = /(?<![\d.,])(\d{1,3}(?:[.,]\d{3}){1,4}|\d{4,12})\s*(?:đồng|đ|vnđ|vnd)(?!\p{L})/giu
const nothingCharged = /^[-+. ]*(?:không|không có|không quy định|chưa quy định|không thu(?: phí| lệ phí| phí, lệ phí)?[^.;]*)[. ]*$/iu
/** Exemption from a fee; "cấp phát miễn phí" is none. */
const exemptingFee = /(?:miễn|giảm|không phải nộp)(?! phí)[^.;]{0,30}phí/iu
const exempting = /miễn|giảm|không phải nộp/iu
const conditional = /%|áp dụng đến|tối đa|trở lên|từ trang|kể từ ngày/iu

/** Whole đồng of a cell such as "5,000 VNĐ"; absent when it is not clearly thousands of đồng. */
function dongOf(cell: string): number | undefined {
  const found = /^(?:(?:Phí|Lệ phí) ?: ?)?(\d{1,3}(?:[.,]\d{3})+|\d{4,}) ?(?:VNĐ|VND|Việt Nam Đồng|Đồng)$/u.exec(cell)
  return found?.[1] ? Number(found[1].replace(/[.,]/g, '')) : undefined
}

function amountsIn(text: string): number[] {
  return [...new Set([...text.matchAll(amountInWords)].map(([, digits = '']) => Number(digits.replace(/[.,]/g, ''))))]
}

/** phí or lệ phí, only where the source names one of them. */
function kindOf(text: string): Fee['kind'] {
  const charge = /lệ phí/iu.test(text)
  const fee = /(?<!lệ )(?<!miễn )phí/iu.test(text)
  if (charge === fee) return 'UNKNOWN'
  return charge ? 'CHARGE' : 'FEE'
}

const perUnit = /^(?:[^:]*:\s*)?(?:[\d.,]+\s*(?:đồng|đ|vnđ|vnd))?\s*\/\s*([\p{L} ]{2,60}?)\s*\.?$/iu

function feeOf(cell: string, detail: string): { fee?: Fee; text?: string; issue?: string } {
  const text = [cell, detail && `(${detail})`].filter(Boolean).join(' ')
  const amount = dongOf(cell)
  const said = amountsIn(detail)
  if (amount === undefined) return { text, issue: `Mức thu in là “${cell}”, chưa rõ là bao nhiêu đồng; giữ nguyên văn.` }
  if (said.length > 1 || (said.length === 1 && said[0] !== amount))
    return { text, issue: `Mức thu “${cell}” không khớp phần giải thích; giữ nguyên văn.` }
  if (conditional.test(detail)) return { text, issue: `Mức thu “${cell}” có điều kiện kèm theo; giữ nguyên văn.` }
  const per = perUnit.exec(detail)?.[1]?.trim()
  const kind = kindOf(`${cell} ${detail}`)
  return {
    fee: { kind, amount, ...(per && { per }), ...(detail && !per && { text: detail }) },
    ...(kind === 'UNKNOWN' && detail && !per && { issue: 'Chưa rõ là phí hay lệ phí.' }),
  }
}

/** `elsewhere`: the record's other texts, in which an exemption may stand. */
export function readFees(rows: ChannelRow[], elsewhere: string[] = []): Fees {
  const issues: string[] = []
  const remarks: string[] = []
  const found: { channel: Channel; fee: Fee }[] = []
  const texts: { channel: Channel; text: string }[] = []
  const byRow = rows.map((row) => {
    const lines: string[] = []
    const keep = (text: string) => {
      lines.push(text)
      texts.push({ channel: row.channel, text })
    }
    if (row.runTogether) lines.push(row.runTogether)
    for (const { cell, detail } of row.fees) {
      if (row.runTogether && detail) keep(detail)
      else if (!row.runTogether && (cell === 'Miễn phí' || cell === '')) {
        if (cell) remarks.push('Nguồn in “Miễn phí”: đó là giá trị mặc định của Cổng, không lấy làm mức thu.')
        if (!detail) continue
        keep(detail)
        if (!nothingCharged.test(detail))
          issues.push('Cột mức thu in “Miễn phí” hoặc để trống nhưng phần giải thích nói khác; mức thu chưa rõ.')
      } else if (cell) {
        const { fee, text, issue } = feeOf(cell, detail)
        if (fee) {
          found.push({ channel: row.channel, fee })
          lines.push([cell, detail && `(${detail})`].filter(Boolean).join(' '))
        }
        if (text) keep(text)
        if (issue) issues.push(issue)
      }
    }
    return lines.length > 0 ? lines.join('\n') : undefined
  })
  const exemptions = exemptionsIn(rows)
  if (
    exemptions.length > 0 ||
    elsewhere.some((text) => exemptingFee.test(text)) ||
    rows.some((row) => row.fees.some(({ detail }) => exempting.test(detail)) || exemptingFee.test(row.description))
  ) {
    issues.push('Có nội dung về miễn, giảm phí hoặc lệ phí; cần người đối chiếu.')
  }
  const feeText = joinByChannel(texts, rows)
  return {
    fees: mergeChannels(found, rows),
    exemptions,
    ...(feeText && { feeText }),
    byRow,
    issues,
    remarks,
  }
}

/** A fee that every channel prints alike is one fee. */
function mergeChannels(found: { channel: Channel; fee: Fee }[], rows: ChannelRow[]): Fee[] {
  const channels = new Set(rows.map(({ channel }) => channel))
  const groups = new Map<string, { fee: Fee; on: Set<Channel> }>()
  for (const { channel, fee } of found) {
    const key = JSON.stringify(fee)
    const group = groups.get(key) ?? { fee, on: new Set() }
    group.on.add(channel)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ fee, on }) =>
    on.size === channels.size ? [fee] : [...on].map((channel) => ({ ...fee, channel })),
  )
}

function joinByChannel(texts: { channel: Channel; text: string }[], rows: ChannelRow[]): string | undefined {
  const channels = new Set(rows.map(({ channel }) => channel))
  const groups = new Map<string, Set<Channel>>()
  for (const { channel, text } of texts) groups.set(text, (groups.get(text) ?? new Set()).add(channel))
  const lines = [...groups].map(([text, on]) =>
    on.size === channels.size ? text : `${[...on].map((channel) => channelNames[channel]).join(', ')}: ${text}`,
  )
  return lines.length > 0 ? lines.join('\n') : undefined
}

const clearExemption = /miễn (?:lệ phí|phí|thu lệ phí|thu phí)[^.;()\n]{0,60}?(?:cho|đối với|trong trường hợp)\s*:?\s+([^.\n)]{5,400})/giu

/** Only "miễn lệ phí cho …" and its like; who is exempt stays in the source's words. */
function exemptionsIn(rows: ChannelRow[]): Exemption[] {
  const who = new Set<string>()
  for (const row of rows) {
    for (const text of [...row.fees.map(({ detail }) => detail), row.description]) {
      for (const [, whom = ''] of text.matchAll(clearExemption)) who.add(whom.trim().replace(/[;,]$/, ''))
    }
  }
  return [...who].map((one) => ({ who: one }))
}
