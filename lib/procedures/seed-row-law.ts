import type { LegalBasis } from './types'

const ministries = [
  'BLĐTBXH',
  'BNNPTNT',
  'BVHTTDL',
  'BGDĐT',
  'BKHĐT',
  'BGTVT',
  'BNNMT',
  'BTTTT',
  'VPCP',
  'TTCP',
  'BTNMT',
  'BKHCN',
  'BTP',
  'BTC',
  'BCA',
  'BXD',
  'BYT',
  'BCT',
  'BNV',
  'BQP',
]

/** Capitals that stuck to the code when the source's columns were run together, as in "226/2016/TT-BTCN". */
const stuckAfter = new RegExp(`(?<=-(?:${ministries.join('|')}))[A-ZĐ]+$|(?<=/QH1\\d)\\d+$`)

/** A year that stuck before the number, as in "202068/2020/QH14". */
const stuckBefore = /^20\d{2}(?=\d{1,3}\/\d{4}\/)/

/** Codes of legal documents separated by ";", each once, with the kind of document where the code tells it. */
export function legalBasesOf(cell: string): LegalBasis[] {
  const codes = cell
    .split(';')
    .map((part) => part.trim().replace(stuckBefore, '').replace(stuckAfter, ''))
    .filter((code) => code !== '')
  return [...new Set(codes)].map((code) => ({ code, title: `${kindOf(code)} ${code}` }))
}

function kindOf(code: string): string {
  if (code.endsWith('/NĐ-CP')) return 'Nghị định'
  if (code.includes('/TTLT')) return 'Thông tư liên tịch'
  if (code.includes('/TT-')) return 'Thông tư'
  if (/\/NQ-/.test(code)) return 'Nghị quyết'
  if (/\/QĐ-/.test(code)) return 'Quyết định'
  if (/\/QH\d+$/.test(code)) return 'Luật'
  return 'Văn bản'
}
