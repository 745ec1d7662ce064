import { describe, expect, test } from 'vitest'
import { type Held, isTouched, placeDossier, placeOf, planProblems } from './placement'
import type { MergerPlan } from './types'

const plan: MergerPlan = {
  begins: [],
  renames: [],
  ends: [
    { unitId: 'po-lo', successorId: 'thang-tin-moi' },
    { unitId: 'huyen', successorId: null },
    { unitId: 'phong-dat', successorId: null },
  ],
  rules: [
    { field: 'Khoáng sản', to: 'tinh' },
    { field: null, to: 'ADDRESS' },
  ],
}
const places = [
  { names: ['Pố Lồ', 'Bố Lồ'], toId: 'thang-tin-moi' },
  { names: ['Thèn Chu Phìn'], toId: 'thang-tin-moi' },
  { names: ['Nậm Dịch', 'Bản Péo'], toId: 'nam-dich-moi' },
  { names: ['Vinh Quang', 'thị trấn Hoàng Su Phì'], toId: 'hoang-su-phi-moi' },
]
const held = (more: Partial<Held> = {}): Held => ({
  id: 'd1',
  unitId: 'huyen',
  handlingUnitId: 'phong-dat',
  stepUnits: [],
  opinionUnits: [],
  field: 'Đất đai',
  address: 'Thôn Cáo Phìn, xã Pố Lồ, huyện Hoàng Su Phì',
  ...more,
})

describe('the commune of an address', () => {
  test.each([
    ['Thôn 3, xã Pố Lồ, huyện Hoàng Su Phì, tỉnh Hà Giang', 'thang-tin-moi'],
    ['thon 3 xa po lo', 'thang-tin-moi'],
    ['Bản Péo', 'nam-dich-moi'],
    ['Thôn Nậm Dịch, xã Pố Lồ', 'thang-tin-moi'],
    ['Tổ 2, thị trấn Hoàng Su Phì', 'hoang-su-phi-moi'],
    ['xã Pố Lồ cũ, nay ở xã Nậm Dịch', null],
    ['Pố Lồ, Thèn Chu Phìn', 'thang-tin-moi'],
    ['huyện Hoàng Su Phì', null],
    ['Phường 1, Hà Nội', null],
    ['', null],
    [null, null],
  ])('%s', (address, toId) => {
    expect(placeOf(address, places)).toBe(toId)
  })
})

describe('a dossier', () => {
  test('of a unit with a successor follows it', () => {
    expect(placeDossier(plan, places, {}, held({ unitId: 'po-lo', handlingUnitId: 'po-lo', stepUnits: ['po-lo', 'tinh'] }))).toEqual({
      unitId: 'thang-tin-moi',
      handlingUnitId: 'thang-tin-moi',
      stepUnits: ['thang-tin-moi', 'tinh'],
      opinionUnits: [],
      by: 'SUCCESSOR',
      rule: null,
    })
  })
  test('of a unit without one goes by the first rule that fits: field, else address', () => {
    expect(placeDossier(plan, places, {}, held({ field: 'Khoáng sản' }))).toMatchObject({ unitId: 'tinh', handlingUnitId: 'tinh', rule: 0 })
    expect(placeDossier(plan, places, {}, held())).toMatchObject({ unitId: 'thang-tin-moi', by: 'RULE', rule: 1 })
  })
  test('keeps the desk that stays or has a successor, and only its handling goes by rule', () => {
    expect(placeDossier(plan, places, {}, held({ unitId: 'po-lo', field: 'Khoáng sản' }))).toMatchObject({
      unitId: 'thang-tin-moi',
      handlingUnitId: 'tinh',
    })
  })
  test('that no rule places is undecided until somebody chooses, and a choice outweighs a rule', () => {
    expect(placeDossier(plan, places, {}, held({ address: null }))).toBeNull()
    expect(placeDossier(plan, places, { d1: 'nam-dich-moi' }, held({ address: null }))).toMatchObject({
      unitId: 'nam-dich-moi',
      by: 'CHOICE',
      rule: null,
    })
    expect(placeDossier(plan, places, { d1: 'nam-dich-moi' }, held())).toMatchObject({ unitId: 'nam-dich-moi', by: 'CHOICE' })
  })
  test('is touched by a later step or an awaited opinion alone', () => {
    const elsewhere = { unitId: 'a', handlingUnitId: 'a' }
    expect(isTouched(plan, held(elsewhere))).toBe(false)
    expect(isTouched(plan, held({ ...elsewhere, stepUnits: ['a', 'po-lo'] }))).toBe(true)
    expect(isTouched(plan, held({ ...elsewhere, opinionUnits: ['phong-dat'] }))).toBe(true)
  })
})

describe('a plan', () => {
  const units = [
    { id: 'po-lo', name: 'Xã Pố Lồ', parentId: 'huyen', inForce: true, takesOver: true },
    { id: 'huyen', name: 'Huyện', parentId: null, inForce: true, takesOver: true },
    { id: 'phong-dat', name: 'Phòng', parentId: 'huyen', inForce: true, takesOver: true },
    { id: 'tinh', name: 'Tỉnh', parentId: null, inForce: true, takesOver: true },
    { id: 'thang-tin-moi', name: 'Xã mới', parentId: 'tinh', inForce: true, takesOver: true },
  ]
  test('that is whole has no problem', () => {
    expect(planProblems(plan, units)).toEqual([])
  })
  test.each([
    ['nothing ends', { ...plan, ends: [] }, units, 'Chưa chọn'],
    ['the successor ends too', { ...plan, ends: [...plan.ends, { unitId: 'thang-tin-moi', successorId: 'tinh' }] }, units, 'cũng kết thúc'],
    ['an unknown unit', { ...plan, ends: [{ unitId: 'x', successorId: 'tinh' }] }, units, 'không có trong danh sách'],
    [
      'a unit left without a parent',
      plan,
      [...units, { id: 'sot', name: 'Xã Sót', parentId: 'huyen', inForce: true, takesOver: true }],
      'Xã Sót còn trực thuộc',
    ],
    [
      'a successor that ended the day before or is there for practice',
      plan,
      units.map((unit) => (unit.id === 'thang-tin-moi' ? { ...unit, takesOver: false } : unit)),
      'không hoạt động ngày đó',
    ],
    [
      'a code that a unit which stays has',
      {
        ...plan,
        begins: [
          {
            id: 'moi',
            kind: 'COMMUNE' as const,
            code: '01099',
            name: 'Xã Trùng Mã',
            shortName: 'Trùng Mã',
            parentId: 'tinh',
            deskName: null,
            aliases: [],
            agencyCode: null,
            agencyCodeProvisional: true,
            source: 'thực hành',
          },
        ],
      },
      [...units, { id: 'o-lai', name: 'Xã Ở Lại', parentId: 'tinh', inForce: true, takesOver: true, code: '01099' }],
      'mã 01099 đang là của Xã Ở Lại',
    ],
    ['a rule to nowhere', { ...plan, rules: [{ field: null, to: 'huyen' }] }, units, 'quy tắc'],
  ])('%s', (_, broken, known, word) => {
    expect(planProblems(broken, known).join(' ')).toContain(word)
  })
})
