import { describe, expect, it } from 'vitest'
import { loadSeed } from './load'
import { seedPeriodOn } from './load-units'

const { units, procedures, skipped } = loadSeed()
const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]))
const mostUsed = procedures.filter((procedure) => procedure.mostUsed)
const named = mostUsed.map((procedure) => [procedure.code, procedure] as const)

function procedureOf(code: string) {
  const procedure = byCode.get(code)
  if (!procedure) throw new Error(`no procedure ${code}`)
  return procedure
}

describe('procedures of the seed', () => {
  it('loads every line of the table, each code once', () => {
    expect(skipped).toEqual({ withoutCode: [], repeated: [] })
    expect(procedures.length).toBeGreaterThanOrEqual(512)
    expect(byCode.size).toBe(procedures.length)
  })

  it('is not verified by a machine', () => {
    expect(procedures.filter((procedure) => procedure.content.verification === 'VERIFIED')).toEqual([])
  })

  it('has a receiver wherever it is filed at a desk here, and a place wherever it is filed elsewhere', () => {
    for (const { code, content, offering } of procedures) {
      const atDesk = content.filing === 'HERE' || content.filing === 'COUNTER_ONLY'
      if (atDesk) expect(offering.receivedBy.length, code).toBeGreaterThan(0)
      if (content.filing === 'ELSEWHERE') expect(offering.receivedBy, code).toEqual([])
      expect(Boolean(content.filingPlace), code).toBe(content.filing === 'ELSEWHERE')
    }
  })

  it('asks questions only where it may be filed here, each id once', () => {
    for (const { code, content, questions } of procedures) {
      expect(questions.length > 0, code).toBe(content.filing === 'HERE')
      expect(questions.length, code).toBeLessThanOrEqual(8)
      expect(new Set(questions.map((question) => question.id)).size, code).toBe(questions.length)
    }
  })

  it('gives each paper of a procedure a key of its own', () => {
    for (const { code, content } of procedures) {
      expect(new Set(content.papers.map((paper) => paper.key)).size, code).toBe(content.papers.length)
    }
  })

  it('names departments that are in force', () => {
    const departments = units.units.filter((unit) => unit.kind === 'DEPARTMENT' && seedPeriodOn(unit, '2026-11-23')).map((unit) => unit.key)
    for (const { code, offering } of mostUsed) {
      if (offering.department) expect(departments, code).toContain(offering.department)
      if (offering.decidedBy === 'DISTRICT') expect(offering.department, code).toBeDefined()
    }
  })

  it('never gives a fee of nothing', () => {
    for (const { code, content } of procedures) {
      expect(content.feeText ?? '', code).not.toMatch(/^(miễn phí|không)$/i)
      for (const fee of content.fees) expect(fee.amount ?? 1, code).toBeGreaterThan(0)
      for (const fee of content.fees) expect(fee.amount ?? fee.text, code).toBeDefined()
    }
  })
})

describe('most used procedures', () => {
  it('asks for no upload of a form that is filled in on line', () => {
    for (const { code, content } of mostUsed.filter((procedure) => procedure.content.filing === 'HERE')) {
      for (const paper of content.papers) {
        if (/^(Tờ khai|Đơn|Giấy đề nghị|Thông báo) /.test(paper.name)) expect(paper.required, `${code} ${paper.key}`).toBe(false)
      }
    }
  })

  it('has a file for each of them', () => {
    expect(mostUsed).toHaveLength(62)
  })

  it.each([
    ['1.001193', 'HERE'],
    ['1.001612', 'HERE'],
    ['1.013225', 'HERE'],
    ['2.000815', 'COUNTER_ONLY'],
    ['1.011607', 'COUNTER_ONLY'],
    ['1.004194', 'ELSEWHERE'],
    ['2.000983', 'ELSEWHERE'],
    ['1.013133', 'ELSEWHERE'],
    ['2.002408', 'PETITION'],
    ['2.002395', 'PETITION'],
  ])('%s is filed %s', (code, filing) => {
    expect(procedureOf(code).content.filing).toBe(filing)
  })

  it.each(named)('%s says in plain words what to do, and is found by common words', (_code, { content }) => {
    expect(content.summary?.length).toBeGreaterThan(80)
    expect(content.keywords.length).toBeGreaterThan(0)
    expect(content.legalBases.length).toBeGreaterThan(0)
  })

  it.each(named)('%s keeps copies and originals in line with what is done with a paper', (_code, { content }) => {
    for (const paper of content.papers) {
      if (paper.kind === 'SUBMIT_ORIGINAL') expect(paper.originals, paper.key).toBeGreaterThan(0)
      if (paper.kind === 'SUBMIT_COPY' || paper.kind === 'COPY_WITH_ORIGINAL') expect(paper.copies, paper.key).toBeGreaterThan(0)
      if (paper.kind === 'OFFICE_LOOKS_UP') expect([paper.originals, paper.copies], paper.key).toEqual([0, 0])
    }
  })

  it('registers a birth here, on the same day, with four kinds of papers', () => {
    const { content, offering, questions } = procedureOf('1.001193')
    expect(content).toMatchObject({ filing: 'HERE', instant: true, term: { amount: 0, unit: 'SAME_DAY' } })
    expect(offering).toEqual({ receivedBy: ['COMMUNE'], decidedBy: 'COMMUNE' })
    expect(new Set(content.papers.map((paper) => paper.kind)).size).toBeGreaterThanOrEqual(4)
    expect(questions.length).toBe(8)
  })
})
