import { createHmac, timingSafeEqual } from 'node:crypto'
import { codeDigits } from './code-digits'

/** Codes of an authenticator app: RFC 4226 (HOTP) over the time steps of RFC 6238 (TOTP), with the defaults that every app knows. */
export const stepSeconds = 30

/** A code by counter (RFC 4226, section 5.3), HMAC-SHA-1. */
export function hotp(key: Uint8Array, counter: number, digits = codeDigits): string {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', key).update(message).digest()
  const offset = mac[mac.length - 1]! & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds)
}

/**
 * The time step whose code was typed: the present one, the one before or the one after, since clocks differ and typing takes time. Never a step up to
 * `lastStep`. Null when the code is none of theirs.
 */
export function findStep(key: Uint8Array, typed: string, at: Date, lastStep: number | null): number | null {
  const now = stepOf(at)
  let found: number | null = null
  for (const step of [now - 1, now, now + 1]) {
    if (sameText(hotp(key, step), typed) && step > (lastStep ?? -1)) found = step
  }
  return found
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 of RFC 4648 without padding: how apps take a key that is typed. */
export function base32(bytes: Uint8Array): string {
  let out = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += alphabet[(value >> bits) & 31]
    }
  }
  return bits > 0 ? out + alphabet[(value << (5 - bits)) & 31] : out
}

/** What the QR code says to the app. The settings are the defaults, which several apps refuse to see spelt out. */
export function keyUri({ issuer, login, key }: { issuer: string; login: string; key: Uint8Array }): string {
  const name = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`
  return `otpauth://totp/${name}?secret=${base32(key)}&issuer=${encodeURIComponent(issuer)}`
}
