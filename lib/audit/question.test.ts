import { expect, test } from 'vitest'
import { auditSearch, cursorOf, questionProblems, readAuditQuestion, readCursor } from './question'

const id = '018f3c5e-0000-7000-8000-000000000001'
const nothing = { view: 'events', person: '', dossier: '', group: '', unitId: '', from: '', to: '', after: '' }

test('an address says what was asked, and is made again from it', () => {
  const asked = { xem: 'doc', 'can-bo': 'Lù', 'ho-so': 'H22.31', loai: 'DOSSIER', 'don-vi': id, tu: '2026-09-05', den: '2026-09-07' }
  const question = readAuditQuestion(asked)
  expect(question).toEqual({
    view: 'reads',
    person: 'Lù',
    dossier: 'H22.31',
    group: 'DOSSIER',
    unitId: id,
    from: '2026-09-05',
    to: '2026-09-07',
    after: '',
  })
  expect(Object.fromEntries(new URLSearchParams(auditSearch(question)))).toEqual(asked)
})

test.each([
  ['nothing', {}],
  ['what is no choice', { xem: 'khac', loai: 'DOSSIER', 'don-vi': "' OR 1=1", sau: '' }],
  ['a name given twice', { 'can-bo': ['a', 'b'] }],
])('%s asks nothing', (_, search) => {
  expect(readAuditQuestion(search)).toEqual(nothing)
  expect(auditSearch(readAuditQuestion(search))).toBe('')
})

test.each([
  [{ tu: '5/9/2026', den: '7.9.2026' }, []],
  [{ tu: '31/02/2026' }, ['tu']],
  [{ den: 'hôm qua' }, ['den']],
  [{ tu: '07/09/2026', den: '05/09/2026' }, ['den']],
])('%j is wrong at %j', (search, fields) => {
  expect(Object.keys(questionProblems(readAuditQuestion(search)))).toEqual(fields)
})

test('what is no date is given back as it was typed', () => {
  expect(readAuditQuestion({ tu: '31/02/2026', den: '5/9/2026' })).toMatchObject({ from: '31/02/2026', to: '2026-09-05' })
})

test('a place in the list is read back, and nothing else is one', () => {
  const row = { at: new Date('2026-09-07T01:02:03.456Z'), id }
  expect(readCursor(cursorOf(row))).toEqual(row)
  for (const text of ['', id, '1-x', `-5-${id}`, `99999999999999999-${id}`]) expect(readCursor(text)).toBeNull()
})
