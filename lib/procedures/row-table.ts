import type { ProcedureRow } from './seed-row'
import { rowColumns } from './seed-row'

type RowTable = {
  rows: ProcedureRow[]
  /** Lines whose code is missing or no procedure code, as printed. */
  withoutCode: string[]
  /** Codes that stood before; the first line of a code counts. */
  repeated: string[]
}

/**
 * Reads the tab-separated fact table. Columns are found by their heading. A cell may be quoted, with doubled quotes inside.
 * @throws Error when a column is missing: the file is part of the product.
 */
export function readRowTable(text: string): RowTable {
  const [heading = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = heading.split('\t')
  const positions = rowColumns.map((column) => {
    const position = names.indexOf(column)
    if (position < 0) throw new Error(`the procedure table has no column ${column}`)
    return [column, position] as const
  })
  const table: RowTable = { rows: [], withoutCode: [], repeated: [] }
  const seen = new Set<string>()
  for (const line of lines.filter((candidate) => candidate.trim() !== '')) {
    const cells = line.split('\t').map(unquote)
    const row = Object.fromEntries(
      positions.map(([column, position]) => [column, (cells[position] ?? '').normalize('NFC').trim()]),
    ) as ProcedureRow
    if (!/^\d\.\d{6}$/.test(row.code)) table.withoutCode.push(line)
    else if (seen.has(row.code)) table.repeated.push(row.code)
    else table.rows.push(row)
    seen.add(row.code)
  }
  return table
}

function unquote(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
}
