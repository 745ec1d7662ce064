import { expect, it } from 'vitest'
import { findPasswordProblem } from './password-rules'

const person = { login: 'lu.seo.vang', fullName: 'Lù Seo Vàng' }

it.each([
  ['ruộng bậc thang vàng óng'],
  ['con trâu đi trước'],
  ['mưa rừng Tây Côn Lĩnh'],
  ['k7Qm-x2Tz-9pLw'],
  ['correct horse battery staple'],
])('"%s" is good enough', (password) => {
  expect(findPasswordProblem(password, person)).toBeNull()
})

it.each([
  ['ngắn quá'],
  ['12345678901'],
  ['123456789012'],
  ['987654321098'],
  ['aaaaaaaaaaaa'],
  ['abababababab'],
  ['Password1234!'],
  ['MatKhau@2026'],
  ['mật khẩu 123456'],
  ['hoangsuphi2026'],
  ['Hoàng Su Phì @ 2026'],
  ['quantrihethong1'],
  ['qwertyuiopas'],
  ['1qaz2wsx3edc'],
  ['anhyeuem1234'],
  ['Lù Seo Vàng 1990'],
  ['toi-la-lu.seo.vang'],
  ['x'.repeat(201)],
  ['!!!!!!!!!!!!'],
])('"%s" is refused', (password) => {
  expect(findPasswordProblem(password, person)).not.toBeNull()
})
