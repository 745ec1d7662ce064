import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '@/lib/catalogue-imports/command'
import { freeCode } from './catalogue'

export type PracticeRecord = Record<string, string>

/** A record of the national catalogue as practice data. */
export function practiceRecord(mark: string, over: PracticeRecord = {}): PracticeRecord {
  return {
    ma_thu_tuc: freeCode(),
    ten_thu_tuc: `Thủ tục thực hành ${mark}`,
    linh_vuc: 'Thực hành',
    cap_thuc_hien: 'Cấp xã',
    co_quan_co_tham_quyen: 'Ủy ban nhân dân cấp xã',
    trinh_tu_thuc_hien: 'Người dân nộp hồ sơ tại bộ phận một cửa.',
    ...over,
  }
}

export function linesOf(records: readonly PracticeRecord[]): string {
  return records.map((record) => JSON.stringify(record)).join('\n')
}

/** Published as the first load of an installation does it. */
export async function publishRecords(records: readonly PracticeRecord[]): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'hsp-practice-')), 'thuc-hanh.jsonl')
  writeFileSync(path, linesOf(records))
  await importFile(path, { report: () => {} })
}
