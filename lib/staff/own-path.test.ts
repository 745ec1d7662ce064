import { expect, it } from 'vitest'
import { ownPath } from './own-path'

it.each([
  ['/can-bo/nhan-su', '/can-bo/nhan-su'],
  ['/can-bo/ho-so/1?tab=2', '/can-bo/ho-so/1?tab=2'],
  ['/can-bo', '/can-bo'],
  [undefined, '/can-bo'],
  ['', '/can-bo'],
  ['//evil.example', '/can-bo'],
  ['//evil.example/can-bo', '/can-bo'],
  ['/\\evil.example/can-bo', '/can-bo'],
  ['/\t/evil.example/can-bo', '/can-bo'],
  ['https://evil.example/can-bo', '/can-bo'],
  ['javascript:alert(1)', '/can-bo'],
  ['/can-bo/../..//evil.example', '/can-bo'],
  ['/can-bo/../api/auth/signout', '/can-bo'],
  ['/can-bogus', '/can-bo'],
  ['/can-bo/dang-nhap?next=/can-bo/dang-nhap', '/can-bo'],
  ['/can-bo//evil.example', '/can-bo//evil.example'],
  ['can-bo/nhan-su', '/can-bo'],
])('%s leads to %s', (asked, path) => {
  expect(ownPath(asked)).toBe(path)
})
