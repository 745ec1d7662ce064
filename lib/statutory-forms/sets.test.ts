import { expect, test } from 'vitest'
import { formOn, formSets } from './sets'
import { formKinds } from './types'
import { dayText, momentText } from './words'

test('the sets follow each other without a gap, the last without an end', () => {
  for (const [index, { validFrom, validTo }] of formSets.entries()) {
    const next = formSets[index + 1]
    expect(validTo === null).toBe(next === undefined)
    if (next && validTo) expect(new Date(Date.parse(validTo) + 86_400_000).toISOString().slice(0, 10)).toBe(next.validFrom)
    expect(validTo === null || validFrom < validTo).toBe(true)
  }
})

test.each([
  ['RECEIPT', ['01', '01']],
  ['SUPPLEMENT', ['02', '02']],
  ['REFUSAL', ['03', '03']],
  ['APOLOGY', ['04', '04']],
  ['STOP', [null, '05']],
  ['CONTROL', ['05', '06']],
  ['REGISTER', ['06', '07']],
] as const)('%s has the numbers %j on the two sides of 15/09/2025, none before 08/01/2019', (kind, [older, newer]) => {
  expect(formOn(kind, '2019-01-07').mark).toBeNull()
  expect(formOn(kind, '2019-01-08').mark?.number ?? null).toBe(older)
  expect(formOn(kind, '2025-09-14').mark?.number ?? null).toBe(older)
  expect(formOn(kind, '2025-09-15').mark).toEqual({ number: newer, source: 'Thông tư số 03/2025/TT-VPCP' })
  expect(formOn(kind, '2019-01-07').title).not.toBe('')
})

test('every kind of form has a title at every time', () => {
  expect(formKinds.every((kind) => ['2018-01-01', '2020-01-01', '2030-01-01'].every((day) => formOn(kind, day).title))).toBe(true)
})

test('dates are written as official papers write them', () => {
  expect(dayText('2026-02-07')).toBe('ngày 07 tháng 02 năm 2026')
  expect(dayText('2026-09-17')).toBe('ngày 17 tháng 9 năm 2026')
  expect(momentText(new Date('2026-12-31T18:05:00Z'))).toBe('01 giờ 05 phút, ngày 01 tháng 01 năm 2027')
})
