import { beforeAll, expect, it } from 'vitest'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { clock } from '@/lib/core/clock'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { workMorning } from '@/lib/testing/staff'
import { GET } from './thu-tuc.csv/route'

useTestDatabase()
beforeAll(() => clock.moveTo(workMorning))

const ask = async (headers: Record<string, string> = {}) => {
  const response = await GET(new Request('http://localhost/du-lieu-mo/thu-tuc.csv', { headers }))
  return { response, text: Buffer.from(await response.arrayBuffer()).toString('utf8') }
}

it('holds what is in force, opens in a spreadsheet as text, and is new right after a publication', async () => {
  const shown = await makePublishedProcedure(
    {},
    {
      name: '=CMD("x"), thực hành',
      field: '@Hộ tịch',
      papers: [{ key: 'a', name: '- Tờ khai', kind: 'SUBMIT_ORIGINAL', required: true, originals: 1, copies: 0 }],
      fees: [
        { kind: 'CHARGE', amount: 8000, per: 'bản', channel: 'ONLINE' },
        { kind: 'CHARGE', amount: 9000, from: '2026-10-01' },
        { kind: 'FEE', text: 'theo nghị quyết' },
      ],
    },
  )
  await makePublishedProcedure({ effectiveFrom: '2026-10-01' }, { name: 'Việc sắp tới' })
  await makePublishedProcedure({ status: 'DRAFT' }, { name: 'Bản nháp' })
  await transaction((tx) => publishTags(tx, tags.procedures))

  const { response, text } = await ask()
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(text.startsWith('\uFEFFma,ten,linh_vuc,')).toBe(true)
  const lines = text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(new RegExp(`^${shown.code.replace('.', '\\.')},"'=CMD\\(""x""\\), thực hành",'@Hộ tịch,`))
  expect(lines[1]).toContain(',theo nghị quyết,8.000 đ một bản (Nộp trên mạng),')
  expect(lines[1]).toContain(",'- Tờ khai,")
  expect(text).not.toMatch(/Việc sắp tới|Bản nháp|9\.000 đ/)

  const tag = response.headers.get('etag')!
  expect((await ask({ 'if-none-match': tag })).response.status).toBe(304)
  const other = await makePublishedProcedure({}, { name: 'Việc mới' })
  await transaction((tx) => publishTags(tx, tags.procedures, tags.procedure(other.code)))
  const next = await ask({ 'if-none-match': tag })
  expect(next.response.status).toBe(200)
  expect(next.text).toContain('Việc mới')
})
