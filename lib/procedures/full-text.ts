import { type CivilDate, formatCivilDate } from '@/lib/core/civil-date'
import { type DueFee, type FeesDue, feesDue, type FeeUnit } from './fees-due'
import { paperCountText } from './papers'
import { termInForce } from './term-in-force'
import { audienceNames, channelNames, feeKindNames, feeText, paperKindNames, termText } from './text'
import type { Exemption, Paper, ProcedureContent } from './types'

export type TextBlock =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }

/** One of the parts of a procedure that must be posted. `key` is its place on a page. */
export type TextSection = { key: string; title: string; blocks: TextBlock[] }

export type FullTextContext = {
  date: CivilDate
  /** The receiving unit: its own fees, and whether it is especially difficult. */
  unit?: FeeUnit
  decidedBy?: string
  handledBy?: string
  /** Where it is received. */
  where?: string
}

/**
 * A procedure with all parts that must be posted (NĐ 63/2010, Điều 8 and TT 02/2017/TT-VPCP), those without a word left out. One text for the
 * page, the booklet and the file of a field.
 */
export function fullTextOf(content: ProcedureContent, context: FullTextContext): TextSection[] {
  const { date, unit } = context
  const fees = feesDue(content, { date, unit })
  const sections: [key: string, title: string, blocks: (TextBlock | undefined)[]][] = [
    ['tom-tat', 'Cần làm gì', [text(content.summary)]],
    ['ai-lam', 'Ai làm thủ tục này', [text(content.audiences.map((audience) => audienceNames[audience]).join(', '))]],
    ['giay-to', 'Giấy tờ', [paperTable(content), text(content.papersText), text(content.sets && `Số lượng: ${content.sets} bộ.`)]],
    ['thoi-han', 'Thời hạn', termBlocks(content, date)],
    ['mien-giam', 'Ai được miễn, giảm', [list(fees.exemptions.map(exemptionLine))]],
    ['phi', 'Phí, lệ phí', [feeTable(fees, content), text(fees.text), text(fees.decision && `Mức thu theo ${fees.decision}.`)]],
    ['noi-nop', 'Nơi nộp và cách nộp', filingBlocks(content, context.where)],
    ['trinh-tu', 'Các bước', [text(content.steps)]],
    [
      'giai-quyet',
      'Ai giải quyết',
      [text(context.decidedBy ?? content.decidedBy), text(context.handledBy && `Chuẩn bị: ${context.handledBy}`)],
    ],
    ['ket-qua', 'Kết quả', [list(content.results.map((result) => result.name))]],
    ['dieu-kien', 'Điều kiện', [text(content.conditions)]],
    ['can-cu', 'Căn cứ pháp lý', [list(content.legalBases.map((basis) => basis.title))]],
    ['quyet-dinh', 'Quyết định công bố', [text(content.decision)]],
    ['nguon', 'Nguồn thông tin', [text(content.source), text(content.portalUrl)]],
  ]
  return sections.flatMap(([key, title, blocks]) => {
    const written = blocks.filter((block) => block !== undefined)
    return written.length > 0 ? [{ key, title, blocks: written }] : []
  })
}

/** How much is owed at this desk. Whoever owes less stands before it. */
export function dueLine({ fee, freedBy }: DueFee): string {
  return freedBy ? 'Không phải nộp, vì ở xã đặc biệt khó khăn' : feeText(fee)
}

/** Who need not pay, in one line with the paper that proves it. */
function exemptionLine(exemption: Exemption): string {
  return [
    exemption.percent && exemption.percent < 100 ? `${exemption.who}: giảm ${exemption.percent}%` : exemption.who,
    exemption.covers && (exemption.covers === 'FEE' ? 'chỉ phần phí' : 'chỉ phần lệ phí'),
    exemption.proof && `mang theo: ${exemption.proof}`,
    exemption.legalSource,
  ]
    .filter(Boolean)
    .join('; ')
}

/** "Khi trẻ bị bỏ rơi", the names of its cases, or nothing. */
export function paperWhen(paper: Paper, content: Pick<ProcedureContent, 'cases'>): string {
  if (paper.caseName) return paper.caseName
  return caseNames(paper.cases, content)
}

function caseNames(keys: readonly string[] | undefined, { cases }: Pick<ProcedureContent, 'cases'>): string {
  return (keys ?? []).flatMap((key) => cases?.find((one) => one.key === key)?.name ?? []).join('; ')
}

function paperTable(content: ProcedureContent): TextBlock | undefined {
  if (content.papers.length === 0) return undefined
  return {
    kind: 'table',
    head: ['Giấy tờ', 'Khi nào cần', 'Số bản', 'Cách nộp'],
    rows: content.papers.map((paper) => [
      [paper.name, paper.template && `Mẫu: ${paper.template}`, paper.note].filter(Boolean).join('\n'),
      paperWhen(paper, content) || (paper.required ? 'Luôn cần' : 'Nếu có'),
      paperCountText(paper),
      paperKindNames[paper.kind],
    ]),
  }
}

function termBlocks(content: ProcedureContent, date: CivilDate): (TextBlock | undefined)[] {
  const whole = termInForce(content, date)
  const cases = (content.cases ?? []).flatMap((one) => {
    if (!one.term && !one.termText && !one.localTerm) return []
    const { term, text: words } = termInForce(content, date, one.key)
    return [`${one.name}: ${term ? termText(term) : (words ?? '')}`]
  })
  return [
    text(whole.legal && `Theo quy định: ${termText(whole.legal)}.`),
    text(
      whole.local &&
        `Tại đây: ${termText(whole.local.term)} (${whole.local.decision}${whole.local.to ? `, đến ngày ${formatCivilDate(whole.local.to)}` : ''}).`,
    ),
    text(whole.text),
    list(cases),
  ]
}

function feeTable({ due }: FeesDue, content: ProcedureContent): TextBlock | undefined {
  if (due.length === 0) return undefined
  return {
    kind: 'table',
    head: ['Khoản', 'Trường hợp', 'Mức thu', 'Căn cứ'],
    rows: due.map((one) => [
      feeKindNames[one.fee.kind],
      [one.fee.caseName ?? caseNames(one.fee.cases, content), one.fee.channel && channelNames[one.fee.channel]]
        .filter(Boolean)
        .join(', ') || 'Mọi trường hợp',
      dueLine(one),
      one.fee.legalSource ?? '',
    ]),
  }
}

function filingBlocks(content: ProcedureContent, where: string | undefined): (TextBlock | undefined)[] {
  const place = content.filing === 'ELSEWHERE' ? content.filingPlace : where
  const channels = content.channels.map((channel) =>
    [
      channelNames[channel.channel],
      channel.term ? termText(channel.term) : channel.termText,
      channel.feeText,
      channel.description?.replace(/\s+/g, ' '),
    ]
      .filter(Boolean)
      .join('. '),
  )
  return [text(place), text(content.filing === 'COUNTER_ONLY' && 'Phải đến quầy, không nộp trên mạng.'), list([...new Set(channels)])]
}

function text(value: string | number | false | undefined): TextBlock | undefined {
  const words = typeof value === 'string' ? value.trim() : ''
  return words ? { kind: 'text', text: words } : undefined
}

function list(items: readonly string[]): TextBlock | undefined {
  const written = items.filter((item) => item.trim() !== '')
  return written.length > 0 ? { kind: 'list', items: written } : undefined
}
