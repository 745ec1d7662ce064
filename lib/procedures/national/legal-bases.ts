import type { LegalBasis } from '../types'
import { noInformation } from './record'

const header = /^Tên văn bản pháp lý\s*Mã văn bản/u

/** Bodies that issue law, so that "BTCThông tư" and "BHXHQUY ĐỊNH" break at the right letter. */
const bodies =
  'UBTVQH\\d{0,2}|QH\\d{2}|QH\\d|BLĐTBXH|BLDTBXH|BNNPTNT|BNNMT|BTNMT|BGTVT|BGDĐT|BKHCN|BKHĐT|BTTTT|BVHTTDL|BVHTT|BDTTG|TANDTC|VKSNDTC|VPCP|TTCP|TCHQ|TCT|KBNN|NHNN|BHXH|UBND|HĐND|UBDT|TTg|BTC|BTP|BCA|BXD|BNV|BYT|BQP|BCT|BNG|BNN|BTM|CP'
const issuer = `(?:${bodies}|\\p{Lu}+(?!\\p{Ll}))`
const issuers = `${issuer}(?:[-&/]${issuer})*`
const kind = '(?:NĐ|TTLT|TT|QĐ|NQLT|NQ|CT|PL|L|VBHN|CV|KH|HD|TB)'
const number = '\\d{1,8}(?:\\.\\d{1,2})?(?:\\.?[a-zA-Z])?'
const codePattern = [
  `${number}/\\d{4}/(?:${kind} ?[-/] ?${issuers}|${issuers})`,
  `${number}/${kind} ?[-/] ?${issuers}`,
  `${number}/${issuer}-${issuers}`,
  `QĐ\\d{1,5}-${issuer}`,
  '\\d{1,3}-CP(?!\\p{Ll})',
  '\\d{1,3}/\\d{4}(?=\\s*$)',
].join('|')
const typeWord =
  '(?:Luật số|Luật|Bộ luật|Thông tư liên tịch số|Thông tư liên tịch|Thông tư số|Thông tư|Nghị định số|Nghị định|Nghị quyết số|Nghị quyết|Quyết định số|Quyết định|Pháp lệnh số|Pháp lệnh)'
const codeToken = new RegExp(`(?<type>${typeWord}\\s*)?(?<code>${codePattern})`, 'gu')

/** The next field of the page, which the copy sometimes took along. */
const strayAgency = /Cơ quan thực hiện(?=\p{Lu})[\s\S]*$/u

/** A number glued to a year or to a legislature that ends the title: "… năm 201335/2013/QH13", "… QH1547/2024/QH15". */
const gluedYear = /^((?:19|20)\d{2})(\d{1,4}\/)/

/**
 * Splits the flattened (title, code) pairs. A code is a cell when it is glued to the title before it; a code with a space before it is
 * part of a title. What no code closes is a title alone.
 */
export function splitLegalBases(text: string): {
  bases: LegalBasis[]
  rest: string
  issues: string[]
} {
  const body = text.replace(header, '').replace(strayAgency, '').trim()
  const stray = strayAgency.exec(text)?.[0] ?? ''
  if (body === '' || body === noInformation) return { bases: [], rest: stray, issues: [] }
  if (!header.test(text))
    return {
      bases: [],
      rest: body + stray,
      issues: ['Căn cứ pháp lý không theo bảng; giữ nguyên văn.'],
    }
  const bases: LegalBasis[] = []
  let start = 0
  for (const found of body.matchAll(codeToken)) {
    const cell = cellOf(body, start, found)
    if (!cell) continue
    const title = body.slice(start, cell.from).trim()
    start = found.index + found[0].length
    bases.push({ code: cell.code, title: tidyTitle(title) || cell.code })
  }
  const tail = body.slice(start).trim()
  if (tail) bases.push({ title: tidyTitle(tail) })
  return {
    bases,
    rest: stray,
    issues: tail ? ['Có căn cứ pháp lý chưa tách được số hiệu; giữ nguyên văn.'] : [],
  }
}

function cellOf(body: string, start: number, found: RegExpExecArray): { from: number; code: string } | undefined {
  const { type = '', code = '' } = found.groups ?? {}
  const after = body.slice(found.index + found[0].length)
  if (/^\s+\p{Ll}/u.test(after) || /^[)\].,;]/.test(after)) return undefined
  const codeAt = found.index + type.length
  if (type && after.startsWith(code)) return undefined
  if (type && found.index > start && /\S/.test(body[found.index - 1] ?? '') && body[found.index - 1] !== '(')
    return { from: found.index, code: (type + code).trim() }
  const before = body[codeAt - 1] ?? ''
  const year = gluedYear.exec(code)
  if (year) return { from: codeAt + (year[1]?.length ?? 0), code: code.slice(year[1]?.length) }
  if (codeAt === start) return after.startsWith(code) ? undefined : { from: codeAt, code }
  if (/số$/iu.test(body.slice(start, codeAt))) return undefined
  if (/\S/.test(before)) return before === '(' || before === '/' ? undefined : { from: codeAt, code }
  return /[).;]\s*$/.test(body.slice(start, codeAt)) ? { from: codeAt, code } : undefined
}

function tidyTitle(title: string): string {
  return title.replace(/^[-+*•–]+\s*/u, '').replace(/\s*[;,]+$/u, '')
}
