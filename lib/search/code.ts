const written = /(?<![\d.])(\d)\s*[.,\- ]?\s*(\d{6})(?:[.\s-]?\d{3}[.\s-]?\d{2}[.\s-]?\d{2}(?:[.\s-]?[A-Za-z]\d{2})?)?(?!\d)/

/** The code of a procedure in a text, in any way people write it: 1.001193, 1001193, 1 001193, 1.001193.000.00.00.H22. */
export function findCode(text: string): string | undefined {
  const match = written.exec(text)
  return match ? `${match[1]}.${match[2]}` : undefined
}

/** What is left of a text when the code is taken out. */
export function withoutCode(text: string): string {
  return text.replace(written, ' ')
}

/** The beginning of a code, at least four digits of it: "1.0011". */
export function findCodeStart(text: string): string | undefined {
  const match = /^\s*(\d)[.,]?(\d{3,5})\s*$/.exec(text)
  return match ? `${match[1]}.${match[2]}` : undefined
}
