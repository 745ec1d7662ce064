import { describe, expect, it, test } from 'vitest'
import { countableWords, looksLikePerson } from './words'

describe('what may be counted', () => {
  test.each([
    ['Làm giấy  khai-sinh', 'lam giay khai sinh'],
    ['tiền 75 tuổi', 'tien 75 tuoi'],
    ['con lớp 7', 'con lop 7'],
  ])('%s', (text, folded) => expect(countableWords(text)).toBe(folded))

  test.each([
    ['a telephone number', 'khai sinh 0912345678'],
    ['one with spaces', 'gọi 0912 345 678'],
    ['an identity number', '002090001234'],
    ['a date of birth', 'khai sinh 12/03/1985'],
    ['digits among letters', 'so 1a2b3c4d'],
    ['mail', 'ten@vi.du khai sinh'],
    ['a letter', 'tôi '.repeat(20)],
    ['nothing', ' ?! '],
    ['control characters', 'khai\u0000sinh'],
  ])('never %s', (_, text) => expect(countableWords(text)).toBeNull())
})

describe('a person', () => {
  const phone = 'Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36'
  const asks = (headers: Record<string, string>) => looksLikePerson(new Headers(headers))

  it('has a browser', () => expect(asks({ 'user-agent': phone })).toBe(true))
  test.each([
    { 'user-agent': 'Googlebot/2.1' },
    { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' },
    { 'user-agent': 'curl/8.0' },
    {},
    { 'user-agent': phone, 'sec-purpose': 'prefetch;prerender' },
    { 'user-agent': phone, purpose: 'prefetch' },
  ])('is not %j', (headers) => expect(asks(headers as Record<string, string>)).toBe(false))
})
