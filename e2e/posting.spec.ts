import { randomUUID } from 'node:crypto'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { publishVersion } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'
import { textOfPdf } from '@/lib/testing/pdf-text'
import { expect, test, unitIdOf } from './support/fixtures'

/** A commune that no other journey writes about. */
const unit = { slug: 'xa-nang-don', name: 'Xã Nàng Đôn' }

test('from a commune to its posting, a field in full, and the sheet for the wall', async ({ page, request, expectAccessible }) => {
  await page.goto(`/xa-thi-tran/${unit.slug}`)
  await page.getByRole('link', { name: 'Niêm yết: tất cả thủ tục nhận tại đây' }).click()
  await expect(page).toHaveURL(`/niem-yet/${unit.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Niêm yết thủ tục: ${unit.name}`)
  await expect(page.getByRole('heading', { name: 'Nơi nhận phản ánh, kiến nghị' })).toBeVisible()
  await expectAccessible(page)

  await page
    .getByRole('main')
    .getByRole('link', { name: /^Hộ tịch/ })
    .click()
  const birth = page.getByRole('article', { name: 'Đăng ký khai sinh', exact: true })
  for (const part of ['Giấy tờ', 'Thời hạn', 'Phí, lệ phí', 'Ai được miễn, giảm', 'Căn cứ pháp lý'])
    await expect(birth.getByRole('heading', { name: part, exact: true })).toBeVisible()
  await expectAccessible(page)

  const sheet = await request.get(`/niem-yet/${unit.slug}/a3.pdf`)
  expect(sheet.headers()['content-type']).toBe('application/pdf')
  const { pages, links } = await textOfPdf(await sheet.body())
  expect(pages[0]).toContain('Làm giấy khai sinh cho con')
  expect(pages[0]).toMatch(/In lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/)
  const again = await request.get(`/niem-yet/${unit.slug}/a3.pdf`, { headers: { 'if-none-match': sheet.headers().etag! } })
  expect(again.status()).toBe(304)

  await page.goto(links.find((link) => link.includes('/to/'))!)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tờ này còn đúng')
  await expectAccessible(page)
})

test('a paper on the wall is said to be old as soon as something on it changes, and page and sheet follow', async ({
  page,
  request,
  expectAccessible,
}) => {
  const name = `Thủ tục thực hành ${randomUUID().slice(0, 8)}`
  const code = `9.${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`
  const stampOf = async () => {
    const { links } = await textOfPdf(await (await request.get(`/niem-yet/${unit.slug}/a4.pdf`)).body())
    return links.find((link) => link.includes('/to/'))!
  }
  const before = await stampOf()
  const model = await db.procedureVersion.findFirstOrThrow({ where: { procedure: { code: '2.000815' } }, orderBy: { number: 'desc' } })
  const content = { ...(model.content as unknown as ProcedureContent), name }
  const unitId = await unitIdOf(unit.name)
  const at = clock.now()
  await transaction(async (tx) => {
    const { procedureId } = await publishVersion(tx, { code, content, questions: [], source: 'HOUSE' }, at)
    await tx.offering.create({ data: { id: randomUUID(), procedureId, unitId, validFrom: civilDateOf(at) } })
    await publishTags(tx, tags.procedures, tags.procedure(code))
  })
  await expect(async () => {
    await page.goto(before)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Tờ này đã cũ: từ ngày \d\d\/\d\d\/\d{4} đã thay đổi$/)
  }).toPass({ timeout: 15_000 })
  await expect(page.getByRole('link', { name })).toBeVisible()
  await expectAccessible(page)
  await expect(async () => {
    await page.goto(`/niem-yet/${unit.slug}/chung-thuc`)
    await expect(page.getByRole('article', { name })).toBeVisible()
  }).toPass({ timeout: 15_000 })
  const after = await stampOf()
  expect(after).not.toBe(before)
  await page.goto(after)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tờ này còn đúng')
})

test('a code that is cut, made up or of another day is answered plainly', async ({ page, expectAccessible }) => {
  for (const [stamp, title] of [
    ['a3-2026', 'Không đọc được mã của tờ này'],
    ['a3-29990101-070000-000000-0000', 'Tờ này ghi ngày chưa đến'],
    ['a3-20200101-070000-000000-0000', /^Tờ này đã cũ/],
  ] as const) {
    await page.goto(`/niem-yet/${unit.slug}/to/${stamp}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expectAccessible(page)
  }
})

test('the whole set of a field can be taken away', async ({ page, request }) => {
  await page.goto('/thu-tuc/linh-vuc/chung-thuc')
  for (const [label, magic] of [
    [/bản PDF để in/, '%PDF'],
    [/bảng tính XLSX/, 'PK'],
  ] as const) {
    const href = (await page.getByRole('link', { name: label }).getAttribute('href'))!
    const answer = await request.get(href)
    expect(answer.status()).toBe(200)
    expect((await answer.body()).toString('latin1', 0, magic.length)).toBe(magic)
    expect((await request.get(href, { headers: { 'if-none-match': answer.headers().etag! } })).status()).toBe(304)
  }
})
