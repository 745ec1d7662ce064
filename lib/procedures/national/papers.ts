import type { Paper, PaperKind } from '../types'
import type { PaperRow } from './paper-table'
import { foldVietnamese } from '@/lib/core/text'
import { shorten, splitPaperTables } from './paper-table'

export type Papers = {
  papers: Paper[]
  sets?: number
  text?: string
  split: boolean
  issues: string[]
}

/** Rows of the table that are remarks, not papers. */
const remark =
  /^[-+* ]*(?:\(?số lượng|lưu ý|ghi chú|thành phần hồ sơ|hồ sơ (?:gồm|bao gồm)|số bộ hồ sơ|không quy định|không có|người tiếp nhận|cá nhân có quyền|cơ quan đăng ký hộ tịch|người (?:có )?yêu cầu .{0,80}(?:có thể nộp|thực hiện việc)|bản chụp các giấy tờ gửi kèm|giấy tờ do cơ quan có thẩm quyền của nước ngoài cấp, công chứng|trường hợp (?:các thông tin|giấy tờ tùy thân|giấy tờ tuỳ thân))/iu
/** A line that leads to the rows after it. */
const introduction = /^[-+* ]*(?:đối với|trường hợp|người |các )[\s\S]*:$|(?:gồm|bổ sung|sau|sau đây|như sau)\s*:$/iu
const remarkWithoutCount = /^[-+* ]*(?:trường hợp|đối với|nếu |ngoài ra|các trường hợp|cơ quan |người |cá nhân |tổ chức |công chức )/iu

export function readPapers(text: string): Papers {
  const table = splitPaperTables(text)
  const issues: string[] = []
  const beside = [...table.headings.filter((heading) => !isCase(heading)), ...table.leftover]
  const rows: PaperRow[] = []
  for (const row of table.rows) {
    if (row.name === '') issues.push('Có một dòng giấy tờ không có tên.')
    else if (
      remark.test(row.name) ||
      introduction.test(row.name) ||
      (row.originals + row.copies === 0 && remarkWithoutCount.test(row.name))
    )
      beside.push(row.name)
    else rows.push(row)
  }
  const keys = keysOf(rows)
  const papers = rows.map((row, i) => paperOf(row, keys[i] ?? `giay-to-${i + 1}`, issues))
  if (text !== '' && table.rows.length === 0) issues.push('Chưa tách được bảng thành phần hồ sơ; giữ nguyên văn.')
  else if (table.leftover.length > 0) issues.push('Cuối bảng thành phần hồ sơ còn phần chưa tách được; giữ nguyên văn.')
  const both = rows.filter(({ originals, copies }) => originals > 0 && copies > 0).length
  if (both > 0) issues.push(`Nguồn in cả bản chính và bản sao cho ${both} giấy tờ; chưa rõ nộp cả hai hay một trong hai.`)
  const sets = setsIn(text)
  return {
    papers,
    ...(sets !== undefined && { sets }),
    ...(beside.length > 0 && { text: [...new Set(beside)].join('\n') }),
    split: table.rows.length > 0 && table.leftover.length === 0 && rows.every(({ issue }) => !issue),
    issues,
  }
}

const notCase =
  /^[-+*\d.) ]*(?:giấy tờ|các giấy tờ|thành phần|hồ sơ|số lượng|xuất trình|nộp |lưu ý|ghi chú|trình tự|người .{0,120}(?:nộp|xuất trình))/iu

/** A heading that names a case, unlike "Giấy tờ phải nộp:". */
function isCase(heading: string): boolean {
  return !notCase.test(heading) || /trường hợp|đối với/iu.test(heading.slice(0, 200))
}

function setsIn(text: string): number | undefined {
  const found = new Set(
    [...text.matchAll(/(?:số lượng(?: hồ sơ)?|số bộ hồ sơ|nộp|lập)[\s:]*(\d{1,3})\s*(?:\([^()]{1,12}\)\s*)?\(?bộ/giu)].map(([, digits]) =>
      Number(digits),
    ),
  )
  const [only] = found
  return found.size === 1 ? only : undefined
}

const showHeading = /xuất trình/iu
const submitHeading = /nộp|gửi/iu

const copyWithOriginal =
  /(?:bản chính|bản gốc)[^.;]{0,40}để đối chiếu|(?:bản sao|bản chụp)[^.;]{0,60}(?:kèm|xuất trình|mang)[^.;]{0,40}(?:bản chính|bản gốc)|đối chiếu với (?:bản chính|bản gốc)/iu
const officeLooksUp = /cơ quan[^.;]{0,120}(?:tra cứu|khai thác|tự lấy)|không phải (?:nộp|tải lên|xuất trình)/iu
const copyFirst = /^[-+* \p{L}\d)]{0,3}[-+*). ]*(?:bản sao|bản chụp|bản photo)(?!\s*hoặc)/iu
const printedCopy = /(?<!\d)(\d{1,3})\)?\s*(?:\([^()]*\)\s*)?(?:bản chụp|bản sao|bản photo)/iu
const printedOriginal = /(?<!\d)(\d{1,3})\s*(?:\([^()]*\)\s*)?(?:bản chính|bản gốc)/iu
const conditional = /nếu có|trong trường hợp|đối với (?:các )?trường hợp|trường hợp|(?:đối với|khi) [^.;]{0,80}(?:ủy quyền|uỷ quyền)/iu

function paperOf(row: PaperRow, key: string, issues: string[]): Paper {
  const name = row.name.replace(/^[-+*•–]+\s*/u, '').replace(/\s*[;,:]+$/u, '')
  const { kind, originals, copies, note, issue } = kindOf(row)
  for (const one of [row.issue, issue]) if (one) issues.push(one)
  return {
    key,
    name: name || row.name,
    kind,
    required: !conditional.test(row.name),
    originals,
    copies,
    ...(row.heading &&
      isCase(row.heading) && {
        caseName: row.heading.replace(/^[-+*•–]+\s*/u, '').replace(/\s*:$/u, ''),
      }),
    ...(note && { note }),
    ...(row.template && { template: row.template }),
  }
}

/** Said once for all such papers of a record. */
const uncounted = 'Có giấy tờ in số lượng 0, chưa rõ nộp bản chính, bản sao hay không phải nộp.'

/** A later sentence speaks of other papers or of a case. */
function firstSentence(name: string): string {
  return name.split(/[.;]\s+(?=\p{Lu})/u)[0] ?? name
}

type Kind = { kind: PaperKind; originals: number; copies: number; note?: string; issue?: string }

/** Wording comes before the count, since "1 bản chính" is what the portal prints by default. */
function kindOf({ name, heading = '', originals, copies }: PaperRow): Kind {
  const counts = { originals, copies }
  if (copyWithOriginal.test(firstSentence(name))) {
    const copiesInName = originals + copies === 0 ? Number(printedCopy.exec(name)?.[1] ?? 0) : copies
    return { kind: 'COPY_WITH_ORIGINAL', originals, copies: copiesInName }
  }
  const shown = showHeading.test(heading) && !submitHeading.test(heading)
  if (shown || /^[-+*• ]*xuất trình/iu.test(name) || /\(\s*(?:chỉ )?(?:để )?xuất trình\s*\)/iu.test(name))
    return { kind: 'SHOW_ONLY', ...counts }
  if (officeLooksUp.test(name) && originals + copies === 0) return { kind: 'OFFICE_LOOKS_UP', ...counts }
  const mixed = /xuất trình/iu.test(name) ? { issue: `“${shorten(name)}”: chưa rõ phải nộp hay chỉ xuất trình.` } : {}
  if (copyFirst.test(name) && originals > 0 && copies === 0) {
    return {
      kind: 'SUBMIT_COPY',
      originals: 0,
      copies: originals,
      note: `Nguồn in số lượng “${originals} bản chính”.`,
      ...mixed,
    }
  }
  if (originals > 0)
    return {
      kind: 'SUBMIT_ORIGINAL',
      ...counts,
      ...(copies > 0 && { note: 'Nguồn in cả bản chính và bản sao.' }),
      ...mixed,
    }
  if (copies > 0) return { kind: 'SUBMIT_COPY', ...counts, ...mixed }
  const copy = printedCopy.exec(name)
  const original = printedOriginal.exec(name)
  if (copy && !original) return { kind: 'SUBMIT_COPY', originals: 0, copies: Number(copy[1]), ...mixed }
  if (original && !copy) return { kind: 'SUBMIT_ORIGINAL', originals: Number(original[1]), copies: 0, ...mixed }
  if (copyFirst.test(name)) return { kind: 'SUBMIT_COPY', ...counts, ...mixed }
  return { kind: 'SUBMIT_COPY', ...counts, note: 'Nguồn in số lượng là 0.', issue: uncounted }
}

/** Keys from the names alone, so that another order of rows keeps them. Long or repeated names carry a digest. */
function keysOf(rows: PaperRow[]): string[] {
  const slugs = rows.map(({ name }) => slug(name))
  const taken = new Map<string, number>()
  return rows.map((row, i) => {
    const { short, cut } = slugs[i] ?? { short: 'giay-to', cut: true }
    const repeated = slugs.filter((other) => other.short === short).length > 1
    const base = cut || repeated ? `${short}-${digest(`${row.heading ?? ''}\n${row.name}`)}` : short
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    return count === 1 ? base : `${base}-${count}`
  })
}

function slug(name: string): { short: string; cut: boolean } {
  const words = foldVietnamese(name)
    .replace(/\./g, ' ')
    .split(/\s+/)
    .filter((word) => /^[a-z0-9]+$/.test(word))
  const kept = words.slice(0, 8)
  return {
    short: kept.join('-').slice(0, 60).replace(/-$/, '') || 'giay-to',
    cut: words.length > kept.length || kept.length === 0,
  }
}

/** FNV-1a, six hexadecimal digits. */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0').slice(0, 6)
}
