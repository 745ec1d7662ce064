import { expect, test } from './support/fixtures'

test.use({ javaScriptEnabled: false })

test('without script the search field is a form like any other', async ({ page }) => {
  await page.goto('/tim-kiem')
  await page.getByRole('searchbox').last().fill('cưới chồng trung quốc cần giấy gì')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\?q=/)
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /kết hôn có yếu tố nước ngoài/ })
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('listbox')).toHaveCount(0)
})

for (const [words, option] of [
  ['giấy khai sinh', /bản sao/i],
  ['sổ đỏ', /lần đầu/i],
  ['chuyển trường', /tiểu học/i],
  ['đăng ký xe', /xe mới/i],
] as const) {
  test(`“${words}” asks back, and each meaning leads on`, async ({ page }) => {
    await page.goto(`/tim-kiem?q=${encodeURIComponent(words)}`)
    const question = page
      .getByRole('main')
      .getByRole('region')
      .filter({ has: page.getByRole('heading', { level: 2, name: /\?$/ }) })
    await question.getByRole('link', { name: option }).click()
    await expect(page).toHaveURL(/\/tim-kiem\?q=/)
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  })
}

test('staff teach the search without script', async ({ page, signInAs }) => {
  await signInAs('Huyện Hoàng Su Phì', 'CONTENT_EDITOR')
  await page.goto('/can-bo/thu-tuc/tim-kiem?tu=x')
  await page.getByLabel('Người dân gõ').fill('nhè nhẹ ké')
  await page.getByRole('button', { name: 'Dạy máy tìm' }).click()
  await expect(page.getByText('Điền một trong hai ô').first()).toBeVisible()
  await expect(page.getByLabel('Người dân gõ')).toHaveValue('nhè nhẹ ké')
  await page.getByLabel('Hoặc cùng nghĩa với').fill('người cao tuổi')
  await page.getByRole('button', { name: 'Thử tìm' }).click()
  await expect(page.getByText('Gõ “nhè nhẹ ké” sẽ thấy (chưa lưu):')).toBeVisible()
  await page.getByRole('button', { name: 'Dạy máy tìm' }).click()
  await expect(page).toHaveURL(/\?xong=day/)
  await page
    .getByRole('row', { name: /nhè nhẹ ké/ })
    .getByRole('button', { name: /^Bỏ/ })
    .click()
  await expect(page).toHaveURL(/\?xong=bo/)
})
