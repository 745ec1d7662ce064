import { describe, expect, it } from 'vitest'
import { contentDisposition, downloadName, formatBytes, tidyFileName } from './names'

describe('tidyFileName', () => {
  it.each([
    ['Giấy khai sinh.pdf', 'Giấy khai sinh.pdf'],
    ['Giấy khai sinh.pdf'.normalize('NFD'), 'Giấy khai sinh.pdf'.normalize('NFC')],
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\a.pdf', 'a.pdf'],
    ['C:\\Users\\Lan\\Ảnh.jpg', 'Ảnh.jpg'],
    ['anh\u202Egpj.exe', 'anhgpj.exe'],
    ['\u200Ba\u0000b\r\n.pdf', 'ab.pdf'],
    ['.htaccess', 'htaccess'],
    ['  a   b .pdf  ', 'a b .pdf'],
    ['..', 'tep-khong-ten'],
    ['', 'tep-khong-ten'],
    ['CON', 'CON'],
  ])('%j becomes %j', (raw, tidy) => {
    expect(tidyFileName(raw)).toBe(tidy)
  })

  it('shortens a long name and keeps its ending', () => {
    const tidy = tidyFileName(`${'ả'.repeat(400)}.pdf`)
    expect(Array.from(tidy)).toHaveLength(150)
    expect(tidy.endsWith('ả.pdf')).toBe(true)
  })
})

describe('downloadName', () => {
  it.each([
    ['a.pdf', 'application/pdf', 'a.pdf'],
    ['a.JPEG', 'image/jpeg', 'a.JPEG'],
    ['a.pdf.exe', 'application/pdf', 'a.pdf.exe.pdf'],
    ['a', 'image/png', 'a.png'],
    ['a.html', null, 'a.html.bin'],
    ['a.html', 'text/html', 'a.html.bin'],
  ])('%s of type %s is handed out as %s', (name, type, expected) => {
    expect(downloadName(name, type)).toBe(expected)
  })
})

describe('contentDisposition', () => {
  it('carries the name in UTF-8 beside an ASCII form', () => {
    expect(contentDisposition('attachment', 'Đơn "đất" của ông (1).pdf')).toBe(
      `attachment; filename="Don _dat_ cua ong (1).pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%22%C4%91%E1%BA%A5t%22%20c%E1%BB%A7a%20%C3%B4ng%20%281%29.pdf`,
    )
  })
})

describe('formatBytes', () => {
  it.each([
    [999, '999 B'],
    [200_400, '200 kB'],
    [1_500_000, '1,5 MB'],
    [16_000_000, '16 MB'],
  ])('%d is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})
