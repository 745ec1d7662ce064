import { db } from '@/lib/db/client'
import { signDecision } from '@/lib/dossiers/decisions'
import { makeChained, town } from './support/chain'
import { expect, test } from './support/fixtures'
import { targetOf } from './support/practice'

test('a leader signs several on a phone, is told which was overtaken, and sends one back', async ({ page, signInAs, expectAccessible }) => {
  const [one, overtaken, wrong] = [await makeChained('TO_SIGN'), await makeChained('TO_SIGN'), await makeChained('TO_SIGN')]
  await signInAs(town, 'LEADER')
  await page.goto('/can-bo/ky')
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.screenshot({ path: test.info().outputPath('signing-360.png') })
  const row = (code: string) => page.getByRole('listitem').filter({ hasText: code }).first()
  await row(one.code).getByRole('checkbox').check()
  await row(overtaken.code).getByRole('checkbox').check()
  await signDecision(overtaken.officer, await targetOf(overtaken.id))
  await page.getByRole('button', { name: 'Duyệt, ký các việc đã đánh dấu' }).click()
  await expect(page.getByText('Đã duyệt, ký 1 trên 2 việc')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: overtaken.code })).toContainText('Vừa có người khác xử lý hồ sơ này')
  expect(await db.dossier.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({ decision: 'SIGNED' })

  await row(wrong.code).getByText('Trả lại người soạn').click()
  await row(wrong.code).getByLabel('Cần sửa gì').fill('Sai tên đường.')
  await row(wrong.code).getByRole('button', { name: 'Trả lại kèm lý do' }).click()
  await expect(page.getByText('Đã trả lại người soạn kèm lý do.')).toBeVisible()
  expect(await db.dossier.findUniqueOrThrow({ where: { id: wrong.id } })).toMatchObject({ decision: null, step: 0 })
})
