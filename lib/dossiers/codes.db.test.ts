import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { nextDossierCode } from './codes'

useTestDatabase()

const agencyCode = 'T.99901'
// 23:30 of the day before in UTC.
const at = '2026-09-06T23:30:00Z'

test('two servers issuing numbers at once give a thousand codes, none twice and none left out', async () => {
  const children = [1, 2].map(() => fork('lib/testing/give-codes.ts', { execArgv: ['--conditions=react-server', '--import', 'tsx'] }))
  await Promise.all(children.map((child) => once(child, 'message')))
  const answers = children.map((child) => once(child, 'message') as Promise<[string[]]>)
  for (const child of children) child.send({ agencyCode, at, count: 500 })
  const given = (await Promise.all(answers)).map(([codes]) => codes)
  const all = given.flat()
  expect(all.toSorted()).toEqual(Array.from({ length: 1000 }, (_, index) => `${agencyCode}-260907-${String(index + 1).padStart(4, '0')}`))
  // They did take turns: neither had finished before the other began.
  const [first, second] = given.map((codes) => codes.toSorted())
  expect(first![0]! < second!.at(-1)! && second![0]! < first!.at(-1)!).toBe(true)
}, 120_000)

test('a reception that is rolled back leaves no gap', async () => {
  const taken = (fail: boolean) =>
    transaction(async (tx) => {
      const code = await nextDossierCode(tx, 'T.99902', new Date(at))
      if (fail) throw new Error('rolled back')
      return code
    })
  expect(await taken(false)).toMatch(/-0001$/)
  await expect(taken(true)).rejects.toThrow('rolled back')
  expect(await taken(false)).toMatch(/-0002$/)
})
