import { describe, expect, it } from 'vitest'
import { shortFee } from './fees-due'
import { feeText, shortTerm, termText } from './text'
import type { Fee, Term } from './types'

const today = '2026-11-23'

describe('a term in words', () => {
  it.each<[Term, string]>([
    [{ amount: 0, unit: 'SAME_DAY' }, 'trong ngày'],
    [{ amount: 8, unit: 'WORKING_HOUR' }, '8 giờ làm việc'],
    [{ amount: 3, unit: 'WORKING_DAY' }, '3 ngày làm việc'],
    [{ amount: 30, unit: 'CALENDAR_DAY' }, '30 ngày'],
  ])('%j reads %s', (term, words) => expect(termText(term)).toBe(words))

  it('comes from the source when it is short, and is left out when it is not', () => {
    expect(shortTerm({ instant: false, termText: 'Theo quyết định của tỉnh' }, today)).toBe('Theo quyết định của tỉnh')
    expect(shortTerm({ instant: false, termText: 'rất dài '.repeat(20) }, today)).toBeUndefined()
    expect(shortTerm({ instant: false }, today)).toBeUndefined()
  })
})

describe('a fee in words', () => {
  it.each<[Fee, string]>([
    [{ kind: 'FEE', amount: 8000, per: 'bản sao' }, '8.000 đ một bản sao'],
    [{ kind: 'CHARGE', amount: 1_250_000 }, '1.250.000 đ'],
    [{ kind: 'CHARGE', amount: 0 }, 'Không thu'],
    [{ kind: 'UNKNOWN', text: 'Theo nghị quyết của Hội đồng nhân dân tỉnh' }, 'Theo nghị quyết của Hội đồng nhân dân tỉnh'],
  ])('%j reads %s', (fee, words) => expect(feeText(fee)).toBe(words))

  it('says that it depends on the case when another case costs something else', () => {
    const onTime: Fee = { kind: 'CHARGE', text: 'Miễn lệ phí', caseName: 'Đúng hạn' }
    const late: Fee = { kind: 'CHARGE', amount: 5000, caseName: 'Quá hạn' }
    const copy: Fee = { kind: 'FEE', amount: 8000, per: 'bản sao', caseName: 'Xin thêm bản sao' }
    expect(shortFee({ fees: [onTime, late], exemptions: [] }, { date: today })).toBe('Miễn lệ phí, tùy trường hợp')
    expect(shortFee({ fees: [onTime, copy], exemptions: [] }, { date: today })).toBe('Miễn lệ phí')
  })

  it('is absent when nothing is known: an unknown fee is not a free one', () =>
    expect(shortFee({ fees: [], exemptions: [] }, { date: today })).toBeUndefined())
})
