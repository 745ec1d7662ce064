import 'server-only'
import writeXlsxFile, { type Cell as FileCell } from 'write-excel-file/node'
import { controlCharacters } from '@/lib/core/text'

export type SheetCell = string | number | undefined

export type WorkbookSheet = {
  /** At most 31 characters, without : \ / ? * [ ]. */
  name: string
  /** `width` in characters; `money`: whole đồng. */
  columns: { head: string; width: number; money?: boolean }[]
  rows: SheetCell[][]
}

/** What one cell can hold in Excel. */
const cellLength = 32_767
const cut = '… (còn nữa, xem trên mạng)'

/** A workbook of typed cells: what looks like a formula in a text stays text, also when the cell is edited; amounts are numbers. */
export async function makeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map(({ head }) => ({ ...textCell(head), fontWeight: 'bold' as const, backgroundColor: '#E4EFE8' })),
        ...rows.map((row) => row.map((value, index) => cellOf(value, columns[index]?.money ?? false))),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
}

function cellOf(value: SheetCell, money: boolean): FileCell {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return { type: Number, value, format: money ? '#,##0 "đ"' : '0', alignVertical: 'top' }
  return textCell(value)
}

function textCell(raw: string) {
  const value = fitForXml(raw)
  return {
    type: String,
    value: value.length > cellLength ? value.slice(0, cellLength - cut.length) + cut : value,
    // "@" is Excel's own format for text.
    format: '@',
    wrap: true,
    alignVertical: 'top' as const,
  }
}

/** Without the characters that no XML may hold, which would make the whole file unreadable. */
function fitForXml(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(controlCharacters, '')
}
