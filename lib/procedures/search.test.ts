import { beforeEach, expect, it } from 'vitest'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { clock } from '@/lib/core/clock'
import { transaction } from '@/lib/db/transaction'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { removeSynonym, teachSynonym } from '@/lib/search-words/service'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceContent } from '@/lib/testing/procedures'
import { viewerWith } from '@/lib/testing/staff'
import { publishVersion } from './publication'
import { findSuggestFile, searchProcedures } from './search'

useTestDatabase()

const publish = (code: string, name: string) =>
  transaction(async (tx) => {
    await publishVersion(tx, { code, content: practiceContent({ name, field: 'Hộ tịch' }), questions: [], source: 'TABLE' }, clock.now())
    await publishTags(tx, tags.procedures)
  })
const codesFor = async (text: string) => (await searchProcedures(text, { limit: 10 })).items.map((item) => item.code)

beforeEach(async () => {
  await publish('1.000001', 'Đăng ký khai sinh')
  await publish('1.000002', 'Đăng ký khai tử')
})

it('finds what is published, also what is published after the first search', async () => {
  expect((await codesFor('khai sinh'))[0]).toBe('1.000001')
  expect(await codesFor('xác nhận tình trạng hôn nhân')).not.toContain('1.000003')
  await publish('1.000003', 'Cấp giấy xác nhận tình trạng hôn nhân')
  expect((await codesFor('xác nhận tình trạng hôn nhân'))[0]).toBe('1.000003')
})

it('goes on where a page ended', async () => {
  const all = await searchProcedures('đăng ký', { limit: 10 })
  const rest = await searchProcedures('đăng ký', { offset: 1, limit: 10 })
  expect(rest.items).toEqual(all.items.slice(1))
  expect(rest.total).toBe(all.total)
})

it('understands what staff teach from the next search on, and what they take back no more; the suggestions change with it', async () => {
  const editor = viewerWith(newId(0), 'CATALOGUE_EDITOR')
  const before = await findSuggestFile()
  expect(await codesFor('làm vía')).not.toContain('1.000002')
  await teachSynonym(editor, { phrase: 'làm vía', code: '1.000002' })
  expect((await codesFor('lam via'))[0]).toBe('1.000002')
  const taught = await findSuggestFile()
  expect(taught.etag).not.toBe(before.etag)
  expect((await findSuggestFile()).etag).toBe(taught.etag)
  const { id } = await db.searchSynonym.findFirstOrThrow()
  await removeSynonym(editor, id)
  expect(await codesFor('lam via')).not.toContain('1.000002')
  expect((await findSuggestFile()).etag).toBe(before.etag)
})

it('tries words out without saving them', async () => {
  const taught = [{ phrase: 'xuống mồ', meaning: 'khai tử' }]
  expect((await searchProcedures('xuống mồ', { limit: 3, taught })).items[0]?.code).toBe('1.000002')
  expect(await codesFor('xuống mồ')).not.toContain('1.000002')
})

it('shows the words of a new version at once, and forgets what was in force before', async () => {
  await publish('1.000002', 'Báo người đã mất theo mẫu mới')
  const { items } = await searchProcedures('1.000002', { limit: 1 })
  expect(items[0]?.name).toBe('Báo người đã mất theo mẫu mới')
})
