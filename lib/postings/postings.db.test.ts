import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { publishVersion, type VersionChange } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'
import { readMade } from '@/lib/storage/made'
import { useTestDatabase } from '@/lib/testing/db'
import { useTestStore } from '@/lib/testing/store'
import { textOfPdf } from '@/lib/testing/pdf-text'
import { seedDatabase } from '@/prisma/seed/seed-database'
import { findPosting } from './queries'
import { findSheetCheck } from './sheet-check'
import { findSheetFile, planSheet } from './sheet-file'
import { stampText } from './stamp'
import type { Sheet } from './types'

useTestDatabase()
useTestStore()

const slug = 'xa-ban-may'
const birth = '1.001193'
const copies = '2.000815'
const day = '2026-03-02'
let unitId: string

beforeAll(async () => {
  at('2026-01-05', 8 * 60)
  await seedDatabase()
  unitId = (await findPosting(slug))!.desk.id
})
afterAll(() => clock.moveTo(null))

function at(date: string, minute = 9 * 60): void {
  clock.moveTo(instantAt(date, minute))
}

/** What a sheet made at this moment carries behind its code. */
async function stampOf(sheet: Sheet): Promise<string> {
  const { digests } = (await planSheet(slug, sheet))!
  return stampText({ sheet, madeAt: clock.now(), ...digests })
}

async function publish(code: string, change: VersionChange, amend: (content: ProcedureContent) => ProcedureContent): Promise<void> {
  const version = await db.procedureVersion.findFirstOrThrow({ where: { procedure: { code } }, orderBy: { number: 'desc' } })
  const content = amend(version.content as unknown as ProcedureContent)
  await transaction((tx) =>
    publishVersion(tx, { code, content, questions: [], source: 'HOUSE', change, changeNote: 'Thực hành' }, clock.now()),
  )
}

const shorter = (content: ProcedureContent): ProcedureContent => ({ ...content, term: { amount: 1, unit: 'WORKING_DAY' } })
const states = async (stamp: string) => (await findSheetCheck(slug, stamp))!.check

it('prints every procedure that the desk receives, in full, with the moment of making and its code', async () => {
  at(day)
  const posting = (await findPosting(slug))!
  expect(posting.count).toBeGreaterThan(100)
  const file = (await findSheetFile(slug, 'a4'))!
  const { pages, links, info } = await textOfPdf(await readMade(file))
  const text = pages.join(' ')
  for (const { procedures } of posting.fields) for (const { code } of procedures) expect(text).toContain(`Mã thủ tục ${code} ·`)
  for (const part of ['Giấy chứng sinh', 'Ai được miễn, giảm', 'Lệ phí', 'Căn cứ pháp lý', 'Phản ánh, kiến nghị', 'Mục lục'])
    expect(text).toContain(part)
  expect(pages.every((page) => /In lúc 09:00 ngày 02\/03\/2026/.test(page))).toBe(true)
  const { digests } = (await planSheet(slug, 'a4'))!
  const stamp = stampText({ sheet: 'a4', madeAt: file.madeAt, ...digests })
  expect(links).toContain(`${env().SITE_URL}/niem-yet/xa-ban-may/to/${stamp}`)
  expect(stamp).toMatch(/^a4-20260302-0900\d\d-[0-9a-f]{6}-[0-9a-f]{4}$/)
  expect(info.Title).toBe('Niêm yết thủ tục hành chính, Xã Bản Máy')
  expect((await findSheetFile(slug, 'a4'))!.madeAt).toEqual(file.madeAt)
  expect(await findSheetFile('xa-khong-co', 'a4')).toBeNull()
})

it('puts on the wall what most people come for, each with a code to its live page', async () => {
  at(day)
  const { pages, links } = await textOfPdf(await readMade((await findSheetFile(slug, 'a3'))!))
  const text = pages.join(' ')
  for (const part of [
    'Làm giấy khai sinh cho con',
    'Giấy chứng sinh',
    'Trong ngày',
    '8.000 đ',
    'Người thuộc hộ nghèo',
    'In lúc 09:00 ngày 02/03/2026',
  ])
    expect(text).toContain(part)
  expect(pages.length).toBeLessThanOrEqual(2)
  expect(links.filter((link) => /\/thu-tuc\/\d\.\d{6}$/.test(link))).toHaveLength(8)
})

it('is right while nothing changes, and old from the day of an amendment, by name', async () => {
  at('2026-03-03')
  const [wall, booklet] = [await stampOf('a3'), await stampOf('a4')]
  at('2026-04-20')
  expect(await states(wall)).toEqual({ state: 'RIGHT' })
  expect(await states(booklet)).toEqual({ state: 'RIGHT' })

  // Better words for the same facts leave the paper right.
  await publish(birth, 'EDITORIAL', (content) => ({ ...content, summary: 'Câu viết lại cho dễ hiểu.' }))
  expect(await states(wall)).toEqual({ state: 'RIGHT' })

  at('2026-04-22')
  await publish(birth, 'AMENDED', shorter)
  at('2026-05-01')
  expect(await states(wall)).toMatchObject({
    state: 'OLD',
    since: '2026-04-22',
    changes: [{ code: birth, name: 'Đăng ký khai sinh', kind: 'AMENDED', on: '2026-04-22', note: 'Thực hành' }],
    deskChanged: false,
  })
  expect(await states(booklet)).toMatchObject({ state: 'OLD', since: '2026-04-22' })
  const fresh = await stampOf('a3')
  expect(await states(fresh)).toEqual({ state: 'RIGHT' })
})

it('knows what changed later on the very day of its making', async () => {
  at('2026-05-04', 9 * 60)
  const morning = await stampOf('a3')
  at('2026-05-04', 15 * 60)
  await publish(copies, 'AMENDED', shorter)
  const evening = await stampOf('a3')
  expect(await states(morning)).toMatchObject({ state: 'OLD', since: '2026-05-04', changes: [{ code: copies, kind: 'AMENDED' }] })
  expect(await states(evening)).toEqual({ state: 'RIGHT' })
})

it('names what was repealed and what the desk no longer receives, from its first day and not before', async () => {
  at('2026-05-06')
  const [wall, booklet] = [await stampOf('a3'), await stampOf('a4')]
  const repealed = '1.000656'
  const version = await db.procedureVersion.findFirstOrThrow({ where: { procedure: { code: repealed } } })
  const { id: _, publishedAt: __, content, questions, ...same } = version
  await db.procedureVersion.update({ where: { id: version.id }, data: { effectiveTo: '2026-05-31' } })
  await db.procedureVersion.create({
    data: {
      ...same,
      id: randomUUID(),
      number: 9,
      change: 'REPEALED',
      decision: 'Quyết định thực hành',
      effectiveFrom: '2026-06-01',
      content: content as object,
      questions: questions as object,
      publishedAt: clock.now(),
    },
  })
  const moved = '1.000894'
  await db.offering.updateMany({ where: { unitId, procedure: { code: moved } }, data: { validTo: '2026-06-09' } })

  at('2026-05-31')
  expect(await states(wall)).toEqual({ state: 'RIGHT' })
  at('2026-06-01')
  const gone = { code: repealed, name: 'Đăng ký khai tử', kind: 'REPEALED', on: '2026-06-01', decision: 'Quyết định thực hành' }
  expect(await states(booklet)).toMatchObject({ state: 'OLD', since: '2026-06-01', changes: [gone] })
  // What takes its place on the wall is no change of it.
  expect(await states(wall)).toMatchObject({ state: 'OLD', since: '2026-06-01', changes: [gone] })
  at('2026-06-10')
  expect(await states(booklet)).toMatchObject({ changes: [gone, { code: moved, kind: 'NOT_HERE', on: '2026-06-10' }] })
  const { changes } = (await findPosting(slug))!
  expect(changes).toContainEqual(expect.objectContaining({ code: moved, kind: 'NOT_HERE', on: '2026-06-10' }))
})

it('says that the law has ended a procedure which is still received', async () => {
  at('2026-06-11')
  const stamp = await stampOf('a4')
  await db.procedure.update({ where: { code: '2.000635' }, data: { repealedByLawOn: '2026-06-12', repealedByLaw: 'Luật thực hành' } })
  expect(await states(stamp)).toEqual({ state: 'RIGHT' })
  at('2026-06-12')
  const change = { code: '2.000635', kind: 'ENDED_BY_LAW', on: '2026-06-12', decision: 'Luật thực hành' }
  expect(await states(stamp)).toMatchObject({ state: 'OLD', since: '2026-06-12', changes: [change] })
  expect((await findPosting(slug))!.changes).toContainEqual(expect.objectContaining(change))
  const { pages } = await textOfPdf(await readMade((await findSheetFile(slug, 'a3'))!))
  expect(pages.join(' ')).toContain('Hết hiệu lực theo luật từ 12/06/2026 (Luật thực hành)')
})

it('names what is new at the desk', async () => {
  at('2026-06-15')
  const [wall, booklet] = [await stampOf('a3'), await stampOf('a4')]
  const other = await db.procedure.findFirstOrThrow({
    where: { offerings: { none: { unitId } }, versions: { some: { status: 'PUBLISHED' } } },
    select: { id: true, code: true },
  })
  await db.offering.create({ data: { id: randomUUID(), procedureId: other.id, unitId, validFrom: '2026-06-20' } })
  at('2026-06-19')
  expect(await states(booklet)).toEqual({ state: 'RIGHT' })
  at('2026-06-20')
  expect(await states(booklet)).toMatchObject({ state: 'OLD', since: '2026-06-20', changes: [{ code: other.code, kind: 'RECEIVED_HERE' }] })
  // It does not stand on the wall, so that the wall stays right.
  expect(await states(wall)).toEqual({ state: 'RIGHT' })
  expect((await findPosting(slug))!.changes).toContainEqual(expect.objectContaining({ code: other.code, kind: 'RECEIVED_HERE' }))
})

it('is old when a fee of the desk changes, a dated fee runs out, or the desk can be reached otherwise', async () => {
  at('2026-07-01')
  const stamp = await stampOf('a3')
  const offering = await db.offering.findFirstOrThrow({ where: { unitId, procedure: { code: birth } } })
  await db.offering.update({ where: { id: offering.id }, data: { validTo: '2026-07-02' } })
  const fees = [{ kind: 'CHARGE', amount: 5000 }]
  await db.offering.create({ data: { id: randomUUID(), procedureId: offering.procedureId, unitId, validFrom: '2026-07-03', fees } })
  at('2026-07-02')
  expect(await states(stamp)).toEqual({ state: 'RIGHT' })
  at('2026-07-03')
  expect(await states(stamp)).toMatchObject({ state: 'OLD', since: '2026-07-03', changes: [{ code: birth, kind: 'AMENDED' }] })

  await publish(copies, 'AMENDED', (content) => ({ ...content, fees: [{ kind: 'FEE', amount: 2000, to: '2026-07-31' }] }))
  const dated = await stampOf('a3')
  at('2026-07-31')
  expect(await states(dated)).toEqual({ state: 'RIGHT' })
  at('2026-08-01')
  expect(await states(dated)).toMatchObject({ state: 'OLD', since: '2026-08-01', changes: [{ code: copies, kind: 'AMENDED' }] })

  const before = await stampOf('a3')
  await db.unitContact.create({ data: { unitId, petitionPhone: '0000' } })
  expect(await states(before)).toEqual({ state: 'OLD', changes: [], deskChanged: true })
})

it('takes no stamp from the future and none that is broken', async () => {
  at('2026-08-03')
  const stamp = await stampOf('a3')
  at(addDays('2026-08-03', -2))
  expect(await states(stamp)).toEqual({ state: 'FUTURE' })
  for (const broken of [
    '',
    'a3',
    'a5-20260302-090000-000000-0000',
    'a3-20260230-090000-000000-0000',
    'a3-20260302-250000-000000-0000',
    `${stamp}0`,
  ])
    expect(await findSheetCheck(slug, broken), broken).toBeNull()
  // Well written, but nothing of ours: never called right.
  at('2026-08-03')
  expect(await states('a3-20260803-080000-000000-0000')).toMatchObject({ state: 'OLD', changes: [] })
})
