import { clock } from '@/lib/core/clock'
import { hotp, stepOf } from '@/lib/staff/totp'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A phone that was given the key as it is shown, and reads codes `drift` time steps from now. */
export function authenticator(shownKey: string): (drift?: number) => string {
  const bits = shownKey.replace(/\s/g, '').replace(/./g, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  return (drift = 0) => hotp(key, stepOf(clock.now()) + drift)
}
