import { db } from '@/lib/db/client'
import { expect, test } from './support/fixtures'

test('what people searched in vain is seen by staff, who teach it, and the next person finds it', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const words = `púng pàng ${'abcdefghij'[Math.floor(Math.random() * 10)]}u ${Math.random().toString(36).replace(/\d/g, '').slice(1, 6)}`
  const search = async (text: string) => {
    await page.goto(`/tim-kiem?q=${encodeURIComponent(text)}`)
    return page.getByRole('main')
  }
  for (let time = 0; time < 2; time += 1)
    await expect((await search(words)).getByText(/Chưa tìm thấy việc|thủ tục cho|Tìm theo/)).toBeVisible()
  await search('hòa giải viên cơ sở')
  // An opening is told by the page's script; one that comes before the script has begun is unknown.
  await expect(async () => {
    await search('hòa giải viên cơ sở')
    const opened = page.waitForResponse((response) => response.url().endsWith('/tim-kiem/mo'), { timeout: 2000 })
    const [answer] = await Promise.all([opened, page.getByRole('main').locator('a[href^="/thu-tuc/"]').first().click()])
    expect(answer.status()).toBe(204)
  }).toPass()

  await signInAs('Huyện Hoàng Su Phì', 'CATALOGUE_EDITOR')
  const folded = { contains: 'hoa giai vien co so' }
  await expect.poll(async () => (await db.searchTerm.findFirst({ where: { folded } }))?.opened, { timeout: 15_000 }).toBe(1)
  await page.goto('/can-bo/thu-tuc/tim-kiem?ngay=7')
  await expectAccessible(page)
  await expect(page.getByRole('link', { name: '7 ngày qua' })).toHaveAttribute('aria-current', 'page')
  await page.goto(`/can-bo/thu-tuc/tim-kiem?tu=${encodeURIComponent(words)}`)
  await expect(page.getByLabel('Người dân gõ')).toHaveValue(words)
  await page.getByLabel('Là thủ tục mã').fill('9.999999')
  await page.getByRole('button', { name: 'Dạy máy tìm' }).click()
  await expect(page.getByText('Không có thủ tục mã 9.999999').first()).toBeVisible()
  await page.getByLabel('Là thủ tục mã').fill('1.000894')
  await page.getByRole('button', { name: 'Thử tìm' }).click()
  const trial = page.getByRole('status', { name: 'Kết quả thử tìm' })
  await expect(trial.getByRole('listitem').first()).toContainText('Đăng ký kết hôn')
  await expect(page.getByLabel('Người dân gõ')).toHaveValue(words)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Dạy máy tìm' }).click()
  await expect(page.getByText('Đã dạy.')).toBeVisible()
  await expectAccessible(page)

  await expect((await search(words)).getByRole('listitem').first()).toContainText('Đăng ký kết hôn')
  await page.locator('#tim-ket-qua').focus()
  await expect(page.getByRole('combobox')).toHaveCount(1)
  await page.locator('#tim-ket-qua').fill(words)
  await expect(page.getByRole('option').first()).toContainText('Đăng ký kết hôn')

  await page.goto('/can-bo/thu-tuc/tim-kiem')
  await page.getByRole('row', { name: words }).getByRole('button', { name: /^Bỏ/ }).click()
  await expect(page.getByText('Đã bỏ.')).toBeVisible()
  expect(await db.searchSynonym.count({ where: { phrase: words } })).toBe(0)
})
