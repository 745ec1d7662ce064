/** One row of the portal's table of papers, still as printed. */
export type PaperRow = {
  name: string
  /** The line above its table, such as "Trường hợp …" or "Giấy tờ phải xuất trình". */
  heading?: string
  template?: string
  originals: number
  copies: number
  issue?: string
}

export type PaperTable = { rows: PaperRow[]; headings: string[]; leftover: string[] }

const header = /Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng/gu
const quantity = /(?<!\d)(\d{1,12}) ?bản chính(?:, ?(\d{1,3}) ?bản sao)?|(?<!\d)(\d{1,12}) ?bản sao/gu

/**
 * Splits the flattened tables. Every row ends in its quantity ("1 bản chính", "0 bản chính,1 bản sao") glued to what stands around it;
 * the same words inside a name have a space, a bracket or a leading zero. What follows the last row is the next table's heading.
 */
export function splitPaperTables(text: string): PaperTable {
  const parts = text.split(header).map((part) => part.trim())
  const headings: string[] = []
  const leftover: string[] = []
  const rows: PaperRow[] = []
  if (parts.length === 1) return { rows, headings, leftover: parts[0] ? [parts[0]] : [] }
  let heading = headingOf(parts[0] ?? '')
  for (const [i, part] of parts.slice(1).entries()) {
    if (heading) headings.push(heading)
    const { cells, tail } = splitRows(part)
    rows.push(...cells.map((cell) => ({ ...cell, ...(heading && { heading }) })))
    const last = i === parts.length - 2
    if (last && headingOf(tail)) leftover.push(tail)
    heading = last ? undefined : headingOf(tail)
  }
  return { rows, headings, leftover }
}

function headingOf(text: string): string | undefined {
  return text.replace(/^[-\s]+$/u, '').trim() || undefined
}

function splitRows(part: string): { cells: PaperRow[]; tail: string } {
  const cells: PaperRow[] = []
  let start = 0
  for (const found of part.matchAll(quantity)) {
    const digits = found[1] ?? found[3] ?? ''
    if (!isCell(part, found.index, found.index + found[0].length, digits)) continue
    const nameDigits = digits.slice(0, -1)
    const count = Number(digits.slice(-1))
    const printed = part.slice(start, found.index) + nameDigits
    start = found.index + found[0].length
    const { name, template, issue } = splitTemplate(printed.trim())
    const unsure =
      digits.length === 2 && /^1\d|^20$/.test(digits)
        ? `Số lượng “${digits}” của “${shorten(name)}” in dính vào tên giấy tờ; chưa chắc chắn.`
        : issue
    cells.push({
      name,
      ...(template && { template }),
      originals: found[1] === undefined ? 0 : count,
      copies: found[1] === undefined ? count : Number(found[2] ?? 0),
      ...(unsure && { issue: unsure }),
    })
  }
  return { cells, tail: part.slice(start).trim() }
}

function isCell(part: string, from: number, to: number, digits: string): boolean {
  const before = part[from - 1] ?? ''
  if (/^0\d$/.test(digits) || /[([]/.test(before) || from === 0) return false
  const rest = part.slice(to)
  if (/^\d+ ?bản (?:chính|sao)/u.test(rest)) return false
  if (rest.trim() === '') return true
  if (/^[.,;:)\]/?]/.test(rest)) return false
  if (/^\s/.test(rest)) return /\S/.test(before) && /^\s+[\p{Lu}\-+*•–]/u.test(rest)
  return true
}

const fileName = /\.(?:docx?|xlsx?|pdf|rtf|odt|zip|rar|jpe?g|png)$/iu
/** Where two cells are glued: no space, and a new beginning. */
const glued =
  /(?<=[\p{Ll}\d)\].;,”"])(?=[\p{Lu}\d])(?<!\d)(?!\d+$)|(?<=[)\].;,”"])(?=\d)|(?<=\d)(?=\p{Lu}\p{Ll})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu
const formWord =
  /^(?:\d{1,2}\.{1,2})?(?:mẫu|mau|mus|muc|mu\d|phụ lục|phu luc|đơn|don |tờ khai|to khai|giấy|giay|phiếu|phieu|tk\d|pc\d|bieu|biểu)/iu

/** Parts a name from the file name of its form, which the portal prints right behind it. */
function splitTemplate(printed: string): { name: string; template?: string; issue?: string } {
  if (!fileName.test(printed)) return { name: printed }
  const places = [...printed.matchAll(glued)].map(({ index }) => index).filter((index) => index > 0)
  const byWord = places.filter((index) => formWord.test(printed.slice(index)))
  const byEnd = places.filter((index) => /[)\].;,”"]/.test(printed[index - 1] ?? ''))
  const only = places.length === 1 ? places[0] : undefined
  const place = withNumber(printed, byWord.at(-1) ?? byEnd.at(-1) ?? only)
  if (place === undefined)
    return {
      name: printed,
      issue: `Tên biểu mẫu in dính vào tên giấy tờ “${shorten(printed)}”; chưa tách được.`,
    }
  return { name: printed.slice(0, place).trim(), template: printed.slice(place).trim() }
}

/** Takes a list number before the file name ("1.MuCT01….doc") along. */
function withNumber(printed: string, place: number | undefined): number | undefined {
  if (place === undefined) return undefined
  const number = /(?<=[\p{L}.;)])\d{1,2}\.{1,2}(?: ?\d{1,2}\.)? ?$/u.exec(printed.slice(0, place))
  return number ? place - number[0].length : place
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text
}
