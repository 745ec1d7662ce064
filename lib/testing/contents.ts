import { readdirSync, readFileSync } from 'node:fs'
import { parseNationalRecord } from '@/lib/procedures/national/parse'
import { readRowTable } from '@/lib/procedures/row-table'
import { mapProcedureRow } from '@/lib/procedures/seed-row'
import type { ProcedureContent } from '@/lib/procedures/types'

const seedFolder = new URL('../../prisma/seed/', import.meta.url)
const nationalFixtures = new URL('../procedures/national/fixtures.jsonl', import.meta.url)

/** Every content that the product ships or reads in a test: written out, from the table, and of the national catalogue. */
export function knownContents(): [string, ProcedureContent][] {
  const written = readdirSync(new URL('most-used/', seedFolder)).map((name) => {
    const { code, content } = JSON.parse(readFileSync(new URL(`most-used/${name}`, seedFolder), 'utf8')) as {
      code: string
      content: ProcedureContent
    }
    return [`${code} written`, content] as [string, ProcedureContent]
  })
  const tabled = readRowTable(readFileSync(new URL('procedures.tsv', seedFolder), 'utf8')).rows.map((row): [string, ProcedureContent] => {
    const { code, content } = mapProcedureRow(row)
    return [`${code} tabled`, content]
  })
  const national = readFileSync(nationalFixtures, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line): [string, ProcedureContent][] => {
      const parsed = parseNationalRecord(JSON.parse(line))
      return parsed.ok ? [[`${parsed.code} national`, parsed.content]] : []
    })
  return [...written, ...tabled, ...national]
}

/** One content with something in every field that there is. */
export const fullContent: ProcedureContent = {
  name: 'Cấp bản sao thực hành',
  field: 'Hộ tịch',
  levelText: 'Cấp xã',
  audiences: ['CITIZEN', 'FOREIGNER'],
  filing: 'ELSEWHERE',
  filingPlace: 'Bộ phận một cửa thực hành',
  instant: false,
  term: { amount: 5, unit: 'WORKING_DAY' },
  termText: 'Không quá 05 ngày làm việc',
  localTerm: { term: { amount: 3, unit: 'WORKING_DAY' }, decision: 'Quyết định thực hành số 1', from: '2026-01-01', to: '2027-12-31' },
  decision: 'Quyết định thực hành số 2',
  decidedBy: 'Ủy ban nhân dân xã',
  summary: 'Đem giấy đến quầy.\n\nNhận bản sao.',
  steps: '1. Đến quầy.\n2. Nộp giấy.',
  conditions: 'Có tên trong sổ.',
  channels: [
    { channel: 'COUNTER', term: { amount: 4, unit: 'WORKING_HOUR' }, feeText: '8.000 đ', description: 'Đến quầy', cases: ['trong-xa'] },
    { channel: 'POST', termText: 'Theo thời gian bưu điện' },
  ],
  cases: [
    { key: 'trong-xa', name: 'Sổ ở xã này', note: 'Tra được ngay.', term: { amount: 4, unit: 'WORKING_HOUR' } },
    {
      key: 'xa-khac',
      name: 'Sổ ở xã khác',
      termText: 'Chờ xã kia trả lời',
      localTerm: { term: { amount: 2, unit: 'CALENDAR_DAY' }, decision: 'Quyết định thực hành số 3' },
    },
  ],
  caseQuestions: [
    {
      id: 'so-o-dau',
      text: 'Sổ ở xã nào?',
      help: 'Xem trên giấy cũ.',
      options: [
        { label: 'Xã này', leadsTo: { case: 'trong-xa' } },
        { label: 'Không biết', leadsTo: { question: 'sinh-o-dau' } },
      ],
    },
    {
      id: 'sinh-o-dau',
      text: 'Sinh ở đâu?',
      options: [
        { label: 'Ở xã này', leadsTo: { case: 'trong-xa' } },
        { label: 'Ở nơi khác', leadsTo: { case: 'xa-khac' } },
      ],
    },
  ],
  papers: [
    {
      key: 'to-khai',
      name: 'Tờ khai',
      kind: 'SUBMIT_ORIGINAL',
      required: true,
      originals: 1,
      copies: 0,
      note: 'Ghi bằng mực.',
      template: 'Mau01.docx',
      templateFile: { fileId: '0190c5f0-0000-7000-8000-000000000001', name: 'Mẫu tờ khai.docx' },
      examples: [
        { kind: 'RIGHT', text: 'Ghi đủ họ tên.' },
        {
          kind: 'WRONG',
          text: 'Ảnh mờ.',
          file: { fileId: '0190c5f0-0000-7000-8000-000000000002', name: 'mo.jpg' },
        },
      ],
    },
    {
      key: 'giay-uy-quyen',
      name: 'Giấy ủy quyền',
      kind: 'SHOW_ONLY',
      required: false,
      originals: 0,
      copies: 2,
      caseName: 'Làm thay',
      cases: ['xa-khac'],
    },
  ],
  papersText: 'Giấy tờ phải còn giá trị.',
  sets: 1,
  fees: [
    {
      kind: 'CHARGE',
      channel: 'COUNTER',
      amount: 8000,
      per: 'bản sao',
      text: 'Tám nghìn đồng',
      caseName: 'Sổ ở xã này',
      cases: ['trong-xa'],
      legalSource: 'Nghị quyết thực hành số 4',
      from: '2026-01-01',
      to: '2026-12-31',
    },
    { kind: 'FEE', amount: 0 },
  ],
  exemptions: [
    {
      who: 'Người ở xã đặc biệt khó khăn',
      group: 'DIFFICULT_COMMUNE',
      covers: 'CHARGE',
      percent: 50,
      proof: 'Căn cước',
      legalSource: 'Nghị quyết thực hành số 5',
      cases: ['trong-xa'],
      from: '2026-01-01',
      to: '2026-06-30',
    },
    { who: 'Trẻ em' },
  ],
  feeText: 'Theo nghị quyết của tỉnh.',
  results: [{ code: 'KQ.1', name: 'Bản sao' }, { name: 'Giấy báo' }],
  legalBases: [{ code: '60/2014/QH13', title: 'Luật Hộ tịch' }, { title: 'Nghị định thực hành' }],
  portalUrl: 'https://example.gov.vn/1',
  keywords: ['trích lục', 'khai sinh, bản sao'],
  verification: 'PARTIAL',
  source: 'Nguồn thực hành',
  twoTierModel: true,
  remarks: 'Nơi tiếp nhận thực hành.',
  notes: ['Cần xem lại phí.', 'Cần xem lại thời hạn.'],
  effectiveFrom: '2025-07-01',
}
