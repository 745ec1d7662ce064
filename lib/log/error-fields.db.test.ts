import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { errorFields } from './error-fields'

useTestDatabase()

const failureOf = (query: Promise<unknown>) => query.then(() => null).catch((error: unknown) => error as Error)

it('of a refused query the log learns why, and no value that stood in it', async () => {
  const failure = await failureOf(db.dossierParty.findMany({ where: { fullName: 'Lù Thực Hành', unknown: 1 } as never }))
  expect(failure!.message).toContain('Lù Thực Hành')
  const fields = errorFields(failure!)
  expect(JSON.stringify(fields)).not.toContain('Lù Thực Hành')
  expect(fields.message).toContain('Unknown argument `unknown`')
  expect(fields.stack).toMatch(/\n\s+at /)
})

it('of any other failure the log learns what it said', () => {
  const error = Object.assign(new Error('một\nhai'), { code: 'EIO' })
  expect(errorFields(error)).toEqual({ type: 'Error', code: 'EIO', message: 'một\nhai', stack: error.stack })
})
