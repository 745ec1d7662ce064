import { expect, test } from './support/fixtures'

const field = 'tim-ket-qua'
const file = '/tim-kiem/goi-y.json'

test('suggestions come from one file, are chosen by keyboard, and Enter on none searches as ever', async ({ page, expectAccessible }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname)
  })
  await page.goto('/tim-kiem')
  expect(asked).not.toContain(file)
  const input = page.locator(`#${field}`)
  await input.focus()
  await expect(page.getByRole('combobox')).toHaveCount(1)
  await input.pressSequentially('khai si')
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('Đăng ký khai sinh')
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page)
  for (const box of await options.evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height)))
    expect(box).toBeGreaterThanOrEqual(44)

  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  expect(await input.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'))
  await page.keyboard.press('ArrowUp')
  await expect(input).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(input).toHaveValue('khai si')
  await expect(input).toHaveAttribute('aria-expanded', 'false')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/thu-tuc/1.001193')

  await page.goto('/tim-kiem')
  await input.focus()
  await expect(page.getByRole('combobox')).toHaveCount(1)
  await input.pressSequentially('khai sinh')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\?q=khai\+sinh$/)
  // One file for each page that was used, never one for each key.
  expect(asked.filter((path) => path === file)).toHaveLength(2)
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([])
})

test('suggestions are chosen by touch on a narrow screen, also from the menu', async ({ browser, expectAccessible }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await page.goto('/thu-tuc')
  await page.locator('summary').first().tap()
  const input = page.locator('#tim-muc-luc')
  await input.tap()
  await expect(page.getByRole('combobox')).toHaveCount(1)
  await input.pressSequentially('ket hon')
  await expect(page.getByRole('option').first()).toContainText('Đăng ký kết hôn')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
  await page.getByRole('option').first().tap()
  await expect(page).toHaveURL('/thu-tuc/1.000894')
  await context.close()
})

test('a browser that has the file asks only whether it is still right', async ({ request }) => {
  const first = await request.get(file)
  expect(first.status()).toBe(200)
  expect(first.headers()['content-encoding']).toBe('gzip')
  const { etag } = first.headers()
  const again = await request.get(file, { headers: { 'if-none-match': etag! } })
  expect(again.status()).toBe(304)
  expect(await again.body()).toHaveLength(0)
  expect((await request.get(file, { headers: { 'if-none-match': '"old"' } })).status()).toBe(200)
})

test.describe('when the file does not come', () => {
  test.use({ expectedConsole: [/Failed to load resource/] })
  test('the form is the plain one', async ({ page }) => {
    await page.route(`**${file}`, (route) => route.abort())
    await page.goto('/tim-kiem')
    const input = page.locator(`#${field}`)
    await input.focus()
    await input.pressSequentially('khai sinh')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/tim-kiem\?q=khai\+sinh$/)
    await expect(page.getByRole('main').getByRole('link', { name: 'Đăng ký khai sinh', exact: true })).toBeVisible()
  })
})
