import { expect, test } from 'vitest'
import { placeText, readPlace, readRegisterQuestion, registerSearch } from './register-question'

const unitId = '01890a5d-ac96-774b-bcce-b302099a8057'

test('without dates it is this month; dates are read as people write them', () => {
  expect(readRegisterQuestion({ 'don-vi': unitId }, '2026-11-23')).toEqual({ unitId, from: '2026-11-01', to: '2026-11-23', problems: {} })
  expect(readRegisterQuestion({ tu: '5/9/2026', den: '2026-09-30' }, '2026-11-23')).toMatchObject({
    unitId: '',
    from: '2026-09-05',
    to: '2026-09-30',
  })
})

test.each([
  [{ tu: 'hôm qua' }, { tu: 'Ngày chưa đúng. Ví dụ: 05/09/2026' }],
  [{ den: '31/02/2026' }, { den: 'Ngày chưa đúng. Ví dụ: 05/09/2026' }],
  [{ tu: '2026-10-02', den: '2026-10-01' }, { den: 'Ngày cuối phải bằng hoặc sau ngày đầu.' }],
])('%j says what is wrong', (search, problems) => {
  expect(readRegisterQuestion(search, '2026-11-23').problems).toEqual(problems)
})

test('an address leads to what it was made from, and what is not ours to no place', () => {
  const question = { unitId, from: '2026-01-01', to: '2026-02-01' }
  const search = Object.fromEntries(new URLSearchParams(registerSearch(question, { dang: 'pdf' })))
  expect(readRegisterQuestion(search, '2026-11-23')).toMatchObject(question)
  const place = { at: new Date(1_700_000_000_123), id: unitId }
  expect(readPlace(placeText(place))).toEqual(place)
  for (const text of [undefined, '', '1-2', `x-${unitId}`, [placeText(place)]]) expect(readPlace(text)).toBeNull()
  expect(readRegisterQuestion({ 'don-vi': "' OR 1=1" }, '2026-11-23').unitId).toBe('')
})
