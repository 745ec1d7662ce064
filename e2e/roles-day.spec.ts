import type { Page } from '@playwright/test'
import { makeDraft } from './support/catalogue'
import { commune, desk, submitOnline } from './support/desk'
import { expect, test } from './support/fixtures'
import { pressEnterOn, pressSpaceOn, tabTo, typeInto } from './support/keyboard'
import { office } from './support/practice'

// A day of each role without a mouse. The roles of a longer process (specialist, head, leader, registry) have theirs in the journeys about decisions.
const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name })
const rail = (page: Page, name: string) => page.getByRole('navigation', { name: 'Việc của cán bộ' }).getByRole('link', { name })
const mark = () => Math.random().toString(36).slice(2, 8)

test('a commune’s officer receives what came online, does it, confirms and hands the result over', async ({ page, signInAs }) => {
  const { requestId, name } = await submitOnline()
  await signInAs(commune, ...desk)
  await page.goto('/can-bo')
  await pressEnterOn(page, page.getByRole('link', { name: requestId, exact: true }))
  await expect(page.getByText(name).first()).toBeVisible()
  await pressEnterOn(page, button(page, 'Tiếp nhận và hẹn ngày trả'))
  await pressEnterOn(page, button(page, 'Nhận giải quyết hồ sơ này'))
  const decide = page.locator('form', { has: page.getByRole('button', { name: 'Ghi kết quả giải quyết' }) })
  await pressSpaceOn(page, decide.getByRole('radio', { name: 'Đồng ý giải quyết', exact: true }))
  await typeInto(page, decide.getByLabel('Số văn bản kết quả'), `TH-${mark()}`)
  await pressEnterOn(page, decide.getByRole('button', { name: 'Ghi kết quả giải quyết' }))
  await pressEnterOn(page, button(page, 'Xác nhận đã có kết quả tại quầy'))
  await pressEnterOn(page, button(page, 'Ghi nhận đã trả kết quả'))
  await expect(page.getByText('Đã trả kết quả').first()).toBeVisible()
})

test('a content editor writes a notice and publishes it', async ({ page, signInAs }) => {
  await signInAs(office, 'CONTENT_EDITOR')
  await page.goto('/can-bo')
  await pressEnterOn(page, rail(page, 'Thông báo'))
  await pressEnterOn(page, page.getByRole('main').getByRole('link', { name: /Viết thông báo/ }))
  await typeInto(page, page.getByLabel('Tiêu đề'), `Thông báo thực hành ${mark()}`)
  await typeInto(page, page.getByLabel('Nội dung'), 'Nội dung thực hành.')
  await pressEnterOn(page, button(page, 'Lưu bản nháp'))
  await pressEnterOn(page, button(page, 'Đăng lên trang'))
  await expect(page.getByText('Đã đăng lên trang.')).toBeVisible()
  await pressEnterOn(page, button(page, 'Gỡ khỏi trang'))
  await expect(page.getByText('Đã gỡ khỏi trang.')).toBeVisible()
})

test('a catalogue editor sends a draft for approval, and an approver publishes it', async ({ page, signInAs }) => {
  const { code } = await makeDraft(mark(), 'DRAFT')
  await signInAs(office, 'CATALOGUE_EDITOR')
  await page.goto('/can-bo')
  await pressEnterOn(page, rail(page, 'Danh mục thủ tục'))
  await typeInto(page, page.getByRole('main').getByRole('searchbox').first(), code)
  await page.keyboard.press('Enter')
  await pressEnterOn(page, page.getByRole('main').getByRole('link', { name: /^Thủ tục thực hành/ }))
  await pressEnterOn(page, button(page, 'Gửi duyệt'))
  await expect(page.getByText('Đã gửi duyệt.')).toBeVisible()

  await signInAs(office, 'APPROVER')
  await page.goto(`/can-bo/thu-tuc/${code}`)
  await pressEnterOn(page, button(page, 'Duyệt và công bố ngay'))
  await expect(page.getByText('Đã duyệt.')).toBeVisible()
})

test('a supervisor looks at what is late, at odd patterns and at the log', async ({ page, signInAs }) => {
  await signInAs(office, 'SUPERVISOR')
  await page.goto('/can-bo')
  await pressEnterOn(page, rail(page, 'Giám sát tiến độ'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giám sát tiến độ')
  await pressEnterOn(page, page.getByRole('main').getByRole('link', { name: 'Xem các dấu hiệu bất thường' }))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bất thường')
  await pressEnterOn(page, rail(page, 'Nhật ký'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhật ký')
})

test('an administrator invites a colleague and reads the code of the invitation', async ({ page, signInAs }) => {
  await signInAs(office, 'ADMINISTRATOR')
  await page.goto('/can-bo')
  await pressEnterOn(page, rail(page, 'Nhân sự'))
  await pressEnterOn(page, page.getByRole('main').getByRole('link', { name: /Mời/ }))
  await typeInto(page, page.getByLabel('Họ và tên'), 'Vàng Thị Thực Hành')
  await typeInto(page, page.getByLabel('Tên đăng nhập'), `thuc.hanh.${mark()}`)
  // A letter chooses from a list, as on any desk.
  await tabTo(page, page.getByLabel('Đơn vị'))
  await page.keyboard.press('X')
  // The last of the choices stands at first; the arrow goes round to the first.
  await tabTo(page, page.getByRole('radio', { name: 'Vị trí khác' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio').first()).toBeChecked()
  await typeInto(page, page.getByLabel('Quyết định'), '15/QĐ-TH ngày 05/09/2026')
  await pressEnterOn(page, button(page, 'Tạo tài khoản và cấp mã mời'))
  await expect(page.locator('figure code')).toBeVisible()
})
