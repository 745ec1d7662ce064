import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { requireViewer } from '@/lib/auth/viewer'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit, viewerWith } from '@/lib/testing/staff'
import { countOpening, countSearch, sweepSearchTerms, writeCounts } from './counter'
import { listAbandonedWords, listEmptyWords, listSynonyms, listTaught } from './queries'
import { removeSynonym, teachSynonym } from './service'

vi.mock('@/lib/auth/viewer', () => ({ requireViewer: vi.fn() }))

useTestDatabase()

const unitId = newId(0)
const editor = viewerWith(unitId, 'CATALOGUE_EDITOR')
const code = '1.000894'

beforeEach(async () => {
  await db.searchTerm.deleteMany()
  await db.searchSynonym.deleteMany()
  await db.cacheTag.deleteMany()
  await db.procedure.upsert({ where: { code }, create: { id: newId(clock.now().getTime()), code }, update: {} })
  vi.mocked(requireViewer).mockResolvedValue(editor)
})

describe('counting', () => {
  it('adds up what was searched, found nothing and was opened, under the same folded words', async () => {
    countSearch('Làm lý', { found: 0 })
    countSearch('lam ly', { found: 3 })
    await writeCounts()
    countSearch('LÀM LÝ', { found: 3 })
    countOpening('làm lý')
    await writeCounts()
    countOpening('làm lý')
    await writeCounts()
    expect(await db.searchTerm.findMany({ select: { folded: true, searches: true, empty: true, opened: true } })).toEqual([
      { folded: 'lam ly', searches: 3, empty: 1, opened: 2 },
    ])
  })

  it('keeps nothing that may be about a person, and nothing that was only said to be opened', async () => {
    countSearch('khai sinh 0912345678', { found: 1 })
    countOpening('chưa ai tìm')
    await writeCounts()
    expect(await db.searchTerm.count()).toBe(0)
  })

  it('has a limit of words a day; known ones are counted on', async () => {
    const day = clock.now().toISOString().slice(0, 10)
    clock.moveTo(new Date(`${day}T03:00:00Z`))
    countSearch('khai sinh', { found: 1 })
    await writeCounts()
    await db.$executeRaw`INSERT INTO "SearchTerm" ("day", "folded") SELECT ${day}, 'day ' || n FROM generate_series(1, 2998) AS n`
    for (const text of ['a mới', 'b mới', 'khai sinh']) countSearch(text, { found: 1 })
    await writeCounts()
    clock.moveTo(null)
    expect(await db.searchTerm.count()).toBe(3_000)
    expect((await db.searchTerm.findUniqueOrThrow({ where: { day_folded: { day, folded: 'khai sinh' } } })).searches).toBe(2)
  })

  it('is forgotten after a year', async () => {
    await db.searchTerm.createMany({ data: ['2025-09-06', '2025-09-07'].map((day) => ({ day, folded: 'khai sinh' })) })
    expect(await sweepSearchTerms(new Date('2026-09-07T08:00:00+07:00'))).toBe(1)
  })
})

describe('what staff see', () => {
  it('lists words of the period that found nothing twice, and those of which nothing was opened', async () => {
    const many = (text: string, times: number, found: number) => {
      for (let at = 0; at < times; at += 1) countSearch(text, { found })
    }
    many('bìa mường', 3, 0)
    many('một lần', 1, 0)
    many('sổ đỏ', 4, 9)
    countOpening('sổ đỏ')
    many('khai sinh', 2, 9)
    countOpening('khai sinh')
    countOpening('khai sinh')
    await writeCounts()
    await db.searchTerm.create({ data: { day: '2020-01-01', folded: 'da lau', searches: 9, empty: 9 } })
    expect(await listEmptyWords(7)).toEqual([{ words: 'bia muong', searches: 3, missed: 3 }])
    expect(await listAbandonedWords(7)).toEqual([{ words: 'so do', searches: 4, missed: 3 }])
  })

  it.each([listSynonyms, () => listEmptyWords(7), () => listAbandonedWords(7)])('is only for those who teach', async (list) => {
    vi.mocked(requireViewer).mockResolvedValue(viewerWith(unitId, 'RECEPTIONIST', 'ADMINISTRATOR', 'LEADER'))
    await expect(list()).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('teaching', () => {
  it('tells every process, and says who taught what', async () => {
    const teacher = await makeStaff([{ unitId: await makeUnit(), role: 'APPROVER' }])
    await teachSynonym(teacher, { phrase: 'làm lý', code })
    expect(await listTaught()).toEqual([{ phrase: 'làm lý', code }])
    expect(await listSynonyms()).toMatchObject([{ phrase: 'làm lý', code, by: teacher.fullName }])
    expect(await db.cacheTag.findUnique({ where: { tag: 'search-words' } })).not.toBeNull()
  })

  test.each([
    ['a stranger to it', viewerWith(unitId, 'SPECIALIST'), { phrase: 'làm lý', code }, 'forbidden'],
    ['a procedure that is not there', editor, { phrase: 'làm lý', code: '9.999999' }, 'invalid'],
    ['a phrase without letters', editor, { phrase: '??', code }, 'invalid'],
    ['a phrase that means itself', editor, { phrase: 'làm lý', meaning: 'LAM LY' }, 'invalid'],
  ])('refuses %s', async (_, viewer, input, refusal) => {
    await expect(teachSynonym(viewer, input)).rejects.toMatchObject({ code: refusal })
    expect(await db.searchSynonym.count()).toBe(0)
  })

  it('teaches a phrase once, however it is written', async () => {
    await teachSynonym(editor, { phrase: 'làm lý', code })
    await expect(teachSynonym(editor, { phrase: 'Lam lí', meaning: 'kết hôn' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is undone by those who may, once', async () => {
    await teachSynonym(editor, { phrase: 'làm lý', code })
    const { id } = (await listSynonyms())[0]!
    await expect(removeSynonym(viewerWith(unitId, 'SPECIALIST'), id)).rejects.toMatchObject({ code: 'forbidden' })
    await removeSynonym(editor, id)
    await expect(removeSynonym(editor, id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await listTaught()).toEqual([])
  })
})
