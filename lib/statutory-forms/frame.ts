import { type PdfCell, type PdfContent, type PdfDocument, thinGrid } from '@/lib/pdf/document'
import { formatDateTime } from '@/lib/core/civil-date'
import { qrNode } from '@/lib/pdf/qr'
import type { FormFacts } from './facts'
import type { Issuer } from './issuer'
import type { FormOn } from './sets'
import { dayText } from './words'

type Head = {
  /** The lines of the agency, the last in bold. */
  agency: (string | null)[]
  /** "Số: …", where the paper has one. */
  number?: string
  place: string
  on: string
  form: FormOn
}

/** Agency at the left, the state's name at the right, place and date below: as NĐ 30/2020/NĐ-CP orders them. */
export function headOf({ agency, number, place, on, form }: Head): PdfContent[] {
  const lines = agency.filter((line) => line !== null && line !== '')
  return [
    ...(form.mark
      ? [
          {
            text: `Mẫu số ${form.mark.number} - ${form.mark.source}`,
            italics: true,
            fontSize: 7.5,
            alignment: 'right' as const,
            margin: under(3),
          },
        ]
      : []),
    {
      columns: [
        {
          width: '42%',
          stack: [
            ...lines.map((line, index) => ({ text: line!.toUpperCase(), bold: index === lines.length - 1, alignment: 'center' as const })),
            rule(42),
            ...(number ? [{ text: `Số: ${number}`, alignment: 'center' as const, margin: above(4) }] : []),
          ],
        },
        {
          width: '*',
          stack: [
            { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, alignment: 'center' },
            { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, alignment: 'center', fontSize: 9 },
            rule(96),
            { text: [place, dayText(on)].filter(Boolean).join(', '), italics: true, alignment: 'center', margin: above(4) },
          ],
        },
      ],
      columnGap: 6,
      fontSize: 8,
      margin: under(8),
    },
  ]
}

function rule(width: number): PdfContent {
  return { canvas: [{ type: 'line', x1: 0, y1: 2, x2: width, y2: 2, lineWidth: 0.6 }], alignment: 'center' }
}

/** The paper's name in the middle, lines under it, and the code to follow the dossier by at its right; `beside` fills the room left of the code. */
export function titleOf(
  { form, qrText }: Pick<FormFacts, 'form' | 'qrText'>,
  below: (string | null)[],
  beside: PdfContent[] = [],
): PdfContent {
  // The last two words stay together.
  const title = form.title.toUpperCase().replace(/ (?=\S+$)/, '\u00a0')
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: title, bold: true, fontSize: 11.5, alignment: 'center' },
          ...below.flatMap((text, index) =>
            text ? [{ text, alignment: 'center' as const, bold: index === 0, margin: above(index === 0 ? 3 : 1) }] : [],
          ),
          ...(beside.length > 0 ? [{ stack: beside, margin: above(6) }] : []),
        ],
        margin: above(4),
      },
      { width: 'auto', stack: [qrNode(qrText, 25)] },
    ],
    columnGap: 4,
    margin: under(4),
  }
}

const dots = '………………………………'

/** "Địa chỉ: …"; what is not known is a dotted line to write on. */
export function line(label: string, value: string | null | undefined, bold = false): PdfContent {
  return { text: [`${label}: `, value ? { text: value, bold } : dots], margin: under(2.5) }
}

export function twoLines(one: PdfContent, other: PdfContent): PdfContent {
  return { columns: [one, other], columnGap: 8 }
}

export function paragraph(text: string, bold = false): PdfContent {
  return { text, bold, margin: under(3), alignment: 'justify' }
}

/** Room to sign above each name, side by side; never torn from its heading by the end of a page. */
export function signatures(...blocks: { lines: string[]; hint?: string; name: string }[]): PdfContent {
  return {
    columns: [
      ...(blocks.length === 1 ? [{ width: '*', text: '' }] : []),
      ...blocks.map(({ lines, hint, name }) => ({
        width: '*',
        stack: [
          ...lines.map((text) => ({ text: text.toUpperCase(), bold: true })),
          ...(hint ? [{ text: hint, italics: true, fontSize: 8 }] : []),
          { text: name, bold: true, margin: above(34) },
        ],
        alignment: 'center' as const,
      })),
    ],
    columnGap: 10,
    unbreakable: true,
    margin: above(8),
  }
}

/** A grid of thin lines with its head repeated on each page. */
export function grid(widths: (string | number)[], head: string[], rows: PdfCell[][]): PdfContent {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [head.map((text) => ({ text, bold: true, alignment: 'center' })), ...rows],
    },
    layout: thinGrid,
    margin: [0, 2, 0, 5],
  }
}

type Margin = [number, number, number, number]
export const under = (points: number): Margin => [0, 0, 0, points]
export const above = (points: number): Margin => [0, points, 0, 0]

/** What is printed while somebody practises can never be taken for a paper of the office. */
export function practiceMark({ isPractice }: Pick<Issuer, 'isPractice'>): PdfContent[] {
  return isPractice ? [{ text: 'BẢN THỰC HÀNH, KHÔNG CÓ GIÁ TRỊ', bold: true, alignment: 'center', margin: under(4) }] : []
}

/** A statutory form on A5, the size that TT 01/2018/TT-VPCP gives its forms but the register. */
export function formDocument(
  facts: Pick<FormFacts, 'form' | 'code' | 'madeAt' | 'desk'>,
  content: PdfContent[],
  page: { landscape?: boolean } = {},
): PdfDocument {
  const { form, code, madeAt, desk } = facts
  return {
    title: `${form.title}, ${code}`,
    author: desk.title || desk.name,
    madeAt,
    page: 'A5',
    margins: [13, 8, 10, 11],
    letters: 8.5,
    foot: `${code} · In lúc ${formatDateTime(madeAt)}`,
    runningHead: `${form.title} · ${code}`,
    content: [{ stack: [...practiceMark(desk), ...content], lineHeight: 0.98 }],
    ...page,
  }
}
