/**
 * One written syllable. `key` is its folded form (no marks, đ as d, ký = kí), equal for everything that people confuse when typing without marks;
 * `surface` keeps the marks, with the tone at the end, so that hoà = hòa.
 */
export type Syllable = { raw: string; key: string; surface: string }

export const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** kỹ = kĩ, lý = lí, quí = quý: y and i are the same sound at the end of an open syllable. */
function likeI(text: string): string {
  return text.replace(/^([bcdđghklmnpqrstvx]*[bcdđghklmnprstvx])y$/, '$1i').replace(/^qui$/, 'quy')
}

export function toSyllable(raw: string): Syllable {
  const lower = raw.normalize('NFC').toLowerCase()
  const apart = lower.normalize('NFD')
  const tone = (apart.match(tones) ?? []).join('')
  const letters = likeI(apart.replace(tones, '').normalize('NFC'))
  const key = letters.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
  return { raw, key, surface: letters + tone }
}
