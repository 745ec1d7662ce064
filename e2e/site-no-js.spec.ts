import { expect, test } from './support/fixtures'

test('from the first page to a procedure on a phone without script', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox', { name: 'Ông/bà cần làm việc gì?' }).fill('cong chung giay to')
  await page.getByRole('main').getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Chứng thực bản sao từ bản chính', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chứng thực bản sao')
  await expect(page.getByText('Ai giải quyết', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mang theo để xuất trình' })).toBeVisible()
  // It is done at the counter, so nothing offers to file it here; what needs script is not shown.
  await expect(page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'In danh sách giấy tờ' })).toBeHidden()
})

test('the menu opens without script and leads to the communes', async ({ page }) => {
  await page.goto('/thu-tuc/1.001193')
  await page.locator('header summary').click()
  await page.getByRole('navigation', { name: 'Các mục', exact: true }).getByRole('link', { name: 'Xã, thị trấn' }).click()
  await page.getByRole('link', { name: 'Xã Nậm Tỵ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Nậm Tỵ')
  await page.getByRole('link', { name: 'Làm giấy khai sinh cho con' }).click()
  await expect(page).toHaveURL('/thu-tuc/1.001193')
})

test('a question that is no procedure is shown the way, and nothing found is no dead end', async ({ page }) => {
  await page.goto('/tim-kiem?q=ho+so+cua+toi+den+dau')
  await expect(page.getByRole('main').getByRole('link', { name: 'Tra cứu hồ sơ đã nộp' })).toBeVisible()
  await page.goto('/tim-kiem?q=xyzzyqw')
  await expect(page.getByRole('heading', { name: 'Chưa tìm thấy việc “xyzzyqw”' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Xem thủ tục theo lĩnh vực' })).toBeVisible()
})

test('petitions: the page asks nothing and says where they go', async ({ page }) => {
  await page.goto('/thu-tuc/2.002408')
  await page.getByRole('main').getByRole('link', { name: 'Xem cách gửi khiếu nại, tố cáo' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Khiếu nại, tố cáo')
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await expect(page.getByText('Tên của ông/bà được giữ kín')).toBeVisible()
})
