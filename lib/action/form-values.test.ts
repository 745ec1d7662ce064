import { describe, expect, it } from 'vitest'
import { echoValues, readForm } from './form-values'

function formOf(...fields: [string, string | File][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

describe('readForm', () => {
  it('keeps the last of a field that comes twice, and all of a list', () => {
    const form = formOf(['a', '1'], ['a', '2'], ['roles', 'X'], ['roles', 'Y'], ['paper[]', 'p'])
    expect(readForm(form, ['roles'])).toEqual({ a: '2', roles: ['X', 'Y'], paper: ['p'] })
  })

  it('gives an empty list when nothing was chosen', () => {
    expect(readForm(formOf(), ['roles'])).toEqual({ roles: [] })
  })

  it('leaves out what React adds and what would change the object itself', () => {
    const raw = readForm(formOf(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}'], ['__proto__', 'x'], ['__proto__[]', 'x'], ['name', 'An']))
    expect(raw).toEqual({ name: 'An' })
    expect(Object.getPrototypeOf(raw)).toBe(Object.prototype)
  })

  it('writes letters in one form (NFC)', () => {
    expect(readForm(formOf(['name', 'Hoàng'.normalize('NFD')]))).toEqual({ name: 'Hoàng'.normalize('NFC') })
  })
})

describe('echoValues', () => {
  it('gives back what was typed, without secrets and files', () => {
    const raw = readForm(
      formOf(
        ['login', 'an'],
        ['password', 'p'],
        ['newPassword', 'q'],
        ['csrfToken', 't'],
        ['code', 'c'],
        ['photo', new File(['x'], 'x.jpg')],
        ['roles', 'X'],
      ),
      ['roles'],
    )
    expect(echoValues(raw, ['code'])).toEqual({ login: 'an', roles: ['X'] })
  })
})
