import { describe, expect, it } from 'vitest'
import { roles } from '@/lib/auth/roles'
import { canAdminister, isValidOn, periodsOverlap } from './policy'

describe('administering', () => {
  it.each(roles)('%s', (role) => {
    const viewer = { kind: 'staff' as const, accountId: 'a', sessionId: 's', fullName: 'x', assignments: [{ unitId: 'u', role }] }
    expect(canAdminister(viewer)).toBe(role === 'ADMINISTRATOR')
  })

  it('is for nobody without a role', () => {
    expect(canAdminister({ kind: 'staff', accountId: 'a', sessionId: 's', fullName: 'x', assignments: [] })).toBe(false)
  })
})

describe('periods', () => {
  const march = { validFrom: '2026-03-01', validTo: '2026-03-31' }
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('on %s', (date, valid) => {
    expect(isValidOn(march, date)).toBe(valid)
  })

  it.each([
    [{ validFrom: '2026-03-31', validTo: null }, true],
    [{ validFrom: '2026-04-01', validTo: null }, false],
    [{ validFrom: '2026-01-01', validTo: '2026-03-01' }, true],
    [{ validFrom: '2026-01-01', validTo: '2026-02-28' }, false],
    [{ validFrom: '2026-01-01', validTo: null }, true],
  ])('%o meets March: %s', (other, meets) => {
    expect(periodsOverlap(march, other)).toBe(meets)
    expect(periodsOverlap(other, march)).toBe(meets)
  })
})
