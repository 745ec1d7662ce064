import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { findByCodeAndSecret } from '@/lib/dossiers/tracking'
import { commune, desk, lastingProcedure, neighbour, submitOnline } from './support/desk'
import { expect, practicePdf, test, unitIdOf } from './support/fixtures'

/** Birth registration: answered at once at the counter of every commune. */
const instant = '1.001193'

test('the person who walks in leaves with the result of an instant procedure', async ({ page, signInAs, expectAccessible }) => {
  await signInAs(commune, ...desk)
  await page.goto('/can-bo/quay')
  await expectAccessible(page)
  await page.getByLabel('Người dân cần làm gì').fill('khai sinh')
  await page.keyboard.press('Enter')
  await page
    .getByRole('link', { name: /^Đăng ký khai sinh/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng ký khai sinh')
  expect(new URL(page.url()).searchParams.get('thu-tuc')).toBe(instant)
  await expect(page.getByLabel('Họ tên, hoặc tên doanh nghiệp')).toBeFocused()
  await expectAccessible(page)
  const name = `Sùng Thị Thực Hành ${randomUUID().slice(0, 6)}`
  await page.getByLabel('Họ tên, hoặc tên doanh nghiệp').fill(name)
  await page.locator('[name=originals]').first().fill('1')
  // Without the number of the result nothing is recorded, and nothing typed is lost.
  await page.getByRole('button', { name: 'Trả kết quả ngay' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('Hãy ghi số của kết quả')
  await expect(page.getByLabel('Họ tên, hoặc tên doanh nghiệp')).toHaveValue(name)
  await expect(page.locator('[name=originals]').first()).toHaveValue('1')
  await page.getByLabel('Số của kết quả').fill('12/2026')
  await page.getByRole('button', { name: 'Trả kết quả ngay' }).dblclick()
  await expect(page.getByText('Đã ghi nhận và trả kết quả hồ sơ')).toBeVisible()
  const made = await db.dossier.findMany({ where: { parties: { some: { fullName: name } } }, select: { state: true, code: true } })
  expect(made).toEqual([{ state: 'RETURNED', code: expect.stringMatching(/-\d{6}-\d{4}$/) }])
})

test.describe('with a file that is refused', () => {
  test.use({ expectedConsole: [/status of 422/] })

  test('intake with a scan prints a slip whose secret opens the dossier, and is found again by name', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const unitId = await unitIdOf(commune)
    const { code } = await lastingProcedure(unitId)
    await signInAs(commune, ...desk)
    await page.goto(`/can-bo/quay?thu-tuc=${code}`)
    const name = `Vàng Seo Thực Hành ${randomUUID().slice(0, 6)}`
    await page.getByLabel('Họ tên, hoặc tên doanh nghiệp').fill(name)
    await page.getByLabel('Số căn cước', { exact: false }).first().fill('002090000777')
    await page.getByLabel(/^Bản quét/).setInputFiles({ name: 'Bản quét.pdf', mimeType: 'application/pdf', buffer: practicePdf(3) })
    await expect(page.getByRole('link', { name: 'Bản quét.pdf' })).toBeVisible()
    await page
      .getByLabel(/^Bản quét/)
      .setInputFiles({ name: 'lạ.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ practice') })
    await expect(page.getByText('Loại tệp này không nhận được')).toBeVisible()
    await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click()
    await expect(page.getByRole('heading', { name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' })).toBeVisible()
    await expectAccessible(page)
    const slip = await page.locator('article').innerText()
    const dossier = await db.dossier.findFirstOrThrow({
      where: { parties: { some: { fullName: name } } },
      select: { id: true, code: true, dueAt: true },
    })
    expect(slip).toContain(dossier.code)
    expect(slip).toContain(name)
    const secret = /\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/.exec(slip)![0]
    expect(await findByCodeAndSecret(dossier.code!, secret)).toMatchObject({ id: dossier.id })

    await page.goto('/can-bo/tim')
    await page.getByLabel('Tìm theo').fill(name.toLowerCase())
    await page.keyboard.press('Enter')
    await expect(page.getByText('Tìm thấy 1 hồ sơ')).toBeVisible()
    await expect(page.getByText('002090000777')).toHaveCount(0)
    await page.getByRole('link', { name: dossier.code!, exact: true }).click()
    await page.getByText('Người dân mất mã tra cứu').click()
    await page.getByRole('button', { name: 'Cấp lại mã tra cứu' }).click()
    await expect(page.locator('[role=alert]').first()).toContainText('Đánh dấu khi đã xem giấy tờ tùy thân')
    await page.getByLabel(/Tôi đã xem giấy tờ tùy thân/).check()
    await page.getByRole('button', { name: 'Cấp lại mã tra cứu' }).click()
    await expect(page.getByText('Đã cấp mã tra cứu mới')).toBeVisible()
    expect(await findByCodeAndSecret(dossier.code!, secret)).toBeNull()
  })
})

test('an online dossier is received, processed, decided with a file, and handed over', async ({
  page,
  context,
  signInAs,
  expectAccessible,
}) => {
  const { dossierId, requestId, name, fileId } = await submitOnline()
  await signInAs(commune, ...desk)
  await page.goto('/can-bo?hang=cho-tiep-nhan')
  await expectAccessible(page)
  await page.getByRole('link', { name: `Xem và tiếp nhận: hồ sơ ${requestId}` }).click()
  await expect(page.getByText(name)).toBeVisible()
  await expectAccessible(page)
  const file = await context.request.get(`/can-bo/tep/${fileId}`)
  expect(file.status()).toBe(200)
  expect(file.headers()['content-type']).toBe('application/pdf')
  expect(file.headers()['content-disposition']).toMatch(/^inline/)
  expect(await db.readLog.count({ where: { subjectId: fileId, kind: 'ATTACHMENT' } })).toBe(1)

  await page.getByRole('button', { name: 'Tiếp nhận và hẹn ngày trả' }).click()
  await expect(page.getByText('Đã tiếp nhận. Hồ sơ có mã và ngày hẹn trả.')).toBeVisible()
  await page.getByRole('button', { name: 'Nhận giải quyết hồ sơ này' }).click()
  await page.locator('summary', { hasText: 'Yêu cầu bổ sung giấy tờ' }).click()
  await page.getByLabel('Lời nhắn chung cho người dân').fill('Mang thêm bản chính để đối chiếu.')
  await page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click()
  await expect(page.getByText('Đã gửi yêu cầu bổ sung. Thời hạn tạm dừng.')).toBeVisible()
  await expect(page.getByText('Mang thêm bản chính để đối chiếu.')).toBeVisible()
  await page.getByRole('button', { name: 'Ghi nhận đã bổ sung đủ' }).click()
  await expect(page.getByText('Đã ghi nhận bổ sung.')).toBeVisible()

  await page.getByLabel('Số văn bản kết quả').fill('15/GXN-UBND')
  await page.getByLabel(/^Tệp kết quả/).setInputFiles({ name: 'Kết quả.pdf', mimeType: 'application/pdf', buffer: practicePdf() })
  await expect(page.getByRole('link', { name: 'Kết quả.pdf' })).toBeVisible()
  await page.getByLabel('Đồng ý giải quyết', { exact: true }).check()
  await page.getByRole('button', { name: 'Ghi kết quả giải quyết' }).click()
  await expect(page.getByText('Đã ghi kết quả.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Xác nhận đã có kết quả tại quầy' }).click()
  await page.getByRole('button', { name: 'Ghi nhận đã trả kết quả' }).click()
  await expect(page.getByText('Đã trả kết quả. Hồ sơ kết thúc.')).toBeVisible()
  const dossier = await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, include: { attachments: true } })
  expect(dossier).toMatchObject({ state: 'RETURNED', outcome: 'GRANTED' })
  expect(dossier.attachments.map(({ purpose, name }) => `${purpose} ${name}`).toSorted()).toEqual([
    'PAPER Giấy tờ thực hành.pdf',
    'RESULT Kết quả.pdf',
  ])
})

test('a refusal needs reasons, and prints', async ({ page, signInAs, expectAccessible }) => {
  const { dossierId } = await submitOnline()
  await signInAs(commune, ...desk)
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await page.locator('summary', { hasText: 'Từ chối tiếp nhận' }).click()
  await page.getByLabel('Lý do không tiếp nhận').fill('   ')
  await page.getByRole('button', { name: 'Từ chối và báo lý do' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('Hãy ghi lý do không tiếp nhận')
  await page.getByLabel('Lý do không tiếp nhận').fill('Thiếu chữ ký ở tờ khai.')
  await page.getByRole('button', { name: 'Từ chối và báo lý do' }).click()
  await expect(page.getByText('Đã từ chối tiếp nhận.')).toBeVisible()
  await page.goto(`/can-bo/ho-so/${dossierId}/giay-hen`)
  await expect(page.getByRole('heading', { name: 'Giấy báo không tiếp nhận hồ sơ' })).toBeVisible()
  await expect(page.getByText('Thiếu chữ ký ở tờ khai.')).toBeVisible()
  await expectAccessible(page)
})

test.describe('out of scope', () => {
  test.use({ expectedConsole: [/status of 40[14]/] })

  test('an officer of another unit finds nothing, and a stranger is led to sign in', async ({ page, context, signInAs }) => {
    const { dossierId, requestId, name, fileId } = await submitOnline()
    await signInAs(neighbour, ...desk)
    for (const path of [`/can-bo/ho-so/${dossierId}`, `/can-bo/ho-so/${dossierId}/giay-hen`]) {
      const answer = await page.goto(path)
      expect(answer!.status()).toBe(404)
      await expect(page).toHaveTitle(/Không tìm thấy/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Không tìm thấy/)
      expect(await page.content()).not.toContain(name)
    }
    expect((await context.request.get(`/can-bo/tep/${fileId}`)).status()).toBe(404)
    await page.goto('/can-bo?hang=cho-tiep-nhan')
    await expect(page.getByText(requestId)).toHaveCount(0)
    await page.goto('/can-bo/tim')
    await page.getByLabel('Tìm theo').fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Không tìm thấy hồ sơ nào')).toBeVisible()

    await context.clearCookies()
    await page.goto(`/can-bo/ho-so/${dossierId}`)
    await expect(page).toHaveURL(/\/can-bo\/dang-nhap\?tiep=/)
    expect((await context.request.get(`/can-bo/tep/${fileId}`, { maxRedirects: 0 })).status()).toBe(303)
    const api = await context.request.get('/api/v1/desk/queue')
    expect(api.status()).toBe(401)
    expect(await api.json()).toEqual({ error: { code: 'unauthenticated' } })
    const post = await context.request.post('/can-bo/tep', {
      headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      multipart: { file: { name: 'a.pdf', mimeType: 'application/pdf', buffer: practicePdf() } },
    })
    expect(post.status()).toBe(401)
  })
})

test('of two officers at once the second is told, and keeps what was typed', async ({ page, context, signInAs }) => {
  const { dossierId } = await submitOnline()
  await signInAs(commune, ...desk)
  const second = await context.newPage()
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await second.goto(`/can-bo/ho-so/${dossierId}`)
  await page.getByRole('button', { name: 'Tiếp nhận và hẹn ngày trả' }).click()
  await expect(page.getByText('Đã tiếp nhận.')).toBeVisible()
  await second.locator('summary', { hasText: 'Từ chối tiếp nhận' }).click()
  await second.getByLabel('Lý do không tiếp nhận').fill('Lý do của người thứ hai.')
  await second.getByRole('button', { name: 'Từ chối và báo lý do' }).click()
  await expect(second.locator('[role=alert]').first()).toContainText('Vừa có người khác xử lý hồ sơ này')
  await expect(second.getByLabel('Lý do không tiếp nhận')).toHaveValue('Lý do của người thứ hai.')
  expect((await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).state).toBe('RECEIVED')
})

test('the queue shows a new dossier without a reload', async ({ page, signInAs }) => {
  await signInAs(commune, ...desk)
  await page.goto('/can-bo?hang=cho-tiep-nhan')
  const { requestId } = await submitOnline()
  // What is due first stands on top; a long queue may put it on a later page, the count shows it all the same.
  await expect(page.getByRole('link', { name: requestId, exact: true })).toBeVisible({ timeout: 25_000 })
})

test('an expired sign-in loses nothing that was typed', async ({ page, context, signInAs }) => {
  const { dossierId } = await submitOnline()
  await signInAs(commune, ...desk)
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await page.locator('summary', { hasText: 'Từ chối tiếp nhận' }).click()
  await page.getByLabel('Lý do không tiếp nhận').fill('Thiếu trang hai.')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Từ chối và báo lý do' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('Phiên làm việc đã hết')
  await expect(page.getByRole('link', { name: 'Đăng nhập ở thẻ khác rồi quay lại gửi' })).toBeVisible()
  await signInAs(commune, ...desk)
  await expect(page.getByLabel('Lý do không tiếp nhận')).toHaveValue('Thiếu trang hai.')
  await page.getByRole('button', { name: 'Từ chối và báo lý do' }).click()
  await expect(page.getByText('Đã từ chối tiếp nhận.')).toBeVisible()
})
