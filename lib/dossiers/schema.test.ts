import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fieldErrorsOf } from '@/lib/action/form-errors'
import { intakeSchema } from './intake-schema'
import { askSchema, collectFeeSchema, decideSchema, demandFeeSchema, draftExtensionSchema, findSchema, receiveSchema } from './schema'

const base = {
  transactionId: randomUUID(),
  versionId: randomUUID(),
  unitId: randomUUID(),
  procedureCode: '9.000001',
  fullName: ' Vàng  Seo Thực Hành ',
}
const target = { dossierId: randomUUID(), version: '3' }
const errorsOf = (answer: ReturnType<typeof intakeSchema.safeParse>) => (answer.success ? {} : fieldErrorsOf(answer.error))

describe('the intake of a person', () => {
  test('asks for nothing but a name', () => {
    const { parties, papers, atOnce, term } = intakeSchema.parse(base)
    expect(parties).toEqual([
      expect.objectContaining({ role: 'OWNER', fullName: 'Vàng Seo Thực Hành', phone: null, identification: 'DECLARED' }),
    ])
    expect({ papers, atOnce, term }).toEqual({ papers: [], atOnce: undefined, term: undefined })
    expect(errorsOf(intakeSchema.safeParse({ ...base, fullName: '  ' }))).toHaveProperty('fullName')
  })

  test.each(['Ly', 'K’Brơi H’Ngân', 'Thào A Dế-Sử', 'Ôn'])('takes the name %s', (fullName) => {
    expect(intakeSchema.parse({ ...base, fullName }).parties[0]!.fullName).toBe(fullName)
  })

  test('takes no name with invisible signs', () => {
    expect(errorsOf(intakeSchema.safeParse({ ...base, fullName: 'Vàng\u0007Seo' }))).toHaveProperty('fullName')
  })

  test.each([
    ['0912 345 678', '0912345678'],
    ['+84 912.345.678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['', null],
  ])('reads the phone %j as %j', (phone, read) => {
    expect(intakeSchema.parse({ ...base, phone }).parties[0]!.phone).toBe(read)
  })

  test.each(['12', 'không có', '09123456789012345'])('refuses the phone %j', (phone) => {
    expect(errorsOf(intakeSchema.safeParse({ ...base, phone }))).toHaveProperty('phone')
  })

  test('a card that was seen is that of the person who came', () => {
    const seen = { ...base, cardSeen: '1' }
    const levels = (input: object) => intakeSchema.parse(input).parties.map((party) => `${party.role} ${party.identification}`)
    expect(levels(seen)).toEqual(['OWNER SEEN_AT_DESK'])
    expect(levels({ ...seen, submitterName: 'Người Nộp Thay' })).toEqual(['OWNER DECLARED', 'SUBMITTER SEEN_AT_DESK'])
    expect(levels({ ...seen, kind: 'BUSINESS', representativeName: 'Người Đại Diện' })).toEqual([
      'OWNER DECLARED',
      'REPRESENTATIVE SEEN_AT_DESK',
    ])
  })

  test('a card number of a business is its representative’s', () => {
    const { parties } = intakeSchema.parse({
      ...base,
      kind: 'BUSINESS',
      representativeName: 'Người Đại Diện',
      idNumber: '002 090 000 001',
      businessNumber: '10G8.000001',
    })
    expect(parties.map(({ role, idNumber, businessNumber }) => ({ role, idNumber, businessNumber }))).toEqual([
      { role: 'OWNER', idNumber: null, businessNumber: '10G8000001' },
      { role: 'REPRESENTATIVE', idNumber: '002090000001', businessNumber: undefined },
    ])
  })

  test('a result at once needs its number, and a refusal its reason', () => {
    expect(errorsOf(intakeSchema.safeParse({ ...base, mode: 'at-once' }))).toHaveProperty('number')
    expect(errorsOf(intakeSchema.safeParse({ ...base, mode: 'at-once', number: '1', outcome: 'REFUSED' }))).toHaveProperty('text')
    expect(intakeSchema.parse({ ...base, mode: 'at-once', number: ' 12/2026 ' }).atOnce).toEqual({ outcome: 'GRANTED', number: '12/2026' })
    expect(intakeSchema.parse({ ...base, mode: 'slip', number: '12' }).atOnce).toBeUndefined()
  })

  test('counts papers by row and leaves out rows without a count or a name', () => {
    const { papers } = intakeSchema.parse({
      ...base,
      paperKey: ['a', 'b', 'them-1', 'them-2'],
      paperName: ['Tờ khai', 'Bản sao', 'Giấy khác', ''],
      originals: ['1', '', '', '2'],
      certified: ['', '', '', ''],
      copies: ['', '', '3', ''],
      compared: ['them-1'],
    })
    expect(papers).toEqual([
      { paperKey: 'a', name: 'Tờ khai', originals: 1, certified: 0, copies: 0, compared: false },
      { paperKey: 'them-1', name: 'Giấy khác', originals: 0, certified: 0, copies: 3, compared: true },
    ])
    expect(errorsOf(intakeSchema.safeParse({ ...base, paperKey: ['a'], paperName: ['Tờ khai'], originals: ['một'] }))).toHaveProperty([
      'originals.0',
    ])
  })
})

describe('a step', () => {
  test('reads the term an officer sets', () => {
    const termOf = (typed: object) => receiveSchema.safeParse({ ...target, ...typed })
    expect(termOf({ termUnit: 'WORKING_DAY', termAmount: '7' }).data).toMatchObject({
      version: 3,
      term: { amount: 7, unit: 'WORKING_DAY' },
    })
    expect(termOf({ termUnit: 'SAME_DAY', termAmount: '' }).data).toMatchObject({ term: { amount: 0, unit: 'SAME_DAY' } })
    expect(termOf({ termUnit: 'WORKING_DAY', termAmount: '0' }).success).toBe(false)
    expect(termOf({}).data).not.toHaveProperty('term')
  })

  test('that asks for papers says which, or why', () => {
    expect(askSchema.safeParse({ ...target, text: ' ', paperKey: ['a'], paperAsk: [''] }).success).toBe(false)
    expect(askSchema.parse({ ...target, paperKey: ['a', 'b'], paperAsk: ['', 'chụp lại'] }).papers).toEqual({
      b: { reason: 'OTHER', text: 'chụp lại' },
    })
    const reasons = { ...target, paperKey: ['a', 'b'], paperAsk: ['', ''] }
    expect(askSchema.parse({ ...reasons, paperReason: ['', 'EXPIRED'] }).papers).toEqual({ b: { reason: 'EXPIRED', text: '' } })
    expect(askSchema.safeParse({ ...reasons, paperReason: ['OTHER', ''] }).success).toBe(false)
  })

  test('that takes money wants a line with an amount and a receipt', () => {
    const lines = { feeKind: ['FEE', 'CHARGE', 'FEE'], feeName: ['Bản sao', '', ''], feeAmount: ['8.000', '10 000', ''] }
    expect(demandFeeSchema.parse({ ...target, ...lines }).lines).toEqual([
      { kind: 'FEE', name: 'Bản sao', amount: 8000 },
      { kind: 'CHARGE', name: 'Theo quy định', amount: 10_000 },
    ])
    for (const feeAmount of [[''], ['0'], ['-5'], ['tám nghìn'], ['1e9'], ['9999999999']]) {
      expect(demandFeeSchema.safeParse({ ...target, feeKind: ['FEE'], feeName: [''], feeAmount }).success, feeAmount[0]).toBe(false)
    }
    expect(collectFeeSchema.safeParse({ ...target, ...lines, method: 'CASH', receiptNumber: ' ' }).success).toBe(false)
    expect(collectFeeSchema.safeParse({ ...target, ...lines, method: 'CASH', receiptNumber: '0001' }).success).toBe(true)
  })

  test('that puts an appointment off names a day that exists', () => {
    const apology = { ...target, reason: 'WEATHER', text: 'Xin lỗi ông/bà.' }
    expect(draftExtensionSchema.parse({ ...apology, dueOn: '5/9/2026' }).dueOn).toBe('2026-09-05')
    for (const dueOn of ['', '2026-02-30', 'mai']) expect(draftExtensionSchema.safeParse({ ...apology, dueOn }).success, dueOn).toBe(false)
  })

  test('that decides takes an outcome that exists', () => {
    const decision = { ...target, number: '15', text: '' }
    expect(decideSchema.safeParse(decision).success).toBe(false)
    expect(decideSchema.safeParse({ ...decision, outcome: 'MAYBE' }).success).toBe(false)
    expect(decideSchema.parse({ ...decision, outcome: 'GRANTED' })).toMatchObject({ outcome: 'GRANTED', fileId: [] })
  })

  test('that finds needs three signs', () => {
    expect(findSchema.safeParse({ q: ' ab ' }).success).toBe(false)
    expect(findSchema.parse({ q: ' abc ' })).toEqual({ q: 'abc' })
  })
})
