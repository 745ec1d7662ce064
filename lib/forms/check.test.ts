import { describe, expect, it } from 'vitest'
import { checkField, checkForm } from './check'
import type { FormDefinition, FormField } from './types'

const today = '2026-11-23'
const field = (over: Partial<FormField>): FormField => ({ name: 'x', label: 'Mục', kind: 'TEXT', required: true, ...over })

describe('one field', () => {
  it.each<[string, Partial<FormField>, string, string]>([
    ['a name of one syllable', {}, 'Sìn', 'Sìn'],
    ['a name with letters of other languages', {}, 'Hlơ̆ Y’ Bih', 'Hlơ̆ Y’ Bih'],
    ['letters written in two parts', {}, 'Lù'.normalize('NFD'), 'Lù'],
    ['spaces of all kinds', {}, '  Lù  Seo\u00a0Sì ', 'Lù Seo Sì'],
    ['an empty field nobody must fill', { required: false }, '   ', ''],
    ['lines', { kind: 'LONG_TEXT' }, 'một\r\nhai', 'một\nhai'],
    ['a date with slashes', { kind: 'DATE' }, '5/9/1990', '1990-09-05'],
    ['a date with dots', { kind: 'DATE' }, '05.09.1990', '1990-09-05'],
    ['a date in digits', { kind: 'DATE' }, '05091990', '1990-09-05'],
    ['a date as programs write it', { kind: 'DATE' }, '1990-09-05', '1990-09-05'],
    ['a leap day', { kind: 'DATE' }, '29/2/2024', '2024-02-29'],
    ['today where the past is asked', { kind: 'DATE', past: true }, '23/11/2026', '2026-11-23'],
    ['a number', { kind: 'NUMBER' }, '120,5', '120,5'],
    ['money with dots', { kind: 'MONEY' }, '1.500.000 đ', '1500000'],
    ['money in digits', { kind: 'MONEY' }, '1500000', '1500000'],
    ['a mobile number', { kind: 'PHONE' }, '0912 345.678', '0912345678'],
    ['a number with the country', { kind: 'PHONE' }, '+84 912-345-678', '0912345678'],
    ['a number with the country after two zeros', { kind: 'PHONE' }, '0084912345678', '0912345678'],
    ['a landline', { kind: 'PHONE' }, '(0219) 3831 234', '02193831234'],
    ['an address of mail', { kind: 'EMAIL' }, 'lu.mau@example.vn', 'lu.mau@example.vn'],
    ['a card number in groups', { kind: 'CODE', pattern: '\\d{12}' }, '001 090 000 001', '001090000001'],
    ['a choice', { kind: 'CHOICE', options: [{ value: 'A', label: 'a' }] }, 'A', 'A'],
  ])('takes %s', (_, over, typed, value) => {
    expect(checkField(field(over), typed, today)).toEqual({ value })
  })

  it.each<[string, Partial<FormField>, string, RegExp]>([
    ['nothing', {}, ' ', /Hãy điền “Mục”/],
    ['an invisible character', {}, 'Lù\u0007Seo', /ký tự lạ/],
    ['a line break in one line', {}, 'Lù\nSeo', /ký tự lạ/],
    ['too much', { maxLength: 5 }, 'abcdef', /dài quá 5 ký tự/],
    ['a day that is not', { kind: 'DATE' }, '31/02/2026', /ngày\/tháng\/năm/],
    ['words for a date', { kind: 'DATE' }, 'hôm qua', /ngày\/tháng\/năm/],
    ['a year of two digits', { kind: 'DATE' }, '5/9/90', /ngày\/tháng\/năm/],
    ['a year before all', { kind: 'DATE' }, '05/09/0199', /đủ bốn chữ số/],
    ['tomorrow where the past is asked', { kind: 'DATE', past: true }, '24/11/2026', /không thể sau ngày hôm nay/],
    ['words for a number', { kind: 'NUMBER' }, 'nhiều', /chữ số/],
    ['money with a fraction', { kind: 'MONEY' }, '1,5', /số tiền đồng/],
    ['a short phone number', { kind: 'PHONE' }, '0912', /Số điện thoại chưa đúng/],
    ['letters in a phone number', { kind: 'PHONE' }, '0912abc678', /Số điện thoại chưa đúng/],
    ['two addresses of mail', { kind: 'EMAIL' }, 'a@b.vn,c@d.vn', /thư điện tử/],
    ['a code that does not fit', { kind: 'CODE', pattern: '\\d{12}', patternMessage: 'Đủ 12 số.' }, '123', /Đủ 12 số/],
    ['a choice that is none', { kind: 'CHOICE', options: [{ value: 'A', label: 'a' }] }, 'B', /Hãy chọn “Mục”/],
    ['a box not ticked', { kind: 'CHECKBOX', missingMessage: 'Hãy đánh dấu.' }, '', /Hãy đánh dấu/],
  ])('refuses %s', (_, over, typed, sentence) => {
    const { value, error } = checkField(field(over), typed, today)
    expect(value).toBe('')
    expect(error).toMatch(sentence)
  })
})

describe('a form', () => {
  const form: FormDefinition = {
    sections: [
      {
        id: 'a',
        title: 'A',
        fields: [
          field({
            name: 'who',
            kind: 'CHOICE',
            initial: 'ME',
            options: [
              { value: 'ME', label: 'Tôi' },
              { value: 'OTHER', label: 'Khác' },
            ],
          }),
          field({ name: 'name', label: 'Tên người khác', showWhen: [{ field: 'who', is: ['OTHER'] }] }),
          field({ name: 'file:don', label: 'Đơn', kind: 'FILES' }),
        ],
      },
    ],
  }
  const check = (typed: Record<string, string>, files: Record<string, number> = { 'file:don': 1 }) =>
    checkForm(form, typed, { files, today })

  it('leaves out what is not asked, also when something stands there', () => {
    expect(check({ who: 'ME', name: 'Lù' })).toEqual({ values: { who: 'ME' }, errors: {} })
  })

  it('asks by what stands there before anyone chooses', () => {
    expect(check({ name: 'Lù' }).errors).toEqual({ who: 'Hãy chọn “Mục”.' })
  })

  it('asks for what a choice makes necessary', () => {
    expect(check({ who: 'OTHER' }).errors).toEqual({ name: 'Hãy điền “Tên người khác”.' })
  })

  it('asks for a file that has not arrived', () => {
    expect(Object.keys(check({ who: 'ME' }, {}).errors)).toEqual(['file:don'])
  })
})
