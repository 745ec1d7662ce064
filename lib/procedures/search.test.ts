import { beforeEach, expect, it } from 'vitest'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { clock } from '@/lib/core/clock'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { publishVersion } from './publication'
import { searchProcedures } from './search'
import type { ProcedureContent } from './types'

useTestDatabase()

const content = (name: string, keywords: string[] = []): ProcedureContent => ({
  name,
  field: 'Hộ tịch',
  levelText: 'Cấp xã',
  audiences: ['CITIZEN'],
  filing: 'COUNTER_ONLY',
  instant: false,
  channels: [],
  papers: [],
  fees: [],
  exemptions: [],
  results: [],
  legalBases: [],
  keywords,
  verification: 'UNVERIFIED',
  source: 'dữ liệu thực hành',
  twoTierModel: false,
  notes: [],
})
const publish = (code: string, name: string) =>
  transaction(async (tx) => {
    await publishVersion(tx, { code, content: content(name), questions: [], source: 'TABLE' }, clock.now())
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
