import { expect, test } from './support/fixtures'

const pages = [
  '/',
  '/gioi-thieu',
  '/thu-tuc',
  '/thu-tuc/1.001193',
  '/thu-tuc/2.000815',
  '/xa-thi-tran',
  '/tin-tuc',
  '/khieu-nai-to-cao',
  '/tro-nang',
  '/du-lieu-ca-nhan',
  '/tim-kiem?q=lam%20giay%20khai%20sinh%20cho%20con',
  '/nop-ho-so/1.001193',
  '/tra-cuu',
  '/phan-anh',
  '/can-bo/dang-nhap',
]

for (const path of pages) {
  test(`${path} is whole: one heading, no sideways scroll at 320 px, no finding of axe, one strict policy`, async ({
    page,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    const response = (await page.goto(path))!
    expect(response.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const policies = response.headers()['content-security-policy']!.split('\n')
    expect(policies).toHaveLength(1)
    const scripts = /script-src ([^;]*)/.exec(policies[0]!)![1]!
    expect(scripts).not.toContain('unsafe-inline')
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page)
  })
}

test('what people type leads to the procedure', async ({ page }) => {
  await page.goto('/thu-tuc')
  await page.getByRole('searchbox').last().fill('lam giay khai sinh cho con')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\?q=/)
  await page.getByRole('main').getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click()
  await expect(page).toHaveURL('/thu-tuc/1.001193')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đăng ký khai sinh')
  await expect(page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).first()).toBeVisible()
})

test('the open interface ranks as the page does', async ({ page, request }) => {
  const query = 'khai sinh'
  const answer = (await (await request.get(`/api/v1/procedures?q=${encodeURIComponent(query)}&limit=5`)).json()) as {
    items: { code: string; name: string; field: string; level: string }[]
    total: number
  }
  expect(answer.items).toHaveLength(5)
  expect(answer.total).toBeGreaterThanOrEqual(5)
  await page.goto(`/tim-kiem?q=${encodeURIComponent(query)}`)
  const hrefs = await page
    .getByRole('main')
    .locator('a[href^="/thu-tuc/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect([...new Set(hrefs)].slice(0, 5)).toEqual(answer.items.map((item) => `/thu-tuc/${item.code}`))
})

for (const path of ['/thu-tuc/9.999999', '/khong-co-trang-nay', '/nop-ho-so/9.999999']) {
  test(`${path} is a Vietnamese page that says not found`, async ({ browser }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled })
      const page = await context.newPage()
      const response = (await page.goto(path))!
      expect(response.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Không tìm thấy')
      await context.close()
    }
  })
}

test('until the set-up is done every public page says that it is not the official channel', async ({ page }) => {
  for (const path of ['/', '/thu-tuc', '/tra-cuu', '/phan-anh']) {
    await page.goto(path)
    await expect(page.getByText('Bản cài đặt thử, chưa phải kênh chính thức').first()).toBeVisible()
  }
})
