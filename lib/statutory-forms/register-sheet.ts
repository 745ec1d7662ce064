import { type CivilDate, civilDateOf, formatCivilDate, formatDateTime } from '@/lib/core/civil-date'
import { mm, type PdfCell, type PdfDocument, thinGrid } from '@/lib/pdf/document'
import type { WorkbookSheet } from '@/lib/spreadsheets/workbook'
import { headOf, practiceMark, signatures } from './frame'
import type { Issuer } from './issuer'
import type { RegisterQuestion } from './register-question'
import type { RegisterRow } from './register'
import type { FormOn } from './sets'

export type RegisterFacts = { question: RegisterQuestion; rows: readonly RegisterRow[]; issuer: Issuer; form: FormOn; madeAt: Date }

const methodNames = { COUNTER: 'Tại nơi nộp', ONLINE: 'Bản điện tử', POST: 'Bưu điện' } as const

/** "2026", "2026–2027": the volumes that a period covers, since a book is kept by year. */
export function volumeText({ from, to }: { from: CivilDate; to: CivilDate }): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

const when = (at: Date | null) => (at ? formatDateTime(at) : '')

/** The register book on A4 across: its head again on every page, numbered pages, room for who took the result to sign. */
export function registerSheetOf({ question, rows, issuer, form, madeAt }: RegisterFacts): PdfDocument {
  const { from, to } = question
  const period = `Từ ngày ${formatCivilDate(from)} đến ngày ${formatCivilDate(to)}`
  const volume = `Quyển số: ${volumeText(question)}`
  const head = (text: string, span: { rowSpan?: number; colSpan?: number } = {}): PdfCell => ({
    text,
    bold: true,
    alignment: 'center',
    ...span,
  })
  const center = (text: string | number): PdfCell => ({ text: String(text), alignment: 'center' })
  return {
    title: `${form.title}, ${issuer.name}, ${formatCivilDate(from)} đến ${formatCivilDate(to)}`,
    author: issuer.title,
    madeAt,
    page: 'A4',
    landscape: true,
    margins: [11, 11, 9, 12],
    letters: 8,
    runningHead: `${form.title} · ${issuer.name} · ${volume} · ${period}`,
    foot: `${volume}. In lúc ${formatDateTime(madeAt)}`,
    content: [
      {
        lineHeight: 1,
        stack: [
          ...practiceMark(issuer),
          ...headOf({
            agency: [issuer.title, issuer.desk ?? 'Bộ phận tiếp nhận và trả kết quả'],
            place: issuer.place,
            on: civilDateOf(madeAt),
            form,
          }),
          { text: form.title.toUpperCase(), bold: true, fontSize: 14, alignment: 'center' },
          { text: volume, bold: true, alignment: 'center', margin: [0, 2, 0, 0] },
          { text: period, alignment: 'center', margin: [0, 1, 0, 6] },
        ],
      },
      rows.length === 0
        ? { text: 'Không có hồ sơ nào được tiếp nhận trong khoảng này.', alignment: 'center', margin: [0, 12, 0, 12] }
        : {
            lineHeight: 0.95,
            fontSize: 7.5,
            table: {
              headerRows: 3,
              dontBreakRows: true,
              widths: [mm(7), mm(25), '*', mm(9), mm(32), mm(32), mm(22), mm(15), mm(15), mm(15), mm(14), mm(14), mm(15)],
              body: [
                [
                  head('TT', { rowSpan: 2 }),
                  head('Mã hồ sơ', { rowSpan: 2 }),
                  head('Tên thủ tục hành chính', { rowSpan: 2 }),
                  head('Số lượng (bộ)', { rowSpan: 2 }),
                  head('Tên cá nhân, tổ chức', { rowSpan: 2 }),
                  head('Địa chỉ, số điện thoại', { rowSpan: 2 }),
                  head('Cơ quan chủ trì giải quyết', { rowSpan: 2 }),
                  head('Ngày, tháng, năm', { colSpan: 3 }),
                  '',
                  '',
                  head('Trả kết quả', { colSpan: 2 }),
                  '',
                  head('Ghi chú', { rowSpan: 2 }),
                ],
                [
                  '',
                  '',
                  '',
                  '',
                  '',
                  '',
                  '',
                  ...['Nhận hồ sơ', 'Hẹn trả', 'Trả kết quả', 'Phương thức nhận', 'Ký nhận'].map((text) => head(text)),
                  '',
                ],
                Array.from({ length: 13 }, (_, index): PdfCell => ({ text: `(${index + 1})`, alignment: 'center', italics: true })),
                ...rows.map((row): PdfCell[] => [
                  center(row.number),
                  { text: row.code },
                  { text: row.procedureName },
                  center(row.sets ?? ''),
                  { text: row.person },
                  { text: [row.address, row.phone].filter(Boolean).join(', ') },
                  { text: row.unitName },
                  center(when(row.receivedAt)),
                  center(when(row.dueAt)),
                  center(when(row.returnedAt)),
                  { text: methodNames[row.resultMethod] },
                  '',
                  { text: row.note },
                ]),
              ],
            },
            layout: thinGrid,
          },
      { text: `Cộng: ${rows.length} hồ sơ.`, bold: true, margin: [0, 6, 0, 0] },
      signatures(
        { lines: ['Người lập sổ'], hint: '(Ký và ghi rõ họ tên)', name: '' },
        { lines: ['Người phụ trách bộ phận'], hint: '(Ký và ghi rõ họ tên)', name: '' },
      ),
    ],
  }
}

/** The same columns as a sheet to count and sort in. */
export function registerWorkbookOf({ question, rows }: Pick<RegisterFacts, 'question' | 'rows'>): WorkbookSheet {
  return {
    name: `So theo doi ${volumeText(question)}`,
    columns: [
      { head: 'TT', width: 6 },
      { head: 'Mã hồ sơ', width: 26 },
      { head: 'Tên thủ tục hành chính', width: 50 },
      { head: 'Số lượng hồ sơ (bộ)', width: 10 },
      { head: 'Tên cá nhân, tổ chức', width: 32 },
      { head: 'Địa chỉ', width: 36 },
      { head: 'Số điện thoại', width: 14 },
      { head: 'Cơ quan chủ trì giải quyết', width: 28 },
      { head: 'Nhận hồ sơ', width: 17 },
      { head: 'Hẹn trả kết quả', width: 17 },
      { head: 'Trả kết quả', width: 17 },
      { head: 'Phương thức nhận kết quả', width: 16 },
      { head: 'Ký nhận', width: 12 },
      { head: 'Ghi chú', width: 28 },
    ],
    rows: rows.map((row) => [
      row.number,
      row.code,
      row.procedureName,
      row.sets ?? undefined,
      row.person,
      row.address,
      row.phone,
      row.unitName,
      when(row.receivedAt),
      when(row.dueAt),
      when(row.returnedAt),
      methodNames[row.resultMethod],
      '',
      row.note,
    ]),
  }
}
