import { expect, it } from 'vitest'
import { formatMoney } from './money'
import { foldVietnamese, tidyText } from './text'

it.each([
  ['Đăng ký khai sinh', 'dang ky khai sinh'],
  ['Đăng ký'.normalize('NFD'), 'dang ky'],
  ['Nậm Tỵ, hoà/hòa – THUỶ', 'nam ty hoa hoa thuy'],
  ['Mã 1.001193.', 'ma 1.001193'],
  ['  …  ', ''],
])('folds %s', (text, folded) => expect(foldVietnamese(text)).toBe(folded))

it('tidies spaces of every kind and keeps lines', () => expect(tidyText(' a\u00a0 b \n c ')).toBe('a b \n c'))

it.each([
  [0, '0 đ'],
  [999, '999 đ'],
  [1000, '1.000 đ'],
  [1_234_000, '1.234.000 đ'],
])('%i đồng is %s', (dong, text) => expect(formatMoney(dong)).toBe(text))
