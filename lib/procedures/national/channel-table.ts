import type { Channel } from '../types'
import { noInformation } from './record'

/** One row of the portal's table of ways to file, its cells still as printed. */
export type ChannelRow = {
  channel: Channel
  /** `''` when the portal prints none. */
  term: string
  fees: { cell: string; detail: string }[]
  /** Term and fee run together with no border between them ("120 VNĐ"). */
  runTogether?: string
  description: string
}

const channelWords: Record<string, Channel> = {
  'Trực tiếp': 'COUNTER',
  'Trực tuyến': 'ONLINE',
  'Dịch vụ bưu chính': 'POST',
}
export const channelNames: Record<Channel, string> = {
  COUNTER: 'Trực tiếp',
  ONLINE: 'Trực tuyến',
  POST: 'Dịch vụ bưu chính',
}

const header = /Hình thức nộp\s*Thời gian\s*Phí, lệ phí\s*Mô tả/u
const channel = 'Trực tiếp|Trực tuyến|Dịch vụ bưu chính'
const unit = 'Ngày làm việc|Giờ làm việc|Ngày|Giờ|Phút|Tuần|Tháng|Quý|Năm'
const money = String.raw`\d[\d.,]* ?(?:VNĐ|VND|Việt Nam Đồng|Đồng|USD|EUR)`
const fee = `Miễn phí|${noInformation}|(?:Phí|Lệ phí) ?: ?${money}|${money}`

/** A row starts at a channel's name with a term and a fee glued to it; the same words inside a sentence do not. */
const rowHead = new RegExp(
  `(?<channel>${channel})(?:` +
    String.raw`(?<term>${noInformation}|\d+(?:[.,]\d+)? ?(?:${unit}))\s*(?<fee>${fee})` +
    String.raw`|(?<bare>\d+)\s*(?<bareFee>Miễn phí|${noInformation})` +
    `|(?<runTogether>${money})` +
    String.raw`|(?=\p{Lu})(?<words>(?:(?!${channel})[^\n]){1,200}?)(?<wordsFee>${fee})(?=$|\S)` +
    ')',
  'gu',
)

const furtherFee = new RegExp(`^(?:Miễn phí|(?:Phí|Lệ phí) ?: ?${money}|${money})(?=\\()`, 'u')

/** Splits the flattened table. `rest` is what stands before the first row, or everything when there is none. */
export function splitChannelTable(text: string): { rows: ChannelRow[]; rest: string } {
  const body = text.replace(header, '').trim()
  const heads = [...body.matchAll(rowHead)]
  const rows = heads.map((head, i): ChannelRow => {
    const { channel: name = '', term, bare, words, runTogether, fee: cell, bareFee, wordsFee } = head.groups ?? {}
    const after = body.slice(head.index + head[0].length, heads[i + 1]?.index)
    const printedTerm = (term ?? bare ?? words ?? '').trim()
    const { fees, description } = splitFees((cell ?? bareFee ?? wordsFee ?? '').trim(), after)
    return {
      channel: channelWords[name] ?? 'COUNTER',
      term: printedTerm === noInformation ? '' : printedTerm,
      fees,
      ...(runTogether && { runTogether }),
      description,
    }
  })
  return { rows, rest: body.slice(0, heads[0]?.index ?? body.length).trim() }
}

function splitFees(first: string, after: string): { fees: ChannelRow['fees']; description: string } {
  const fees: ChannelRow['fees'] = []
  let cell = first
  let rest = after
  for (;;) {
    const bracket = bracketed(rest)
    fees.push({ cell: cell === noInformation ? '' : cell, detail: bracket.inside })
    rest = bracket.rest
    const next = bracket.inside ? furtherFee.exec(rest)?.[0] : undefined
    if (!next) return { fees, description: rest.trim() }
    cell = next
    rest = rest.slice(next.length)
  }
}

/** The text in the bracket that `text` starts with. A bracket that never closes reaches to the end. */
function bracketed(text: string): { inside: string; rest: string } {
  if (!text.startsWith('(')) return { inside: '', rest: text }
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++
    if (text[i] === ')' && --depth === 0) return { inside: text.slice(1, i).trim(), rest: text.slice(i + 1) }
  }
  return { inside: text.slice(1).trim(), rest: '' }
}
