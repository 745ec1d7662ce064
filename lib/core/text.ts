/**
 * Folds Vietnamese for comparison: NFC and NFD alike, without marks, đ as d, lower case, punctuation and runs of space as one space.
 * Dots inside procedure codes are kept (`1.001193`).
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
}

/** Control characters but tab and the ends of lines: no text holds them, and spreadsheets and databases refuse some. */
export const controlCharacters = /[^\P{Cc}\n\r\t]/gu

/** Text as people type it, made regular: NFC, no-break spaces as spaces, runs of spaces as one, ends trimmed. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}
