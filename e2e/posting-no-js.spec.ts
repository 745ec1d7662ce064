import { expect, test } from './support/fixtures'

test('the posting is read, printed and checked without script', async ({ page }) => {
  await page.goto('/niem-yet')
  await page.getByRole('main').getByRole('link', { name: 'Xã Nậm Tỵ' }).click()
  await expect(page.getByRole('link', { name: /Tờ A3/ })).toHaveAttribute('href', '/niem-yet/xa-nam-ty/a3.pdf')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Chứng thực/ })
    .click()
  await page
    .getByRole('navigation', { name: 'Các thủ tục trong trang' })
    .getByRole('link', { name: 'Chứng thực bản sao từ bản chính' })
    .click()
  await expect(page.getByRole('article', { name: 'Chứng thực bản sao từ bản chính', exact: true })).toBeVisible()
  await page.goto('/niem-yet/xa-nam-ty/to/a3-20200101-070000-000000-0000')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Tờ này đã cũ/)
  await expect(page.getByRole('link', { name: 'In tờ mới (PDF)' })).toBeVisible()
})
