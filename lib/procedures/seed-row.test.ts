import { describe, expect, it } from 'vitest'
import { procedureContentSchema } from './content-schema'
import { readRowTable } from './row-table'
import type { ProcedureRow } from './seed-row'
import { mapProcedureRow, rowColumns } from './seed-row'
import { legalBasesOf } from './seed-row-law'

function row(cells: Partial<ProcedureRow>): ProcedureRow {
  const empty = Object.fromEntries(rowColumns.map((column) => [column, ''])) as ProcedureRow
  return { ...empty, code: '1.000001', name: 'Thủ tục thử', field: 'Văn hóa', level: 'xã', verified: 'yes', ...cells }
}

const mapped = (cells: Partial<ProcedureRow>) => mapProcedureRow(row(cells))
const content = (cells: Partial<ProcedureRow>) => mapped(cells).content

describe('term of a row', () => {
  it.each([
    ['15 ngày', { amount: 15, unit: 'CALENDAR_DAY' }],
    ['05 ngày làm việc', { amount: 5, unit: 'WORKING_DAY' }],
    ['7 Ngày làm việc', { amount: 7, unit: 'WORKING_DAY' }],
    ['08 giờ làm việc', { amount: 8, unit: 'WORKING_HOUR' }],
    ['trong ngày', { amount: 0, unit: 'SAME_DAY' }],
    ['Trong ngày; sau 15 giờ → ngày làm việc tiếp theo (recalled)', { amount: 0, unit: 'SAME_DAY' }],
    ['03 ngày làm việc (recalled; DVCQG ghi "1")', { amount: 3, unit: 'WORKING_DAY' }],
  ])('%s is a term', (days, term) => {
    expect(content({ days }).term).toEqual(term)
    expect(content({ days }).termText).toBeUndefined()
  })

  it.each(['15–20 ngày', '8 Giờ', '30 ngày (gia hạn)', 'Trong ngày; xác minh thì ≤ 05 ngày làm việc', '03–05 ngày làm việc'])(
    '%s stays text',
    (days) => {
      expect(content({ days })).toMatchObject({ termText: days })
      expect(content({ days }).term).toBeUndefined()
    },
  )

  it('drops the default "1" without unit into a note', () => {
    const { term, termText, notes } = content({ days: '1 (đơn vị không ghi trên DVCQG)' })
    expect([term, termText]).toEqual([undefined, undefined])
    expect(notes).toContain('Nguồn ghi thời hạn “1” mà không ghi đơn vị.')
  })

  it('says when a term is only recalled', () => {
    expect(content({ days: '22 ngày làm việc (recalled, NĐ 20/2021)' }).notes).toContain(
      'Thời hạn ghi theo hiểu biết chung, phải đối chiếu.',
    )
    expect(content({ days: '22 ngày làm việc' }).notes).toEqual([])
  })
})

describe('fee of a row', () => {
  it.each(['Miễn phí', 'không'])('%s is never an amount nor a text for citizens', (fee) => {
    const { fees, feeText, notes } = content({ fee })
    expect([fees, feeText]).toEqual([[], undefined])
    expect(notes.join()).toContain(fee)
  })

  it.each([
    ['10,000 Việt Nam Đồng', '10.000 đ'],
    ['8,000 VNĐ', '8.000 đ'],
    ['HĐND tỉnh', 'Theo nghị quyết của Hội đồng nhân dân tỉnh'],
    ['10.000 đ/trường hợp (verified)', '10.000 đ/trường hợp'],
    ['700 VNĐ', undefined],
  ])('%s reads %s', (fee, feeText) => {
    expect(content({ fee }).feeText).toBe(feeText)
    expect(content({ fee }).fees).toEqual([])
  })
})

describe('filing and offering of a row', () => {
  it.each([
    [{ online: 'có' }, 'HERE'],
    [{ online: 'không' }, 'COUNTER_ONLY'],
    [{ online: '' }, 'COUNTER_ONLY'],
    [{ online: 'có', field: 'Chứng thực' }, 'COUNTER_ONLY'],
    [{ online: 'có', field: 'Đăng ký, quản lý cư trú' }, 'ELSEWHERE'],
    [{ field: 'Quân sự – Nghĩa vụ quân sự', level_2018_2025: 'xã / Ban CHQS huyện (recalled)' }, 'ELSEWHERE'],
    [{ field: 'Đất đai', level: 'huyện (CN VPĐKĐĐ)' }, 'ELSEWHERE'],
    [{ field: 'Khiếu nại', level: 'huyện' }, 'PETITION'],
    [{ field: 'Tố cáo', level: 'xã' }, 'PETITION'],
    [{ field: 'Xử lý đơn thư', level: 'xã' }, 'PETITION'],
  ] as const)('%o is filed %s', (cells, filing) => {
    const { filing: found, filingPlace } = content(cells)
    expect(found).toBe(filing)
    expect(Boolean(filingPlace)).toBe(filing === 'ELSEWHERE')
  })

  it.each([
    [{ level: 'xã' }, ['COMMUNE'], 'COMMUNE', 'Cấp xã'],
    [{ level: 'xã', level_2018_2025: 'huyện (recalled)' }, ['DISTRICT'], 'DISTRICT', 'Cấp huyện'],
    [{ level: 'xã', level_2018_2025: 'huyện & xã (recalled)' }, ['COMMUNE', 'DISTRICT'], 'RECEIVER', 'Cấp huyện, cấp xã'],
    [{ level: 'xã-huyện-tỉnh' }, ['COMMUNE'], 'PROVINCE', 'Cấp tỉnh'],
    [{ level: 'Bộ, Tỉnh, Xã' }, ['COMMUNE'], 'COMMUNE', 'Cấp xã'],
    [{ level: 'xã', field: 'Quân sự – Chính sách' }, [], 'OTHER', undefined],
  ] as const)('%o is received by %o', (cells, receivedBy, decidedBy, levelText) => {
    expect(mapped(cells).offering).toEqual({ receivedBy, decidedBy })
    expect(content(cells).levelText).toBe(levelText)
  })
})

describe('what a row may claim', () => {
  it.each([
    ['yes', 'PARTIAL'],
    ['yes (code+name); days as marked', 'PARTIAL'],
    ['partly (code seen in ketnoi.json; name recalled)', 'UNVERIFIED'],
    ['no', 'UNVERIFIED'],
  ])('%s is %s', (verified, verification) => {
    expect(content({ verified }).verification).toBe(verification)
  })

  it('takes remarks on the code out of the name', () => {
    const { name, notes } = content({ name: 'Tách thửa hoặc hợp thửa đất (mã trước 2024)' })
    expect(name).toBe('Tách thửa hoặc hợp thửa đất')
    expect(notes).toContain('Mã cũ (mã trước 2024): có thể đã được thay bằng mã khác.')
  })

  it('says when the source is of the two-tier model', () => {
    expect(content({ legal: '168/2025/NĐ-CP' }).twoTierModel).toBe(true)
    expect(content({ legal: '01/2021/NĐ-CP' }).twoTierModel).toBe(false)
  })

  it('fits the shape of a procedure', () => {
    expect(
      procedureContentSchema.safeParse(content({ days: '15 ngày', fee: '50,000 Việt Nam Đồng', audience: 'cá nhân; tổ chức' })).error,
    ).toBeUndefined()
  })
})

describe('legal bases of a row', () => {
  it('frees codes of what stuck to them and names each once', () => {
    expect(
      legalBasesOf('226/2016/TT-BTC ; 226/2016/TT-BTCN ; 07/2023/TT-BTPBAN ; 202068/2020/QH14 ; 47/2024/QH1547 ; 24/2021/QĐ-TTg'),
    ).toEqual([
      { code: '226/2016/TT-BTC', title: 'Thông tư 226/2016/TT-BTC' },
      { code: '07/2023/TT-BTP', title: 'Thông tư 07/2023/TT-BTP' },
      { code: '68/2020/QH14', title: 'Luật 68/2020/QH14' },
      { code: '47/2024/QH15', title: 'Luật 47/2024/QH15' },
      { code: '24/2021/QĐ-TTg', title: 'Quyết định 24/2021/QĐ-TTg' },
    ])
  })
})

describe('the table', () => {
  const heading = rowColumns.join('\t')
  const line = (code: string, name: string) => [code, name, ...Array<string>(rowColumns.length - 2).fill('')].join('\t')

  it('counts lines without a code and repeated codes, and keeps the others', () => {
    const table = readRowTable(
      [heading, line('1.000001', 'Một'), line('', 'Không mã'), line('1.000001', 'Lại'), line('1.000002', '"Nói ""có"""'), ''].join('\n'),
    )
    expect(table.rows.map((found) => found.name)).toEqual(['Một', 'Nói "có"'])
    expect(table.withoutCode).toHaveLength(1)
    expect(table.repeated).toEqual(['1.000001'])
  })

  it('refuses a table that lacks a column', () => {
    expect(() => readRowTable('code\tname\n')).toThrow('field')
  })
})
