import { expect, it } from 'vitest'
import { practiceContent } from '@/lib/testing/procedures'
import { fullTextOf } from './full-text'

const content = practiceContent({
  term: { amount: 10, unit: 'WORKING_DAY' },
  localTerm: { term: { amount: 6, unit: 'WORKING_DAY' }, decision: 'QĐ 1/2026', from: '2026-02-01', to: '2026-12-31' },
  decidedBy: 'UBND xã',
  channels: [{ channel: 'COUNTER' }],
  cases: [{ key: 'muon', name: 'Làm muộn', term: { amount: 12, unit: 'WORKING_DAY' } }],
  papers: [
    { key: 'to-khai', name: 'Tờ khai', kind: 'SUBMIT_ORIGINAL', required: true, originals: 1, copies: 0, template: 'Mẫu 1' },
    { key: 'cam-doan', name: 'Giấy cam đoan', kind: 'SUBMIT_ORIGINAL', required: true, originals: 1, copies: 0, cases: ['muon'] },
  ],
  fees: [
    { kind: 'CHARGE', amount: 8000 },
    { kind: 'FEE', amount: 5000, to: '2025-12-31' },
  ],
  exemptions: [{ who: 'Người ở xã đặc biệt khó khăn', group: 'DIFFICULT_COMMUNE', proof: 'Căn cước' }],
  legalBases: [{ title: 'Luật 1' }],
})

const textOf = (date: string, unit = {}) => {
  const sections = fullTextOf(content, { date, unit, where: 'Bộ phận một cửa' })
  return Object.fromEntries(sections.map(({ key, blocks }) => [key, JSON.stringify(blocks)]))
}

it('says both terms, the local one in its period alone, and the term of each case', () => {
  expect(textOf('2026-03-01')['thoi-han']).toContain('Theo quy định: 10 ngày làm việc.')
  expect(textOf('2026-03-01')['thoi-han']).toContain('Tại đây: 6 ngày làm việc (QĐ 1/2026, đến ngày 31/12/2026).')
  expect(textOf('2026-03-01')['thoi-han']).toContain('Làm muộn: 12 ngày làm việc')
  expect(textOf('2027-01-01')['thoi-han']).not.toContain('Tại đây')
})

it('shows the fees that hold, who is exempt, and no fee to those who do not owe it', () => {
  expect(textOf('2026-03-01').phi).toContain('8.000 đ')
  expect(textOf('2026-03-01').phi).not.toContain('5.000 đ')
  expect(textOf('2026-03-01')['mien-giam']).toContain('mang theo: Căn cước')
  const free = textOf('2026-03-01', { difficult: true }).phi
  expect(free).toContain('Không phải nộp')
  expect(free).not.toContain('8.000 đ')
  const own = textOf('2026-03-01', { fees: [{ kind: 'CHARGE', amount: 3000 }], decision: 'NQ 2/2026' }).phi
  expect(own).toContain('3.000 đ')
  expect(own).toContain('NQ 2/2026')
  expect(own).not.toContain('8.000 đ')
})

it('says when a paper is needed, and leaves out the parts that nothing is known of', () => {
  const text = textOf('2026-03-01')
  expect(text['giay-to']).toMatch(/Tờ khai\\nMẫu: Mẫu 1","Luôn cần"/)
  expect(text['giay-to']).toMatch(/Giấy cam đoan","Làm muộn"/)
  expect(Object.keys(text)).not.toContain('ket-qua')
  expect(Object.keys(text)).not.toContain('quyet-dinh')
})
