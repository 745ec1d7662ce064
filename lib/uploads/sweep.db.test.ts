import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { createDraft } from '@/lib/drafts/token'
import { filesFolder } from '@/lib/storage/disk'
import { incomingPath, keep, keptPath, listIncoming, listKept, newKey, removeIncoming, writeIncoming } from '@/lib/storage/files'
import { useTestDatabase } from '@/lib/testing/db'
import { makeProcedureVersion } from '@/lib/testing/drafts'
import { cutAfter, inPieces, samplePdf } from '@/lib/testing/file-samples'
import { useTestStore } from '@/lib/testing/store'
import { announce, receivePart } from './resumable'
import { storeIncoming } from './service'
import { sweep } from './sweep'

useTestDatabase()
useTestStore()

const hour = 3_600_000
const start = new Date('2026-03-02T02:00:00Z')
const later = (hours: number) => new Date(start.getTime() + hours * hour)
const pdf = samplePdf({ padding: 5000 })
const paper = { name: 'a.pdf', declaredType: '', purpose: 'PAPER' } as const

async function makeDraft(): Promise<string> {
  return (await createDraft(await makeProcedureVersion(start), start)).draft.id
}
async function makeFeedback(): Promise<string> {
  const id = randomUUID()
  await db.feedback.create({
    data: { id, code: id, secretHmac: 'x', kind: 'LOCAL_PROBLEM', state: 'SUBMITTED', title: 'x', content: 'x', submittedAt: start },
  })
  return id
}

/** What can be in the store, each with how long it stays; for ever where no number is given. */
const things = {
  'a file of a draft': {
    hours: 14 * 24,
    make: async (draftId: string) => void (await storeIncoming(inPieces(pdf), { ...paper, draftId }, start)),
  },
  'a file that was never attached': { hours: 24, make: async () => void (await storeIncoming(inPieces(pdf), paper, start)) },
  'a file of a feedback': {
    hours: Infinity,
    make: async () => {
      const { id } = await storeIncoming(inPieces(pdf), paper, start)
      await db.attachment.update({ where: { id }, data: { feedbackId: await makeFeedback() } })
    },
  },
  'an announcement': { hours: 24, make: async (draftId: string) => void (await announce([{ ...paper, draftId, size: 9 }], start)) },
  'an interrupted file': {
    hours: 24,
    make: async (draftId: string) => {
      const [row] = await announce([{ ...paper, draftId, size: pdf.length }], start)
      await receivePart(row!, 0, cutAfter(pdf, 2000), start).catch(() => {})
    },
  },
  'bytes of a process that died while receiving': {
    hours: 1,
    make: async () => void (await writeIncoming(newKey(start), inPieces(pdf), () => {})),
  },
  'bytes of a process that died before the row': {
    hours: 1,
    make: async () => {
      const key = newKey(start)
      await writeIncoming(key, inPieces(pdf), () => {})
      await keep(key, key)
      await removeIncoming(key)
    },
  },
} as const

async function standing(): Promise<{ rows: number; bytes: number }> {
  let bytes = (await listIncoming()).length
  for await (const keys of listKept()) bytes += keys.length
  return { rows: await db.attachment.count(), bytes }
}

async function expectNamedFilesStand(): Promise<void> {
  for (const { key } of await db.attachment.findMany({ where: { status: 'ARRIVED' } })) expect(existsSync(keptPath(key))).toBe(true)
}

it('whatever is in the store, a sweep takes what is over and never a file that a row names', async () => {
  const names = Object.keys(things) as (keyof typeof things)[]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...names), { maxLength: 6 }),
      fc.constantFrom(0.5, 2, 23, 25, 13 * 24, 15 * 24),
      async (chosen, hours) => {
        const before = await standing()
        const draftId = await makeDraft()
        for (const name of chosen) await things[name].make(draftId)
        await sweep(later(hours))
        const stays = chosen.filter((name) => things[name].hours > hours)
        const withoutBytes = stays.filter((name) => name === 'an announcement').length
        const withoutRow = stays.filter((name) => name.startsWith('bytes of')).length
        expect(await standing()).toEqual({
          rows: before.rows + stays.length - withoutRow,
          bytes: before.bytes + stays.length - withoutBytes,
        })
        await expectNamedFilesStand()
        // Nothing of this round is left for the next but what stays for ever.
        await sweep(later(100 * 24))
        await expectNamedFilesStand()
        expect(await db.draft.count({ where: { id: draftId } })).toBe(0)
      },
    ),
    { numRuns: 30 },
  )
})

it('spares what is not its own', async () => {
  await storeIncoming(inPieces(pdf), paper, start)
  const strange = [join(filesFolder(), 'kept', 'README'), join(filesFolder(), 'incoming', 'notes.txt')]
  for (const path of strange) writeFileSync(path, 'x')
  await sweep(later(1000 * 24))
  expect(strange.map((path) => existsSync(path))).toEqual([true, true])
})

it('takes the bytes of a dead process at once when told that nothing else runs', async () => {
  const key = newKey(start)
  await writeIncoming(key, inPieces(pdf), () => {})
  expect(await sweep(start)).toMatchObject({ pieces: 0 })
  expect(await sweep(start, { graceMs: 0 })).toMatchObject({ pieces: 1 })
  expect(existsSync(incomingPath(key))).toBe(false)
})
