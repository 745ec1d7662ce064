import 'server-only'
import { makeWorkbook } from '@/lib/spreadsheets/workbook'
import { patternTexts, totalNames } from './text'
import type { OddUnit } from './types'

/** The report as a workbook: the counts, then every dossier. */
export function oddWorkbook(units: readonly OddUnit[]): Promise<Buffer> {
  return makeWorkbook([
    {
      name: 'Tổng hợp',
      columns: [
        { head: 'Đơn vị', width: 30 },
        { head: 'Dấu hiệu', width: 50 },
        { head: 'Số hồ sơ', width: 12 },
        { head: 'Trên tổng số', width: 14 },
        { head: 'Tổng số là', width: 20 },
        { head: 'Vì sao nên xem', width: 80 },
      ],
      rows: units.flatMap((unit) =>
        unit.counts.map(({ pattern, of, cases }) => [
          unit.name,
          patternTexts[pattern].name,
          cases.length,
          of,
          totalNames[patternTexts[pattern].of],
          patternTexts[pattern].why,
        ]),
      ),
    },
    {
      name: 'Từng hồ sơ',
      columns: [
        { head: 'Đơn vị', width: 30 },
        { head: 'Dấu hiệu', width: 50 },
        { head: 'Mã hồ sơ', width: 26 },
        { head: 'Thủ tục', width: 60 },
        { head: 'Lúc', width: 18 },
        { head: 'Số lần', width: 10 },
      ],
      rows: units.flatMap((unit) =>
        unit.counts.flatMap(({ pattern, cases }) =>
          cases.map((one) => [unit.name, patternTexts[pattern].name, one.code, one.procedureName, one.at, one.times]),
        ),
      ),
    },
  ])
}
