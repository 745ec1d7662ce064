import { expect, test } from './support/fixtures'

test('the questions and the sheet work without script', async ({ page }) => {
  await page.goto('/thu-tuc/1.001193')
  await page.getByRole('link', { name: 'Trả lời tối đa 2 câu để biết đúng giấy tờ cần mang' }).click()
  await page.getByRole('link', { name: 'Đã quá 60 ngày' }).click()
  await page.getByRole('link', { name: 'Câu trước' }).click()
  await page.getByRole('link', { name: 'Chưa quá 60 ngày' }).click()
  await page.getByRole('link', { name: 'Không, sinh ở nhà hoặc bị mất' }).click()
  await expect(page).toHaveURL('/thu-tuc/1.001193/chuan-bi/dung-han-khong-giay')
  await expect(page.getByText('Mang giấy xác nhận của người làm chứng')).toBeVisible()
  await page.getByRole('link', { name: 'Xã Nậm Tỵ' }).click()
  await expect(page).toHaveURL('/thu-tuc/1.001193/chuan-bi/dung-han-khong-giay/xa-nam-ty')
  await page.getByRole('checkbox', { name: /Tờ khai/ }).check()
  await expect(page.getByRole('button', { name: 'In danh sách này' })).toBeHidden()
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click()
  await expect(page).toHaveURL('/nop-ho-so/1.001193')
})

test('a procedure without cases leads straight to its one sheet', async ({ page }) => {
  await page.goto('/thu-tuc/2.000815')
  await page.getByRole('link', { name: 'Danh sách giấy tờ cần mang' }).click()
  await expect(page).toHaveURL('/thu-tuc/2.000815/chuan-bi/chung')
})
