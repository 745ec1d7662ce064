import { db } from '@/lib/db/client'
import { approveDraft } from '@/lib/procedures/approval'
import { makeDraft } from './support/catalogue'
import { expect, makeOfficer, test, unitIdOf } from './support/fixtures'
import { office } from './support/practice'

type List = { items: { code: string; url: string }[]; next: string | null }

async function approve(target: Awaited<ReturnType<typeof makeDraft>>): Promise<void> {
  const { accountId, sessionId, fullName } = await makeOfficer(office, ['APPROVER'])
  const assignments = [{ unitId: await unitIdOf(office), role: 'APPROVER' as const }]
  await approveDraft({ kind: 'staff', accountId, sessionId, fullName, assignments }, target)
}

test('a program walks through the whole catalogue, and asks again at no cost', async ({ request, baseURL }) => {
  const codes: string[] = []
  for (let path: string | null = '/api/v1/procedures?limit=100'; path;) {
    const page = (await (await request.get(path)).json()) as List
    codes.push(...page.items.map((item) => item.code))
    path = page.next && page.next.replace(/^https?:\/\/[^/]+/, '')
  }
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.length).toBeGreaterThan(500)
  const table = await (await request.get('/du-lieu-mo/thu-tuc.csv')).text()
  expect(table.startsWith('\uFEFFma,ten,')).toBe(true)
  for (const code of codes) expect(table).toContain(`\n${code},`)

  for (const path of ['/api/v1/procedures/1.001193', '/du-lieu-mo/thu-tuc.csv', '/thu-tuc/thay-doi/rss.xml', '/api/v1/openapi.json']) {
    const first = await request.get(path)
    const headers = first.headers()
    expect(headers, path).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, no-cache',
      'x-accel-expires': '0',
    })
    const again = await request.get(path, { headers: { 'if-none-match': headers['etag']! } })
    expect(again.status(), path).toBe(304)
    expect((await again.body()).byteLength).toBe(0)
    expect((await request.head(path)).headers()['etag'], path).toBe(headers['etag'])
  }
  const asked = await request.fetch('/api/v1/procedures', {
    method: 'OPTIONS',
    headers: { origin: 'https://bao.example', 'access-control-request-method': 'GET' },
  })
  expect(asked.headers()['access-control-allow-headers']).toContain('If-None-Match')
  expect((await request.get(`${baseURL}/api/v1/procedures/9.999999`)).headers()['content-type']).toMatch(/^application\/problem\+json/)
})

test('a publication is in the interface, the table, the list of changes and the feed at once; what is to come is announced by name alone', async ({
  page,
  request,
  expectAccessible,
}) => {
  const mark = Math.random().toString(36).slice(2, 8)
  const now = await makeDraft(mark, 'IN_REVIEW')
  const later = await makeDraft(`sau ${mark}`, 'IN_REVIEW', '2099-01-01')
  expect((await request.get(`/api/v1/procedures/${now.code}`)).status()).toBe(404)
  const tag = (await request.get('/du-lieu-mo/thu-tuc.csv')).headers()['etag']!
  await approve(now)
  await approve(later)

  expect(((await (await request.get(`/api/v1/procedures/${now.code}`)).json()) as { name: string }).name).toContain(mark)
  const table = await request.get('/du-lieu-mo/thu-tuc.csv', { headers: { 'if-none-match': tag } })
  expect(table.status()).toBe(200)
  expect(await table.text()).toContain(mark)
  for (const path of [
    `/api/v1/procedures/${later.code}`,
    `/api/v1/procedures/${later.code}/versions`,
    `/api/v1/procedures/${later.code}/versions/1`,
  ])
    expect((await request.get(path)).status(), path).toBe(404)
  expect(await table.text()).not.toContain(later.code)

  await expect(async () => {
    await page.goto('/thu-tuc/thay-doi')
    await expect(page.getByText(`Thủ tục thực hành ${mark}`, { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  const coming = page
    .getByRole('region', { name: 'Sắp có hiệu lực' })
    .or(page.locator('section', { hasText: 'Sắp có hiệu lực' }))
    .first()
  await expect(coming).toContainText(`Thủ tục thực hành sau ${mark}`)
  await expect(coming).toContainText('01/01/2099')
  await expect(page.locator('link[rel=alternate][type="application/rss+xml"]')).toHaveAttribute('href', '/thu-tuc/thay-doi/rss.xml')
  await expectAccessible(page)
  await expect
    .poll(async () => (await request.get('/thu-tuc/thay-doi/rss.xml')).text(), { timeout: 15_000 })
    .toContain(`Thủ tục thực hành ${mark}`)
  expect(await (await request.get('/thu-tuc/thay-doi/rss.xml')).text()).not.toContain(`sau ${mark}`)

  const { effectiveFrom } = await db.procedureVersion.findFirstOrThrow({
    where: { procedure: { code: now.code } },
    select: { effectiveFrom: true },
  })
  await page.getByRole('link', { name: `Năm ${effectiveFrom.slice(0, 4)}` }).click()
  await expect(page.getByText(`Thủ tục thực hành ${mark}`, { exact: true })).toBeVisible()
  await page.getByRole('link', { name: new RegExp(`^Xem bản này ?: Thủ tục thực hành ${mark}$`) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(mark)
})

for (const width of [360, 1280]) {
  test(`the page of the open data stays within a window of ${width} and explains every column`, async ({
    page,
    request,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/du-lieu-mo')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const [head] = (await (await request.get('/du-lieu-mo/thu-tuc.csv')).text()).split('\r\n')
    const explained = await page
      .getByRole('region', { name: /^Nghĩa của/ })
      .getByRole('rowheader')
      .allTextContents()
    expect(explained).toEqual(head!.replace('\uFEFF', '').split(','))
    await expect(page.getByText('CC BY 4.0')).toBeVisible()
  })
}
