import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { listEvents } from '@/lib/ledger/queries'
import { commune, desk } from './support/desk'
import { expect, test } from './support/fixtures'

/** Change of civil status: questions, cases with papers and a term of their own. */
const code = '1.004859'

const sheet = `/thu-tuc/${code}/chuan-bi/doi-ho-ten-tre-tu-9/xa-ban-may`

test('three answers at most lead to the sheet of the case and the desk', async ({ page, expectAccessible }) => {
  await page.goto(`/thu-tuc/${code}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Trả lời (1 câu|tối đa [23] câu) để biết đúng giấy tờ/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ông/bà cần làm gì với giấy tờ hộ tịch?')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Đổi họ, chữ đệm hoặc tên' }).click()
  await expect(page).toHaveURL(`/thu-tuc/${code}/chuan-bi/cau/2`)
  await page.getByRole('link', { name: 'Phải, trẻ từ đủ 9 tuổi' }).click()
  await expect(page).toHaveURL(`/thu-tuc/${code}/chuan-bi/doi-ho-ten-tre-tu-9`)
  await expectAccessible(page)
  await page.getByRole('link', { name: commune, exact: true }).click()
  await expect(page).toHaveURL(sheet)
})

test('the sheet names who need not pay first, keeps its ticks, and is one A4 page with a code', async ({ page, expectAccessible }) => {
  await page.goto(sheet)
  await expectAccessible(page)
  // Who need not pay stands before any amount.
  const fees = page.getByRole('region', { name: 'Phí, lệ phí' })
  expect((await fees.innerText()).indexOf('Không phải nộp')).toBeLessThan((await fees.innerText()).indexOf('8.000 đ'))
  // Ticks stay on this device.
  const ticked = page.getByRole('checkbox', { name: /Giấy đồng ý của trẻ/ })
  await ticked.check()
  await page.reload()
  await expect(ticked).toBeChecked()
  // On paper: one A4 page, with a code whose squares keep 25 mm.
  await page.emulateMedia({ media: 'print' })
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  const path = page.getByRole('img', { name: 'Mã QR của danh sách này' }).locator('path')
  expect((await path.boundingBox())!.width / (96 / 25.4)).toBeGreaterThanOrEqual(25)
})

test('the counter reads the code of the sheet, and the case comes along', async ({ page, signInAs, expectAccessible }) => {
  // The scanner types what the code says, and Enter.
  await signInAs(commune, ...desk)
  await page.goto('/can-bo/quay')
  await page.getByLabel('Người dân cần làm gì').fill(`http://may-khac.example${sheet}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Thay đổi, cải chính/)
  expect(new URL(page.url()).searchParams.get('truong-hop')).toBe('doi-ho-ten-tre-tu-9')
  await expect(page.locator('nav [aria-current=true]').getByText('Đổi họ, chữ đệm, tên cho trẻ từ đủ 9 tuổi')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Giấy tờ và số bản' })).toContainText('Giấy đồng ý của trẻ')
  await expectAccessible(page)
  const name = `Vàng Thị Thực Hành ${randomUUID().slice(0, 6)}`
  await page.getByLabel('Họ tên, hoặc tên doanh nghiệp').fill(name)
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click()
  // The slip names the case.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giấy tiếp nhận hồ sơ và hẹn trả kết quả')
  await expect(page.getByText('Đổi họ, chữ đệm, tên cho trẻ từ đủ 9 tuổi')).toBeVisible()
  const { id } = await db.dossier.findFirstOrThrow({ where: { parties: { some: { fullName: name } } }, select: { id: true } })
  const received = (await listEvents(db, 'dossier', id)).find((event) => event.kind === 'dossier.received')
  expect(received?.data).toMatchObject({ caseKey: 'doi-ho-ten-tre-tu-9', term: { amount: 3, unit: 'WORKING_DAY' } })
})

test('a case with a term of its own is received in that term', async ({ page, signInAs }) => {
  await signInAs(commune, ...desk)
  await page.goto('/can-bo/quay')
  await page.getByLabel('Người dân cần làm gì').fill(`/thu-tuc/${code}/chuan-bi/bo-sung/xa-ban-may`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Thời hạn giải quyết: trong ngày')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Giấy tờ và số bản' })).not.toContainText('Giấy đồng ý của trẻ')
})

test('a version has an address of its own, from which nothing is filed', async ({ page, expectAccessible }) => {
  await page.goto(`/thu-tuc/${code}`)
  await page.getByRole('link', { name: 'Bản 1', exact: true }).click()
  await expect(page).toHaveURL(`/thu-tuc/${code}/ban/1`)
  await expect(page.getByText(/^Bản này có hiệu lực từ \d\d\/\d\d\/\d{4}/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' })).toHaveCount(0)
  await expectAccessible(page)
})

test('a way in by what happens in a life leads to a procedure', async ({ page, expectAccessible }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Người thân mất' }).click()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: /^Đăng ký khai tử/ })
    .first()
    .click()
  await expect(page).toHaveURL('/thu-tuc/1.000656')
  await page.goto('/thu-tuc/doi-tuong')
  await expectAccessible(page)
})
