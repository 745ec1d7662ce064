import { randomBytes } from 'node:crypto'

/** Time-ordered uuid (version 7, RFC 9562): inside identifiers, never shown to people. */
export function newId(atMs: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(atMs, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `length` characters of Crockford base 32 from `bytes` (5 bits a character). */
export function crockfordOf(bytes: Uint8Array, length: number): string {
  let out = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5 && out.length < length) {
      bits -= 5
      out += crockford[(value >> bits) & 31]
    }
  }
  return out
}

/** A random code people can read over the phone, 5 bits a character. */
export function randomCode(length: number): string {
  return crockfordOf(randomBytes(Math.ceil((length * 5) / 8)), length)
}

/** What a person typed as such a code: separators dropped, upper case, look-alike letters mapped. */
export function readCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/U/g, 'V')
}

/** Groups of four, easier to copy by hand: `ABCD-EFGH`. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Whether text from outside can be an inside identifier; the database refuses anything else with an error. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
