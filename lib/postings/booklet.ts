import { civilDateOf, formatCivilDate, formatDate, formatMinute, minuteOfDay } from '@/lib/core/civil-date'
import type { PdfContent, PdfDocument } from '@/lib/pdf/document'
import { qrNode } from '@/lib/pdf/qr'
import { fullTextOf } from '@/lib/procedures/full-text'
import { sectionNodes } from '@/lib/procedures/full-text-pdf'
import { committeeLong, hoursRows } from '@/lib/units/text'
import { petitionOf } from './petition'
import type { PostedText, Posting } from './types'
import { changeText, standingText } from './text'

export type SheetFacts = {
  posting: Posting
  texts: readonly PostedText[]
  madeAt: Date
  /** The site's address, without a slash at its end. */
  siteUrl: string
  /** The page that says whether this sheet is still right. */
  checkUrl: string
}

/** "In lúc 16:30 ngày 23/11/2026" */
export function madeText(madeAt: Date): string {
  return `In lúc ${formatMinute(minuteOfDay(madeAt))} ngày ${formatDate(madeAt)}`
}

/** The A4 booklet for the stand at the desk: who receives, whom to complain to, what changed, then every procedure in full. */
export function bookletOf({ posting, texts, madeAt, siteUrl, checkUrl }: SheetFacts): PdfDocument {
  const { desk, fields, count } = posting
  const byCode = new Map(texts.map((text) => [text.code, text]))
  const context = { date: civilDateOf(madeAt), where: desk.deskName ?? desk.name }
  const procedures = fields.flatMap(({ field, procedures }): PdfContent[] => [
    {
      text: `Lĩnh vực ${field}`,
      fontSize: 15,
      bold: true,
      color: green,
      margin: [0, 14, 0, 4],
      tocItem: true,
      tocStyle: { bold: true },
      tocMargin: [0, 5, 0, 0],
    },
    ...procedures.flatMap(({ code }): PdfContent[] => {
      const text = byCode.get(code)
      if (!text) return []
      const { content, unit, decidedBy, handledBy } = text
      return [
        {
          text: content.name,
          fontSize: 12.5,
          bold: true,
          margin: [0, 12, 0, 1],
          tocItem: true,
          tocMargin: [10, 0, 0, 0],
        },
        {
          text: [`${standingText(text)} · `, { text: 'Bản mới nhất trên mạng', link: `${siteUrl}/thu-tuc/${code}` }],
          color: grey,
        },
        ...sectionNodes(fullTextOf(content, { ...context, unit, decidedBy, handledBy })),
      ]
    }),
  ])
  return {
    title: `Niêm yết thủ tục hành chính, ${desk.name}`,
    author: committeeLong(desk.name),
    madeAt,
    page: 'A4',
    margins: [20, 20, 18, 20],
    letters: 10,
    runningHead: `Niêm yết thủ tục hành chính · ${desk.name}`,
    foot: madeText(madeAt),
    content: [
      { text: committeeLong(desk.name), fontSize: 12 },
      { text: 'Niêm yết thủ tục hành chính', fontSize: 26, bold: true, color: green, margin: [0, 30, 0, 4] },
      { text: `${count} thủ tục nhận tại ${desk.deskName ?? desk.name}, đủ nội dung từng thủ tục`, fontSize: 13, margin: [0, 0, 0, 18] },
      {
        columns: [
          { width: '*', stack: deskLines(posting) },
          { width: 'auto', stack: checkBox(checkUrl, madeAt) },
        ],
        columnGap: 18,
      },
      ...changeNodes(posting, madeAt),
      { text: 'Mục lục', fontSize: 15, bold: true, color: green, pageBreak: 'before', margin: [0, 0, 0, 4] },
      { toc: { numberStyle: { bold: false } } },
      { text: '', pageBreak: 'after' },
      ...procedures,
    ],
  }
}

export const green = '#1f5c3f'
const grey = '#4a4a4a'

function deskLines(posting: Posting): PdfContent[] {
  const { desk, office, difficulty } = posting
  const { address, phone, email } = desk.contact
  const petition = petitionOf(desk, office)
  const line = (label: string, value: string | undefined): PdfContent[] =>
    value ? [{ text: [{ text: `${label}: `, bold: true }, value], margin: [0, 0, 0, 3] }] : []
  return [
    { text: 'Nơi nhận hồ sơ', fontSize: 13, bold: true, margin: [0, 0, 0, 3] },
    { text: desk.deskName ?? desk.name, margin: [0, 0, 0, 3] },
    ...line('Địa chỉ', address),
    ...line('Điện thoại', phone),
    ...line('Thư điện tử', email),
    ...(desk.hours ? hoursRows(desk.hours).flatMap((row) => line(row.days, row.hours)) : []),
    ...line('Xã đặc biệt khó khăn', difficulty),
    { text: 'Phản ánh, kiến nghị', fontSize: 13, bold: true, margin: [0, 10, 0, 3] },
    ...line('Cơ quan', committeeLong(petition.agency)),
    ...line('Địa chỉ', petition.address),
    ...line('Điện thoại', petition.phone),
    ...line('Thư điện tử', petition.email),
  ]
}

/** The code behind which the sheet is said to be right or old, with words for people who have no telephone to point at it. */
export function checkBox(checkUrl: string, madeAt: Date): PdfContent[] {
  return [
    { ...qrNode(checkUrl), alignment: 'center' },
    { text: 'Quét để biết tờ này còn đúng không', bold: true, alignment: 'center', margin: [0, 2, 0, 0] },
    { text: madeText(madeAt), alignment: 'center' },
  ]
}

function changeNodes({ changes }: Posting, madeAt: Date): PdfContent[] {
  return [
    { text: `Thay đổi trong 90 ngày đến ${formatCivilDate(civilDateOf(madeAt))}`, fontSize: 13, bold: true, margin: [0, 18, 0, 3] },
    changes.length === 0
      ? { text: 'Không có thủ tục nào mới, sửa đổi hay bãi bỏ.' }
      : {
          ul: changes.map((change) => ({
            text: [
              { text: `${change.name} (${change.code}). `, bold: true },
              `${changeText(change)}.`,
              change.note ? ` ${change.note}` : '',
            ],
            margin: [0, 0, 0, 2],
          })),
        },
  ]
}
