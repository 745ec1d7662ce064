import { expect, it } from 'vitest'
import { cheapHash } from '@/lib/testing/staff'
import { hashPassword, verifyPassword } from './password-hash'

it('stores argon2id with 64 MiB, three passes and a salt of its own', async () => {
  const [one, two] = await Promise.all([hashPassword('ruộng bậc thang'), hashPassword('ruộng bậc thang')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(one).not.toBe(two)
})

it('knows the right password, however its marks are written', async () => {
  const stored = await hashPassword('ruộng bậc thang'.normalize('NFC'))
  expect(await verifyPassword('ruộng bậc thang'.normalize('NFD'), stored)).toBe(true)
  expect(await verifyPassword('ruong bac thang', stored)).toBe(false)
})

it('reads a hash made elsewhere with another cost', async () => {
  // From the tests of the reference implementation of Argon2.
  const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await verifyPassword('password', stored)).toBe(true)
  expect(await verifyPassword('Password', stored)).toBe(false)
})

it('says no without a hash, and does the work all the same', async () => {
  expect(await verifyPassword('', null)).toBe(false)
})

it('takes many at once in turn', async () => {
  const stored = cheapHash('ruộng bậc thang')
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => verifyPassword(index % 2 ? 'ruộng bậc thang' : 'sai', stored)))
  expect(answers).toEqual(Array.from({ length: 12 }, (_, index) => index % 2 === 1))
})
