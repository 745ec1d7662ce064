import { type CivilDate, isCivilDate } from '@/lib/core/civil-date'

/** A date as people write it (5/9/2026, 05-09-2026, 05092026) or as programs do (2026-09-05); null when it is none. */
export function readDate(text: string): CivilDate | null {
  const compact = text.replace(/\s/g, '')
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(compact) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(compact)
  const date = written ? `${written[3]}-${written[2]!.padStart(2, '0')}-${written[1]!.padStart(2, '0')}` : compact
  return isCivilDate(date) ? date : null
}

/** A phone number in digits: spaces, dots and dashes dropped, +84 and 0084 as 0. Null when it cannot be one. */
export function readPhone(text: string): string | null {
  if (!/^\+?[\d\s().-]+$/.test(text.trim())) return null
  const digits = text.replace(/\D/g, '')
  const national = digits.replace(text.trim().startsWith('+') ? /^84/ : /^0084/, '0')
  return /^\d{8,15}$/.test(national) ? national : null
}

/** Whole đồng in digits: 1.234.000, 1 234 000 đ. Null when it is no whole amount. */
export function readMoney(text: string): string | null {
  const bare = text
    .toLowerCase()
    .replace(/(vnđ|vnd|đồng|đ)\.?$/, '')
    .trim()
  if (!/^\d{1,3}([.,\s]\d{3})+$|^\d{1,15}$/.test(bare)) return null
  return bare.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
}
