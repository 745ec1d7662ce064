import { sealSessionId, sessionCookie } from '@/lib/auth/session-token'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { formatCivilDate, addDays, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { makePublished } from './support/catalogue'
import { expect, test } from './support/fixtures'

const office = 'Huyện Hoàng Su Phì'
const newMark = () => Math.random().toString(36).slice(2, 8)

/** The name of a link in the column of next actions: what to do, and to which procedure. */
const action = (text: string, mark: string) => new RegExp(`^${text} ?: Thủ tục thực hành ${mark}$`)

async function published(mark: string): Promise<string> {
  const code = await makePublished(mark)
  await transaction((tx) => publishTags(tx, tags.procedures, tags.procedure(code)))
  return code
}

test('an owner without a role in the catalogue checks what is theirs, and everybody sees it', async ({
  page,
  baseURL,
  browser,
  signInAs,
  expectAccessible,
  expectedConsole,
}) => {
  expectedConsole.push(/404/)
  const mark = newMark()
  const code = await published(mark)
  const owner = await signInAs('Xã Bản Máy', 'SPECIALIST')
  expect((await page.goto('/can-bo/thu-tuc/tinh-trang'))!.status()).toBe(404)
  expect((await page.goto(`/can-bo/thu-tuc/${code}/doi-chieu`))!.status()).toBe(404)

  await signInAs(office, 'CATALOGUE_EDITOR')
  await page.goto(`/can-bo/thu-tuc/tinh-trang?linh-vuc=${encodeURIComponent('Thực hành')}&nguoi=chua-giao&can-lam=1`)
  await expectAccessible(page)
  await page.getByRole('link', { name: action('Giao người phụ trách', mark) }).click()
  await page.getByRole('combobox', { name: 'Người phụ trách' }).selectOption({ label: owner.fullName })
  await page.getByRole('button', { name: 'Lưu người phụ trách' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu người phụ trách')
  await expectAccessible(page)

  const session = await db.staffSession.findFirstOrThrow({ where: { accountId: owner.accountId } })
  await page
    .context()
    .addCookies([{ name: sessionCookie().name, value: await sealSessionId(session.id), url: baseURL!, httpOnly: true, sameSite: 'Lax' }])
  await page.goto('/can-bo')
  await page.getByRole('link', { name: '1 thủ tục ông/bà phụ trách cần đối chiếu' }).click()
  await expect(page).toHaveURL(/nguoi=toi/)
  await expect(page.getByText('Không có thư điện tử, không nhắc được')).toBeVisible()
  await page.getByRole('link', { name: action('Đối chiếu lần đầu', mark) }).click()
  await expect(page.getByRole('button', { name: 'Lưu người phụ trách' })).toHaveCount(0)
  await page.getByLabel('Đã đối chiếu với văn bản nào').fill('Công báo thực hành số 1')
  await page.getByRole('button', { name: 'Tôi đã so từng mục và thấy đúng' }).click()
  await expect(page.getByRole('status')).toContainText('Đã ghi lần đối chiếu')
  await expect(page.getByRole('cell', { name: 'Công báo thực hành số 1' })).toBeVisible()

  const reader = await (await browser.newContext()).newPage()
  await expect(async () => {
    await reader.goto(`/thu-tuc/${code}`)
    await expect(reader.getByText('Đã đối chiếu', { exact: false }).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await expect(async () => {
    await reader.goto('/thu-tuc/tinh-trang')
    const row = reader.getByRole('row', { name: /^Thực hành/ })
    expect(Number(await row.getByRole('cell').nth(1).textContent({ timeout: 500 }))).toBeGreaterThanOrEqual(1)
  }).toPass({ timeout: 15_000 })
  await expectAccessible(reader)
  await reader.context().close()
})

test('what the law has ended is named for everybody until it is taken down', async ({ page, signInAs, expectAccessible }) => {
  const mark = newMark()
  const code = await published(mark)
  await signInAs(office, 'APPROVER')
  await page.goto(`/can-bo/thu-tuc/${code}/doi-chieu`)
  await page.getByLabel('Hết hiệu lực từ ngày').fill('mai')
  await page.getByLabel('Theo văn bản').fill('Luật thực hành')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('alert').first()).toContainText('Ngày chưa đúng')
  await expect(page.getByLabel('Theo văn bản')).toHaveValue('Luật thực hành')
  await page.getByLabel('Hết hiệu lực từ ngày').fill('5/9/2020')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Đã đánh dấu')
  await expect(async () => {
    await page.goto('/thu-tuc/tinh-trang')
    await expect(page.getByRole('link', { name: `Thủ tục thực hành ${mark}` })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await expect(page.getByText(/hết hiệu lực từ 05\/09\/2020 theo Luật thực hành/).first()).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/can-bo/thu-tuc/tinh-trang?trang-thai=REPEALED_STILL_SHOWN`)
  await page.getByRole('link', { name: action('Lập đề nghị bãi bỏ', mark) }).click()
  await expect(page).toHaveURL(new RegExp(`/can-bo/thu-tuc/${code}$`))
})

test('every commune receives a procedure from a day on, with the fee of the resolution, and never twice', async ({
  page,
  request,
  signInAs,
  expectAccessible,
}) => {
  const code = await published(newMark())
  await signInAs(office, 'CATALOGUE_EDITOR')
  await page.goto(`/can-bo/thu-tuc/${code}/noi-nhan`)
  await page.getByLabel('Nơi tiếp nhận').selectOption({ label: 'Tất cả xã, thị trấn' })
  await page.getByText('Mức thu riêng tại nơi này').click()
  await page.getByLabel('Số tiền (đồng)').first().fill('5.000')
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await expect(page.getByRole('alert').first()).toContainText('phải ghi nghị quyết')
  await expect(page.getByLabel('Số tiền (đồng)').first()).toHaveValue('5.000')
  await expectAccessible(page)
  await page.getByLabel('Theo quyết định, nghị quyết').fill('Nghị quyết thực hành số 7')
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await expect(page.getByRole('status')).toContainText('Đã thêm')
  await expect(page.getByRole('row', { name: /Xã Bản Máy.*Lệ phí: 5\.000 đ.*Nghị quyết thực hành số 7/ })).toBeVisible()
  await expectAccessible(page)

  const answer = (await (await request.get(`/api/v1/procedures/${code}`)).json()) as {
    receivers: { name: string; fees: unknown; decision: string }[]
  }
  const local = answer.receivers.find((unit) => unit.name === 'Xã Bản Máy')
  expect(local).toMatchObject({ fees: [{ kind: 'CHARGE', amount: 5000 }], decision: 'Nghị quyết thực hành số 7' })

  await page.getByLabel('Nơi tiếp nhận').selectOption({ label: 'Xã Bản Máy' })
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Xã Bản Máy đã có dòng áp dụng')
  const tomorrow = formatCivilDate(addDays(civilDateOf(clock.now()), 1))
  await page.getByLabel('Áp dụng từ ngày').fill(tomorrow)
  await page.getByLabel('Dòng đang áp dụng tự kết thúc').check()
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await expect(page.getByRole('status')).toContainText('Đã thêm')
  await expect(page.getByRole('row', { name: /Xã Bản Máy/ })).toHaveCount(2)
})

test('a commune counts as especially difficult by a decision and for a period', async ({ page, signInAs, expectAccessible }) => {
  await signInAs(office, 'ADMINISTRATOR')
  const { unitId } = await db.unitPeriod.findFirstOrThrow({ where: { name: 'Xã Túng Sán', validTo: null } })
  await page.goto(`/can-bo/cai-dat/${unitId}`)
  await page.getByLabel('Theo quyết định').fill('Quyết định thực hành số 9')
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Lưu quyết định' }) })
  await form.getByLabel('Từ ngày').fill('1/1/2020')
  await form.getByRole('button', { name: 'Lưu quyết định' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu quyết định')
  await expectAccessible(page)
  await page.getByLabel('Ngày cuối').fill('31/12/2019')
  await page.getByRole('button', { name: 'Lưu ngày cuối' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu ngày cuối')
  await expect(page.getByText('Quyết định thực hành số 9')).toHaveCount(0)
})
