import { describe, expect, it } from 'vitest'
import { checkForm, fieldsOf } from '@/lib/forms/check'
import { loadSeed } from '@/prisma/seed/load'
import { contentOf, postalAddressKey, shownAnswers } from './content'
import { type FormSource, formOf } from './definition'

const birth = loadSeed().procedures.find((procedure) => procedure.code === '1.001193')!
const source: FormSource = {
  code: birth.code,
  versionId: 'v',
  content: birth.content,
  questions: birth.questions,
  receivers: [
    { id: 'u1', name: 'Xã Một' },
    { id: 'u2', name: 'Xã Hai' },
  ],
  units: [],
}
const form = formOf(source)
const typed = {
  applicant: 'INDIVIDUAL',
  fullName: 'Sìn',
  birthDate: '5/9/1990',
  idNumber: '001 090 000 001',
  phone: '+84 912 345 678',
  address: 'Thôn mẫu',
  onBehalf: 'SELF',
  'answer-ten-tre': 'Lù Mẫu',
  'answer-ngay-sinh': '1/11/2026',
  'answer-gioi-tinh': 'Nam',
  'answer-noi-sinh': 'Trạm y tế',
  'answer-dan-toc': 'Nùng',
  'answer-que-quan': 'Hoàng Su Phì',
  'answer-ten-me': 'Lù Thị Mẫu',
  unitId: 'u1',
  resultMethod: 'COUNTER',
  declaration: '1',
}
const check = (over: Record<string, string> = {}) =>
  checkForm(form, { ...typed, ...over }, { files: { 'paper-giay-chung-sinh': 1 }, today: '2026-11-23' })

it('asks an upload for papers that are handed in, and for no other', () => {
  const asked = fieldsOf(form).flatMap((field) => (field.kind === 'FILES' ? [[field.name, field.required]] : []))
  expect(asked).toEqual([
    ['paper-to-khai', false],
    ['paper-giay-chung-sinh', true],
    ['paper-bien-ban-tre-bi-bo-roi', false],
    ['paper-van-ban-uy-quyen', false],
  ])
})

it('makes a form that no two fields of share a name, for every procedure', () => {
  for (const { code, content, questions } of loadSeed().procedures) {
    const names = fieldsOf(formOf({ ...source, code, content, questions })).map((field) => field.name)
    expect(new Set(names).size, code).toBe(names.length)
  }
})

describe('what a dossier keeps', () => {
  it('of a person', () => {
    const { values, errors } = check()
    expect(errors).toEqual({})
    expect(contentOf(source, values)).toEqual({
      unitId: 'u1',
      resultMethod: 'COUNTER',
      parties: [
        {
          role: 'OWNER',
          kind: 'INDIVIDUAL',
          fullName: 'Sìn',
          birthDate: '1990-09-05',
          idNumber: '001090000001',
          phone: '0912345678',
          email: null,
          address: 'Thôn mẫu',
        },
      ],
      answers: {
        'ten-tre': 'Lù Mẫu',
        'ngay-sinh': '2026-11-01',
        'gioi-tinh': 'Nam',
        'noi-sinh': 'Trạm y tế',
        'dan-toc': 'Nùng',
        'que-quan': 'Hoàng Su Phì',
        'ten-me': 'Lù Thị Mẫu',
      },
    })
  })

  it('of a business, with who represents it and who submits', () => {
    const { values, errors } = check({
      applicant: 'BUSINESS',
      businessName: 'Hộ kinh doanh Mẫu',
      businessNumber: '10G8001234',
      representativeName: 'Lù Chủ Mẫu',
      onBehalf: 'OTHER',
      submitterName: 'Vàng Nộp Mẫu',
      submitterRelation: 'Nhân viên',
      submitterPhone: '0911 111 111',
    })
    expect(errors).toEqual({})
    expect(contentOf(source, values).parties.map(({ role, kind, fullName }) => [role, kind, fullName])).toEqual([
      ['OWNER', 'BUSINESS', 'Hộ kinh doanh Mẫu'],
      ['REPRESENTATIVE', 'INDIVIDUAL', 'Lù Chủ Mẫu'],
      ['SUBMITTER', 'INDIVIDUAL', 'Vàng Nộp Mẫu'],
    ])
  })

  it('of a result that is posted', () => {
    expect(Object.keys(check({ resultMethod: 'POST' }).errors)).toEqual(['postalAddress'])
    const { values } = check({ resultMethod: 'POST', postalAddress: 'Thôn mẫu' })
    expect(contentOf(source, values).answers[postalAddressKey]).toBe('Thôn mẫu')
  })

  it('reads to the officer as people write it', () => {
    const { values } = check({ resultMethod: 'POST', postalAddress: 'Thôn mẫu' })
    const rows = shownAnswers(source.questions, contentOf(source, values).answers)
    expect(rows.find(({ id }) => id === 'ngay-sinh')).toEqual({ id: 'ngay-sinh', label: 'Ngày sinh của trẻ', value: '01/11/2026' })
    expect(rows.at(-1)).toEqual({ id: postalAddressKey, label: 'Địa chỉ nhận kết quả qua bưu điện', value: 'Thôn mẫu' })
  })
})
