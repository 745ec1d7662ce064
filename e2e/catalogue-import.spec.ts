import writeExcelFile from 'write-excel-file/node'
import { linesOf, type PracticeRecord, practiceRecord, publishRecords } from './support/export-file'
import { expect, test } from './support/fixtures'
import { office } from './support/practice'

const better = { trinh_tu_thuc_hien: 'Người dân mang hồ sơ đến nộp ở bộ phận một cửa.' }
const otherFact = { trinh_tu_thuc_hien: 'Người dân nộp hồ sơ tại bộ phận một cửa trong 15 ngày.' }
const jsonl = (records: readonly PracticeRecord[], name = 'xuat-thuc-hanh.jsonl') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(linesOf(records)),
})

test('an export is brought by one and decided by another; people see nothing of it before', async ({
  page,
  browser,
  signInAs,
  expectAccessible,
}) => {
  const mark = Math.random().toString(36).slice(2, 8)
  const [amended, skipped, ...reworded] = ['a', 'b', 'c', 'd'].map((letter) => practiceRecord(`${mark} ${letter}`))
  await publishRecords([amended!, skipped!, ...reworded])
  const added = practiceRecord(`${mark} <b>mới</b>`)

  await signInAs(office, 'CATALOGUE_EDITOR', 'APPROVER')
  await page.goto('/can-bo/thu-tuc/nhap')
  await expectAccessible(page)
  const changed = [
    { ...amended!, ...otherFact },
    { ...skipped!, ...otherFact },
    ...reworded.map((record) => ({ ...record, ...better })),
    added,
    { ma_thu_tuc: 'hỏng' },
  ]
  await page.getByLabel('Tệp danh mục').setInputFiles(jsonl(changed))
  await page.getByRole('button', { name: 'Gửi tệp và so sánh' }).click()
  await expect(page).toHaveURL(/\/can-bo\/thu-tuc\/nhap\/[0-9a-f-]{36}$/)
  const address = page.url()
  await expect(page.getByText('Đã đọc xong')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: added['ten_thu_tuc']! })).toBeVisible()
  await page.getByText('Vì sao 1 bản ghi không đọc được').click()
  await expect(page.getByText(/^Dòng 6 \(hỏng\): /)).toBeVisible()
  await expectAccessible(page)
  // Whoever brought it accepts nothing of it.
  await expect(page.getByText('người khác có quyền duyệt phải chấp nhận')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Chấp nhận/ })).toHaveCount(0)

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const isShown = async (record: PracticeRecord, words: string) => {
    await reader.goto(`/thu-tuc/${record['ma_thu_tuc']}`)
    return (await reader.getByText(words).count()) > 0
  }
  expect(await isShown(amended!, 'trong 15 ngày')).toBe(false)
  expect(await isShown(amended!, 'nộp hồ sơ tại bộ phận một cửa')).toBe(true)

  await signInAs(office, 'APPROVER')
  await page.goto(`${address}?nhom=CHANGED`)
  const item = (record: PracticeRecord) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: record['ten_thu_tuc']!, exact: true }) })
  await item(amended!)
    .getByText(/chỗ khác với bản đang công bố/)
    .click()
  await expect(item(amended!).getByText('15 ngày').first()).toBeVisible()
  await expectAccessible(page)
  await item(amended!)
    .getByRole('button', { name: /^Chấp nhận và công bố/ })
    .click()
  await expect(page.getByRole('status')).toContainText(`Đã chấp nhận thủ tục ${amended!['ma_thu_tuc']}`)
  await expect.poll(() => isShown(amended!, 'trong 15 ngày'), { timeout: 15_000 }).toBe(true)

  await item(skipped!).getByText('Bỏ qua…').click()
  const reason = item(skipped!).getByLabel('Vì sao bỏ qua')
  await reason.fill(' ')
  await item(skipped!).getByRole('button', { name: 'Bỏ qua mục này' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Hãy ghi vì sao bỏ qua')
  await expectAccessible(page)
  await reason.fill('Chưa áp dụng ở huyện')
  await item(skipped!).getByRole('button', { name: 'Bỏ qua mục này' }).click()
  await expect(page.getByRole('status')).toContainText(`Đã bỏ qua thủ tục ${skipped!['ma_thu_tuc']}`)
  await page.getByRole('link', { name: 'Xem cả mục đã xong' }).click()
  await expect(item(skipped!)).toContainText('Chưa áp dụng ở huyện')
  expect(await isShown(skipped!, 'trong 15 ngày')).toBe(false)

  await page.getByRole('link', { name: 'Chỉ sửa câu chữ' }).click()
  await page.getByRole('link', { name: 'Chấp nhận tất cả thay đổi chỉ về câu chữ' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Chấp nhận và công bố 2 thay đổi' }).click()
  await expect(page.getByRole('status')).toContainText('Đã chấp nhận 2 thay đổi chỉ về câu chữ.')
  await expect.poll(() => isShown(reworded[1]!, 'mang hồ sơ đến nộp'), { timeout: 15_000 }).toBe(true)
  // Nobody has decided about the new one.
  expect((await reader.goto(`/thu-tuc/${added['ma_thu_tuc']}`))!.status()).toBe(404)
  await reader.context().close()
})

test('a spreadsheet is read as an office has it, and an editor goes on writing what it brings', async ({ page, signInAs }) => {
  const record = practiceRecord(`bảng tính ${Math.random().toString(36).slice(2, 8)}`)
  const cell = (value: string) => ({ value, type: String })
  const sheet = await writeExcelFile([
    ['Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Ghi chú riêng'].map(cell),
    [record['ma_thu_tuc']!, record['ten_thu_tuc']!, 'Thực hành', '=HYPERLINK("https://evil.example")'].map(cell),
  ]).toBuffer()
  await signInAs(office, 'CATALOGUE_EDITOR')
  await page.goto('/can-bo/thu-tuc/nhap')
  await page.getByLabel('Tệp danh mục').setInputFiles({ name: 'xuat.xlsx', mimeType: 'application/octet-stream', buffer: sheet })
  await page.getByRole('button', { name: 'Gửi tệp và so sánh' }).click()
  await expect(page.getByText('Đã đọc xong')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Ghi chú riêng')).toBeVisible()
  await page.getByRole('button', { name: `Soạn tiếp ${record['ten_thu_tuc']}` }).click()
  await expect(page).toHaveURL(new RegExp(`/can-bo/thu-tuc/${record['ma_thu_tuc']}/soan`))
})

test('what is no export is said so, at the form or after a look inside', async ({ page, signInAs }) => {
  await signInAs(office, 'APPROVER')
  await page.goto('/can-bo/thu-tuc/nhap')
  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Tệp danh mục').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.getByRole('button', { name: 'Gửi tệp và so sánh' }).click()
  }
  await send('anh.png', Buffer.from('x'))
  await expect(page.getByRole('alert', { name: 'Chưa nhận được tệp' })).toContainText('Chỉ nhận tệp .jsonl hoặc .xlsx')
  await send('rong.xlsx', Buffer.alloc(0))
  await expect(page.getByRole('alert', { name: 'Chưa nhận được tệp' })).toContainText('không có gì bên trong')
  await send('lon.jsonl', Buffer.alloc(31 * 1024 * 1024, 'x'))
  await expect(page.getByRole('alert', { name: 'Chưa nhận được tệp' })).toContainText('lớn hơn 30 MB')
  await send('gia.xlsx', Buffer.from('not a workbook'))
  await expect(page.getByText('Không dùng được tệp này')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Tệp bị hỏng hoặc không phải bảng tính')).toBeVisible()
})
