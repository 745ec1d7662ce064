import { civilDateOf, type CivilDate, formatCivilDate } from '@/lib/core/civil-date'
import { mm, type PdfContent, type PdfDocument } from '@/lib/pdf/document'
import { qrNode } from '@/lib/pdf/qr'
import { commonTasks } from '@/lib/procedures/common-tasks'
import { feesDue } from '@/lib/procedures/fees-due'
import { dueLine, paperWhen } from '@/lib/procedures/full-text'
import { holdsOn, termInForce } from '@/lib/procedures/term-in-force'
import { feeKindNames, termText, verificationNames } from '@/lib/procedures/text'
import type { ProcedureContent } from '@/lib/procedures/types'
import { committeeLong, hoursRows } from '@/lib/units/text'
import type { UnitKind } from '@/lib/units/types'
import { checkBox, green, madeText, type SheetFacts } from './booklet'
import { petitionOf } from './petition'
import { lawEndText } from './text'
import type { PostedText } from './types'

const letters = 12

/** The A3 sheet for the wall of a village house: what most people come for, in large letters, each with a code to its live page. */
export function wallSheetOf({ posting, texts, madeAt, siteUrl, checkUrl }: SheetFacts): PdfDocument {
  const { desk, office, count, difficulty } = posting
  const petition = petitionOf(desk, office)
  const date = civilDateOf(madeAt)
  const { address, phone } = desk.contact
  const head = ['Việc', 'Giấy tờ mang theo', 'Phí, lệ phí, ai được miễn', 'Bao lâu, nộp ở đâu', 'Quét xem đủ']
  return {
    title: `Bảng niêm yết thủ tục hay dùng, ${desk.name}`,
    author: committeeLong(desk.name),
    madeAt,
    page: 'A3',
    margins: [12, 12, 12, 16],
    letters,
    foot: `${madeText(madeAt)}. Đủ ${count} thủ tục nhận tại đây: ${siteUrl}/niem-yet/${desk.slug}`,
    content: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: committeeLong(desk.name), fontSize: 15 },
              { text: 'Làm giấy tờ ở đây cần gì', fontSize: 40, bold: true, color: green, margin: [0, 0, 0, 2] },
              { text: ['Nơi nhận: ', { text: desk.deskName ?? desk.name, bold: true }], fontSize: 15 },
              ...textLine([address, phone && `Điện thoại ${phone}`].filter(Boolean).join('. ')),
              ...textLine((desk.hours ? hoursRows(desk.hours) : []).map((row) => `${row.days}: ${row.hours}`).join('. ')),
              ...textLine(difficulty && `Xã đặc biệt khó khăn theo ${difficulty}.`),
              ...textLine(
                `Phản ánh, kiến nghị: ${[committeeLong(petition.agency), petition.address, petition.phone, petition.email].filter(Boolean).join(', ')}.`,
              ),
            ],
          },
          { width: mm(60), stack: checkBox(checkUrl, madeAt) },
        ],
        columnGap: 16,
        margin: [0, 0, 0, 8],
      },
      ...changes(posting),
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [mm(46), '*', mm(58), mm(36), mm(33)],
          body: [
            head.map((text) => ({ text, bold: true, fontSize: 13, color: '#ffffff', fillColor: green, margin: [0, 2, 0, 2] })),
            ...texts.map((text) => row(text, `tại bộ phận một cửa ${tierWords[desk.kind] ?? 'xã'}`, date, siteUrl)),
          ],
        },
        layout: 'lightHorizontalLines',
        lineHeight: 1.05,
      },
    ],
  }
}

const tierWords: Partial<Record<UnitKind, string>> = { PROVINCE: 'tỉnh', DISTRICT: 'huyện', TOWN: 'thị trấn' }

function textLine(text: string | undefined): PdfContent[] {
  return text ? [{ text, fontSize: 13, margin: [0, 2, 0, 0] }] : []
}

function row(
  { code, content, verification, unit, decidedBy, endedByLaw }: PostedText,
  where: string,
  date: CivilDate,
  siteUrl: string,
): PdfContent[] {
  const label = commonTasks.find((task) => task.code === code)?.label ?? content.name
  return [
    {
      stack: [
        { text: label, fontSize: 15, bold: true },
        ...(label === content.name ? [] : [{ text: content.name, fontSize: 10 }]),
        ...(endedByLaw ? [{ text: upperFirst(lawEndText(endedByLaw)), fontSize: 11, bold: true }] : []),
        ...(verification === 'VERIFIED'
          ? []
          : [{ text: `${verificationNames[verification]} với quyết định công bố`, fontSize: 10, italics: true }]),
        ...(decidedBy ? [{ text: `Giải quyết: ${decidedBy}`, fontSize: 10 }] : []),
      ],
    },
    paperLines(content),
    feeLines(content, date, unit),
    {
      stack: [
        { text: termLine(content, date), fontSize: 13, bold: true, margin: [0, 0, 0, 3] },
        {
          text: `Nộp ${content.filing === 'ELSEWHERE' ? (content.filingPlace ?? '') : content.filing === 'HERE' ? `${where} hoặc trên mạng` : where}.`,
        },
      ],
    },
    { stack: [qrNode(`${siteUrl}/thu-tuc/${code}`, 25), { text: code, fontSize: 9, alignment: 'center' }] },
  ]
}

/** What the person brings; what only some need says when. What the office looks up by itself is left out. */
function paperLines(content: ProcedureContent): PdfContent {
  const brought = content.papers.filter((paper) => paper.kind !== 'OFFICE_LOOKS_UP')
  if (brought.length === 0) return { text: 'Xem trên mạng hoặc hỏi nơi nhận.' }
  return {
    ul: brought.map((paper) => {
      const when = paperWhen(paper, content) || (paper.required ? '' : 'nếu có')
      return when ? { text: [paper.name, { text: ` (${when})`, italics: true }] } : paper.name
    }),
  }
}

function termLine(content: ProcedureContent, date: CivilDate): string {
  const { term, text, local } = termInForce(content, date)
  const words = term ? termText(term) : (text ?? 'Hỏi nơi nhận')
  const first = upperFirst(words)
  return local && holdsOn(local, date) && local.to ? `${first} (đến ${formatCivilDate(local.to)})` : first
}

function feeLines(content: ProcedureContent, date: CivilDate, unit: PostedText['unit']): PdfContent {
  const { due, exemptions: exempt, text } = feesDue(content, { date, unit })
  const fees = due.map((one) => {
    const amount = `${feeKindNames[one.fee.kind]}: ${dueLine(one)}`
    return one.fee.caseName ? { text: [amount, { text: ` (${one.fee.caseName})`, italics: true }] } : amount
  })
  return {
    stack: [
      ...(exempt.length > 0
        ? [
            {
              text: [
                { text: 'Miễn, giảm cho: ', bold: true },
                exempt.map(({ who, percent }) => (percent && percent < 100 ? `${who} (giảm ${percent}%)` : who)).join('; '),
              ],
              margin: [0, 0, 0, 3] as [number, number, number, number],
            },
          ]
        : []),
      ...(fees.length > 0 ? [{ ul: fees }] : [{ text: text ?? 'Hỏi nơi nhận' }]),
    ],
  }
}

function changes({ changes: list }: SheetFacts['posting']): PdfContent[] {
  if (list.length === 0) return []
  const shown = list.slice(0, 6)
  const kinds = shown.map((change) => `${change.name} (${formatCivilDate(change.on)})`).join('; ')
  return [
    {
      text: [{ text: 'Mới thay đổi: ', bold: true }, kinds, list.length > shown.length ? ' …' : '', '.'],
      fontSize: 13,
      margin: [0, 0, 0, 8],
    },
  ]
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
