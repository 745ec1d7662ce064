import { describe, expect, it } from 'vitest'
import { feesDue, type FeeUnit, shortFee } from './fees-due'
import type { Exemption, Fee } from './types'

const date = '2026-11-23'
const copy: Fee = { kind: 'FEE', amount: 8000, per: 'bản sao' }
const charge: Fee = { kind: 'CHARGE', amount: 20_000 }
const difficult: Exemption = { who: 'Người ở xã đặc biệt khó khăn', group: 'DIFFICULT_COMMUNE' }
const poor: Exemption = { who: 'Người thuộc hộ nghèo', group: 'POOR_HOUSEHOLD', proof: 'Giấy chứng nhận hộ nghèo' }
const disabled: Exemption = { who: 'Người khuyết tật', group: 'DISABLED' }

describe('which fees hold', () => {
  it.each<[string, Fee, boolean]>(
    [
      ['without a period', {}, true],
      ['from today', { from: date }, true],
      ['from tomorrow', { from: '2026-11-24' }, false],
      ['to today', { to: date }, true],
      ['to yesterday', { to: '2026-11-22' }, false],
      ['at the counter', { channel: 'COUNTER' }, true],
      ['on line', { channel: 'ONLINE' }, false],
      ['in this case', { cases: ['late'] }, true],
      ['in another case', { cases: ['on-time'] }, false],
    ].map(([name, over, holds]) => [name, { ...charge, ...(over as object) }, holds] as [string, Fee, boolean]),
  )('%s', (_, fee, holds) => {
    const { due } = feesDue({ fees: [fee], exemptions: [] }, { date, channel: 'COUNTER', caseKey: 'late' })
    expect(due.map((one) => one.fee)).toEqual(holds ? [fee] : [])
  })

  it('takes the fees of the unit in place of the version, with their decision, and drops the source words about fees', () => {
    const unit: FeeUnit = { fees: [charge], decision: 'Nghị quyết thực hành' }
    expect(feesDue({ fees: [copy], exemptions: [], feeText: 'Theo tỉnh' }, { date, unit })).toEqual({
      due: [{ fee: charge, exemptions: [] }],
      exemptions: [],
      decision: 'Nghị quyết thực hành',
    })
    expect(feesDue({ fees: [copy], exemptions: [], feeText: 'Theo tỉnh' }, { date, unit: {} })).toMatchObject({
      due: [{ fee: copy }],
      text: 'Theo tỉnh',
    })
  })
})

describe('who need not pay', () => {
  const dueOf = (fee: Fee, exemptions: Exemption[], unit?: FeeUnit, caseKey?: string) =>
    feesDue({ fees: [fee], exemptions }, { date, unit, caseKey }).due[0]!

  it.each<[string, Fee, Exemption, boolean]>([
    ['any fee', copy, poor, true],
    ['phí by what frees from phí', copy, { ...poor, covers: 'FEE' }, true],
    ['lệ phí by what frees from phí', charge, { ...poor, covers: 'FEE' }, false],
    ['what no source names by what frees from phí', { kind: 'UNKNOWN', amount: 1000 }, { ...poor, covers: 'FEE' }, false],
    ['what nobody pays', { kind: 'CHARGE', text: 'Miễn lệ phí' }, poor, false],
    ['with an exemption of another time', copy, { ...poor, to: '2024-07-21' }, false],
    ['with an exemption of another case', { ...copy, cases: ['on-time'] }, { ...poor, cases: ['late'] }, false],
  ])('%s', (_, fee, exemption, applies) => expect(dueOf(fee, [exemption]).exemptions).toEqual(applies ? [exemption] : []))

  it('frees everybody of an especially difficult commune, and only there, and only when freed of all of it', () => {
    expect(dueOf(copy, [poor, difficult], { difficult: true }).freedBy).toBe(difficult)
    expect(dueOf(copy, [poor, difficult], { difficult: false }).freedBy).toBeUndefined()
    expect(dueOf(copy, [poor, difficult]).freedBy).toBeUndefined()
    expect(dueOf(copy, [poor], { difficult: true }).freedBy).toBeUndefined()
    expect(dueOf(copy, [{ ...difficult, percent: 50 }], { difficult: true }).freedBy).toBeUndefined()
    expect(dueOf(copy, [{ ...difficult, covers: 'CHARGE' }], { difficult: true }).freedBy).toBeUndefined()
  })
})

describe('the fee in short', () => {
  it.each<[string, Parameters<typeof shortFee>[0], FeeUnit[], string | undefined]>([
    ['nobody is exempt', { fees: [copy], exemptions: [] }, [], '8.000 đ một bản sao'],
    ['one group', { fees: [copy], exemptions: [poor] }, [], 'Không thu với hộ nghèo; người khác 8.000 đ một bản sao'],
    [
      'two groups',
      { fees: [copy], exemptions: [poor, disabled] },
      [],
      'Không thu với hộ nghèo, người khuyết tật; người khác 8.000 đ một bản sao',
    ],
    [
      'many groups, whom it concerns most first',
      { fees: [copy], exemptions: [disabled, poor, difficult] },
      [],
      'Không thu với người ở xã đặc biệt khó khăn và 2 nhóm khác; người khác 8.000 đ một bản sao',
    ],
    ['a part of it', { fees: [copy], exemptions: [{ ...poor, percent: 50 }] }, [], 'Giảm cho hộ nghèo; người khác 8.000 đ một bản sao'],
    [
      'only words',
      { fees: [], exemptions: [poor], feeText: 'Theo nghị quyết của tỉnh' },
      [],
      'Không thu với hộ nghèo; người khác theo nghị quyết của tỉnh',
    ],
    ['free for all', { fees: [{ kind: 'CHARGE', text: 'Miễn lệ phí' }], exemptions: [poor] }, [], 'Miễn lệ phí'],
    ['unknown', { fees: [], exemptions: [poor] }, [], undefined],
    ['every receiver is difficult', { fees: [copy], exemptions: [difficult] }, [{ difficult: true }], 'Không phải nộp'],
    [
      'one of two receivers is difficult',
      { fees: [copy], exemptions: [difficult] },
      [{ difficult: true }, {}],
      'Không thu với người ở xã đặc biệt khó khăn; người khác 8.000 đ một bản sao',
    ],
    ['receivers with the same fees', { fees: [copy], exemptions: [] }, [{ fees: [charge] }, { fees: [charge] }], '20.000 đ'],
    ['receivers with different fees', { fees: [copy], exemptions: [] }, [{ fees: [charge] }, {}], 'Tùy nơi nhận hồ sơ'],
    [
      'another case costs another amount',
      {
        fees: [
          { ...copy, cases: ['a'] },
          { ...copy, amount: 1, cases: ['b'] },
        ],
        exemptions: [],
      },
      [],
      '8.000 đ một bản sao, tùy trường hợp',
    ],
    [
      'another channel costs another amount',
      {
        fees: [
          { ...copy, amount: 0, channel: 'ONLINE' },
          { ...copy, channel: 'COUNTER' },
        ],
        exemptions: [],
      },
      [],
      'Không thu một bản sao; xem đủ các khoản',
    ],
    ['a second fee is owed beside the first', { fees: [copy, charge], exemptions: [] }, [], '8.000 đ một bản sao; xem đủ các khoản'],
    [
      'every receiver is difficult, but only one case is freed',
      { fees: [copy], exemptions: [{ ...difficult, cases: ['a'] }] },
      [{ difficult: true }],
      'Không thu với người ở xã đặc biệt khó khăn; người khác 8.000 đ một bản sao',
    ],
    ['it is over', { fees: [{ ...copy, to: '2026-01-01' }], exemptions: [] }, [], undefined],
  ])('%s', (_, content, receivers, words) => expect(shortFee(content, { date, receivers })).toBe(words))
})
