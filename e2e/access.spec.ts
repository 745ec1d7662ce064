import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { type Answer, type Door, type Row, routes } from './support/access-routes'
import { makeImportItem } from './support/catalogue-imports'
import { makeDirective } from './support/directives'
import { makeMerger } from './support/mergers'
import { expect, makeOfficer, test } from './support/fixtures'
import { commune, makePractice, workingDayIn } from './support/practice'
import { makePastWorkflow } from './support/workflows'
import { deskViewer, makeViewers, type Viewer, viewers } from './support/viewers'

let door: Door
let cookies: Record<Viewer, string>

test.beforeAll(async () => {
  const mine = await makePractice(deskViewer)
  cookies = await makeViewers(mine, await makePractice(deskViewer))
  const { accountId } = await makeOfficer(commune, ['SPECIALIST'])
  await db.staffAccount.update({ where: { id: accountId }, data: { fullName: `Cán bộ ${mine.mark}`, login: mine.mark } })
  const at = clock.now()
  const announcement = { id: randomUUID(), slug: `thuc-hanh-${mine.mark}` }
  await db.announcement.create({ data: { ...announcement, title: `Thông báo ${mine.mark}`, body: 'Thực hành', createdAt: at } })
  const directiveId = await makeDirective(mine, await deskViewer(mine.unitId), await workingDayIn(mine.unitId, 10), false)
  const { importId } = await makeImportItem(mine.mark)
  const { mergerId } = await makeMerger(randomUUID().slice(0, 8), mine.unitId)
  door = {
    mine,
    announcement,
    account: { id: accountId },
    catalogueImport: { id: importId },
    directive: { id: directiveId },
    merger: { id: mergerId },
    workflow: { id: await makePastWorkflow(mine.unitId, mine.procedure.versionId) },
  }
})

test('every route of the site has its row', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)(page\.tsx|route\.ts|not-found\.tsx|robots\.ts|sitemap\.ts)$/.test(file),
  )
  expect(Object.keys(routes).toSorted()).toEqual(files.toSorted())
})

for (const viewer of viewers) {
  test(`${viewer}: each address gives what it should, and no other person's data`, async ({ baseURL }) => {
    const rows = Object.entries(routes).flatMap(([file, all]) => all.map((row) => ({ name: `${viewer} at app/${file}`, row })))
    await Promise.all(rows.map(({ name, row }) => check(name, baseURL!, viewer, row)))
  })
}

test('nothing was taken away by all that', async () => {
  expect(await db.attachment.count({ where: { dossierId: door.mine.dossier.id, status: 'ARRIVED' } })).toBe(2)
})

async function check(name: string, baseURL: string, viewer: Viewer, row: Row): Promise<void> {
  const { headers = {}, ...init } = row.send?.() ?? {}
  const answer = await fetch(baseURL + row.path(door), {
    redirect: 'manual',
    ...init,
    headers: { ...headers, cookie: cookies[viewer] },
  })
  const text = await answer.text()
  const expected = row.answer(viewer, door)
  const seen: { [K in keyof Answer]: unknown } = { status: answer.status }
  if (expected.title) seen.title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? ''
  if (expected.heading) seen.heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(text)?.[1]?.replace(/<[^>]*>/g, '') ?? ''
  if (expected.location) seen.location = (answer.headers.get('location') ?? '').replace(baseURL, '')
  if (expected.body) seen.body = text.slice(0, 100_000)
  const wanted = Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, value instanceof RegExp ? expect.stringMatching(value) : value]),
  )
  expect.soft(seen, name).toEqual(wanted)
  if (!row.mayShow?.includes(viewer)) {
    expect.soft(text.includes(door.mine.mark), `${name}: whether the person's data is there`).toBe(row.shows?.includes(viewer) ?? false)
  }
  expect.soft(answer.headers.get('location') ?? '', name).not.toContain(door.mine.mark)
}
