import { describe, expect, it } from 'vitest'
import { base32, findStep, hotp, keyUri, stepOf } from './totp'

const key = Buffer.from('12345678901234567890')

describe('RFC 4226, appendix D', () => {
  it.each(
    ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].map(
      (code, i): [number, string] => [i, code],
    ),
  )('counter %i gives %s', (counter, code) => {
    expect(hotp(key, counter)).toBe(code)
  })
})

describe('RFC 6238, appendix B (SHA-1, eight digits)', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at %i seconds it is %s', (seconds, code) => {
    expect(hotp(key, stepOf(new Date(seconds * 1000)), 8)).toBe(code)
  })
})

describe('RFC 4648, section 10 (without padding)', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is written %j', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written)
  })
})

describe('a typed code', () => {
  const at = new Date('2026-09-07T08:00:10+07:00')
  const now = stepOf(at)

  it.each([
    [-2, null],
    [-1, now - 1],
    [0, now],
    [1, now + 1],
    [2, null],
  ])('of %i steps from now is taken as step %s', (drift, step) => {
    expect(findStep(key, hotp(key, now + drift), at, null)).toBe(step)
  })

  it('is never taken again, nor one of an earlier step', () => {
    expect(findStep(key, hotp(key, now), at, now)).toBeNull()
    expect(findStep(key, hotp(key, now - 1), at, now)).toBeNull()
    expect(findStep(key, hotp(key, now + 1), at, now)).toBe(now + 1)
  })

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('%j is none', (typed) => {
    expect(findStep(key, typed, at, null)).toBeNull()
  })
})

it('is told to the app with names that cannot break the address', () => {
  expect(keyUri({ issuer: 'dvc.example.vn', login: 'a&b', key })).toBe(
    'otpauth://totp/dvc.example.vn:a%26b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=dvc.example.vn',
  )
})
