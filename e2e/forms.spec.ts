import readXlsxFile from 'read-excel-file/node'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { receiveDossier } from '@/lib/dossiers/reception'
import { secretOf } from '@/lib/dossiers/tracking'
import { textOfPdf } from '@/lib/testing/pdf-text'
import { commune, desk, neighbour, submitOnline } from './support/desk'
import { expect, test, unitIdOf } from './support/fixtures'
import { deskViewer } from './support/viewers'

test('the desk prints the forms a dossier has come to, and the person takes the same ones from the look-up', async ({
  page,
  context,
  browser,
  baseURL,
  signInAs,
  expectAccessible,
}) => {
  const { dossierId, requestId, name } = await submitOnline()
  await signInAs(commune, ...desk)
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await expect(page.getByText('Giấy tờ in', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Tiếp nhận và hẹn ngày trả' }).click()
  await page.getByRole('button', { name: 'Nhận giải quyết hồ sơ này' }).click()
  await page.locator('summary', { hasText: 'Yêu cầu bổ sung giấy tờ' }).click()
  await page.getByLabel('Lời nhắn chung cho người dân').fill('Mang thêm bản chính để đối chiếu.')
  await page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click()
  await expect(page.getByText('Đã gửi yêu cầu bổ sung. Thời hạn tạm dừng.')).toBeVisible()

  // By keyboard: the list opens and names what applies now.
  const summary = page.locator('summary', { hasText: 'Giấy tờ in' })
  await summary.focus()
  await page.keyboard.press('Enter')
  const links = page.getByRole('link', { name: /\(PDF\)$/ })
  await expect(links).toHaveText([
    'Mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả (PDF)',
    'Mẫu 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (PDF)',
    'Mẫu 06: Phiếu kiểm soát quá trình giải quyết hồ sơ (PDF)',
  ])
  await expectAccessible(page)
  const { code } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { code: true } })
  const secret = groupCode(secretOf({ id: dossierId, secretVersion: 1 }))
  const receipt = await context.request.get((await links.first().getAttribute('href'))!)
  expect(receipt.headers()['content-type']).toBe('application/pdf')
  expect(receipt.headers()['cache-control']).toBe('private, no-store')
  const printed = (await textOfPdf(await receipt.body())).pages.join(' ')
  for (const part of [name, code!, secret, 'Mẫu số 01 - Thông tư số 03/2025/TT-VPCP']) expect(printed).toContain(part)

  const person = await browser.newContext({ baseURL: baseURL!, locale: 'vi-VN' })
  const phone = await person.newPage()
  await phone.goto(`/tra-cuu#${groupCode(requestId)}.${secret}`)
  await phone.getByRole('button', { name: 'Tra cứu hồ sơ' }).click()
  await expect(phone.getByRole('heading', { name: 'Giấy tờ cơ quan đã cấp' })).toBeVisible()
  const own = phone.getByRole('link', { name: /\(PDF\)$/ })
  await expect(own).toHaveText([/^Mẫu 01/, /^Mẫu 02/])
  await expectAccessible(phone)
  const address = (await own.nth(1).getAttribute('href'))!
  const asked = await person.request.get(address)
  expect((await textOfPdf(await asked.body())).pages.join(' ')).toContain('Mang thêm bản chính để đối chiếu.')
  // The address alone opens nothing.
  const stranger = await browser.newContext({ baseURL: baseURL! })
  const refused = await stranger.request.get(address, { maxRedirects: 0 })
  expect([refused.status(), refused.headers().location]).toEqual([303, '/tra-cuu?loi=het-gio'])
  await Promise.all([person.close(), stranger.close()])
})

test('the register book of a unit is read by its own staff, printed, and taken as a table', async ({
  page,
  context,
  signInAs,
  expectAccessible,
}) => {
  const { dossierId, name } = await submitOnline()
  await receiveDossier(await deskViewer(await unitIdOf(commune)), { dossierId, version: 1 })
  await signInAs(commune, ...desk)
  await page.goto('/can-bo')
  const { code } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { code: true } })

  await page.getByRole('link', { name: 'Sổ theo dõi hồ sơ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sổ theo dõi hồ sơ')
  await expect(page.getByRole('link', { name: code!, exact: true })).toBeVisible()
  await expect(page.getByText('0900000123')).toHaveCount(0)
  await expectAccessible(page)
  const table = await context.request.get((await page.getByRole('link', { name: /XLSX/ }).getAttribute('href'))!)
  expect(table.headers()['content-disposition']).toMatch(/^attachment; filename="so-theo-doi-[\d-]+\.xlsx"$/)
  const [sheet] = await readXlsxFile(await table.body())
  expect(sheet!.data.find((row) => row[1] === code)?.[4]).toBe(name)
  const print = (await page.getByRole('link', { name: /In sổ/ }).getAttribute('href'))!
  const book = await context.request.get(print)
  expect((await textOfPdf(await book.body())).pages.join(' ')).toContain(name)

  // What is no date stands as it was typed, with what to do.
  await page.goto('/can-bo/so-theo-doi?tu=2026-12-31&den=2026-01-01')
  await expect(page.getByText('Ngày cuối phải bằng hoặc sau ngày đầu.')).toBeVisible()

  await signInAs(neighbour, ...desk)
  expect((await context.request.get(print)).status()).toBe(404)
  const other = await context.request.get(`/can-bo/so-theo-doi?don-vi=${await unitIdOf(commune)}`)
  expect(other.status()).toBe(404)
})
