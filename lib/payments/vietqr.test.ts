import { expect, test } from 'vitest'
import { vietQr } from './vietqr'

/** Reads the fields back: two digits of name, two of length, the value. */
function fieldsOf(text: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (let at = 0; at < text.length;) {
    const length = Number(text.slice(at + 2, at + 4))
    fields[text.slice(at, at + 2)] = text.slice(at + 4, at + 4 + length)
    at += 4 + length
  }
  return fields
}

const account = { bankCode: '970499', account: '0012345678', holder: 'DON VI THUC HANH' }

test('says where, how much and what for', () => {
  const fields = fieldsOf(vietQr(account, 108_000, 'H22.32-261123-0007 lệ phí'))
  expect(fields).toMatchObject({ '00': '01', '01': '12', '53': '704', '54': '108000', '58': 'VN' })
  expect(fieldsOf(fields['38']!)).toMatchObject({ '00': 'A000000727', '02': 'QRIBFTTA' })
  expect(fieldsOf(fieldsOf(fields['38']!)['01']!)).toEqual({ '00': '970499', '01': '0012345678' })
  expect(fieldsOf(fields['62']!)).toEqual({ '08': 'H22 32 261123 0007 LE PHI' })
})

test('ends with its checksum', () => {
  const text = vietQr(account, 1000, 'A')
  // The published check value of CRC-16/CCITT-FALSE is 29B1 for "123456789"; here the sum over the text and its own sum in bytes is zero.
  let crc = 0xffff
  for (const byte of [...Buffer.from(text.slice(0, -4), 'ascii'), ...Buffer.from(text.slice(-4), 'hex')]) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  expect(crc).toBe(0)
})

test('the purpose is what a bank can print', () => {
  const purpose = (text: string) => fieldsOf(fieldsOf(vietQr(account, 1, text))['62']!)['08']
  expect(purpose('Đăng ký: khai sinh/2')).toBe('DANG KY KHAI SINH 2')
  expect(purpose('x'.repeat(60))).toHaveLength(25)
})
