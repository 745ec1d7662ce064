import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { listChanges, listChangeYears, listComingChanges } from '@/lib/procedures/changes'
import { useTestDatabase } from '@/lib/testing/db'
import { addVersion, makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { GET } from './rss.xml/route'

useTestDatabase()

let amended: { code: string; procedureId: string }
let repealed: { code: string; procedureId: string }

beforeAll(async () => {
  clock.moveTo(workMorning)
  await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  await db.unitPeriod.updateMany({ data: { hasDesk: true } })
  const { accountId: approvedById } = await makeStaff([])
  amended = await makePublishedProcedure({ number: 1, effectiveTo: '2026-07-31' }, { name: 'Nạp lần đầu' })
  await addVersion(
    amended.procedureId,
    {
      number: 2,
      effectiveFrom: '2026-08-01',
      effectiveTo: '2026-08-31',
      change: 'AMENDED',
      changeNote: 'Bớt một giấy tờ.',
      decision: 'Quyết định thực hành 2',
      approvedById,
    },
    { name: 'Đã sửa' },
  )
  await addVersion(
    amended.procedureId,
    { number: 3, effectiveFrom: '2026-09-01', effectiveTo: '2026-09-30', change: 'EDITORIAL', approvedById },
    { name: 'Sửa câu chữ' },
  )
  await addVersion(
    amended.procedureId,
    {
      number: 4,
      effectiveFrom: '2026-10-01',
      change: 'AMENDED',
      changeNote: 'Điều chưa được biết.',
      decision: 'Quyết định thực hành 4',
      approvedById,
    },
    { name: 'Sắp sửa' },
  )
  await addVersion(amended.procedureId, { number: 5, status: 'IN_REVIEW', effectiveFrom: '2026-09-01' }, { name: 'Chờ duyệt' })
  repealed = await makePublishedProcedure(
    { number: 1, effectiveFrom: '2025-03-01', change: 'NEW', effectiveTo: '2026-09-06', approvedById },
    { name: 'Có rồi bỏ' },
  )
  await addVersion(
    repealed.procedureId,
    { number: 2, effectiveFrom: '2026-09-07', change: 'REPEALED', approvedById },
    { name: 'Có rồi bỏ' },
  )
  await makePublishedProcedure({ status: 'WITHDRAWN', effectiveFrom: '2026-09-01', approvedById }, { name: 'Rút lại' })
})
afterEach(() => clock.moveTo(workMorning))

describe('the list of changes', () => {
  it('tells what was approved and has come into force, newest first, and what it was before', async () => {
    expect(await listChanges({ limit: 10 })).toMatchObject([
      { code: repealed.code, kind: 'REPEALED', from: '2026-09-07', number: 2, before: 1 },
      {
        code: amended.code,
        name: 'Đã sửa',
        kind: 'AMENDED',
        from: '2026-08-01',
        number: 2,
        before: 1,
        note: 'Bớt một giấy tờ.',
        decision: 'Quyết định thực hành 2',
      },
      { code: repealed.code, kind: 'NEW', from: '2025-03-01', number: 1 },
    ])
    expect((await listChanges({ year: '2025' })).map(({ before, kind }) => [kind, before])).toEqual([['NEW', undefined]])
    expect(await listChanges({ limit: 1 })).toHaveLength(1)
    expect(await listChangeYears()).toEqual([
      { year: '2026', count: 2 },
      { year: '2025', count: 1 },
    ])
  })

  it('announces what is to come by name, day and decision alone, and moves it over on its day', async () => {
    expect(await listComingChanges()).toEqual([
      { code: amended.code, name: 'Sắp sửa', kind: 'AMENDED', from: '2026-10-01', decision: 'Quyết định thực hành 4' },
    ])
    clock.moveTo(new Date('2026-10-01T00:00:01+07:00'))
    expect(await listComingChanges()).toEqual([])
    expect((await listChanges({ limit: 1 }))[0]).toMatchObject({ number: 4, before: 3, note: 'Điều chưa được biết.' })
  })

  it('is a feed that is the same until something changes', async () => {
    const ask = (headers: Record<string, string> = {}) => GET(new Request('http://localhost/thu-tuc/thay-doi/rss.xml', { headers }))
    const first = await ask()
    const text = await first.text()
    expect(first.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    expect(text.match(/<item>/g)).toHaveLength(3)
    expect(text).toContain('Sửa đổi: Đã sửa')
    expect(text).toContain(`<link>http://localhost:3000/thu-tuc/${repealed.code}/ban/1</link>`)
    expect(text).not.toMatch(/Sắp sửa|Chờ duyệt|Sửa câu chữ|Rút lại|Nạp lần đầu|Điều chưa được biết/)
    expect((await ask({ 'if-none-match': first.headers.get('etag')! })).status).toBe(304)
  })
})
