import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventGroups, readKinds } from './types'
import { eventTexts, groupNames, phraseOf, readTexts } from './text'

/** Strings that look like a kind of event and are none. */
const otherNames = new Set(['staff.second_factor_roles'])

const written = new RegExp(`'((?:${eventGroups.join('|')})\\.[a-z_]+)'`, 'g')

test('every kind of event that the code writes has its sentence', () => {
  const files = globSync('lib/**/*.ts').filter((file) => !/\.test\.ts$|^lib\/(audit|testing|db\/generated)\//.test(file))
  const kinds = new Set(
    files
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(written)].map((match) => match[1]!))
      .filter((kind) => !otherNames.has(kind)),
  )
  expect(kinds.size).toBeGreaterThan(30)
  expect([...kinds].filter((kind) => !Object.hasOwn(eventTexts, kind))).toEqual([])
})

test('every kind of stream and of reading has a name', () => {
  expect([...eventGroups, ...readKinds].filter((group) => !groupNames[group])).toEqual([])
  expect(readKinds.filter((kind) => !readTexts[kind])).toEqual([])
})

test.each([
  ['dossier.received', {}, { before: 'tiếp nhận hồ sơ', after: '', hasObject: true }],
  ['staff.role_given', { role: 'SPECIALIST' }, { before: 'giao vai trò “Chuyên viên thụ lý” cho', after: '', hasObject: true }],
  ['staff.locked', { minutes: 15 }, { before: 'tạm khóa tài khoản', after: 'vì nhập sai mật khẩu nhiều lần', hasObject: true }],
  ['setting.setup_done', null, { before: 'công bố trang này là kênh chính thức', after: '', hasObject: false }],
  ['SEARCH', {}, { before: 'tìm trong các hồ sơ của đơn vị mình', after: '', hasObject: false }],
  ['dossier.chua_co', {}, { before: 'làm một việc chưa có tên (dossier.chua_co) với', after: '', hasObject: true }],
])('%s with %j', (kind, data, phrase) => {
  expect(phraseOf(kind, data)).toEqual(phrase)
})
