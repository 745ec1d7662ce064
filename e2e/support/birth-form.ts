import type { Page } from '@playwright/test'

/** Fills in the online form of birth registration (1.001193) as a made-up person, all but the papers. */
export async function fillBirthForm(page: Page): Promise<void> {
  const texts: Record<string, string> = {
    fullName: 'Lù Thị Thực Hành',
    birthDate: '5/9/1990',
    idNumber: '001 090 000 001',
    phone: '0912 345 678',
    address: 'Thôn Mẫu',
    'answer-ten-tre': 'Lù Seo Mẫu',
    'answer-ngay-sinh': '01/11/2026',
    'answer-noi-sinh': 'Trạm y tế',
    'answer-dan-toc': 'Nùng',
    'answer-que-quan': 'Hoàng Su Phì',
    'answer-ten-me': 'Lù Thị Mẫu',
  }
  for (const [name, text] of Object.entries(texts)) await page.locator(`[name="${name}"]`).fill(text)
  await page.locator('[name="answer-gioi-tinh"][value="Nam"]').check()
  await page.locator('[name="unitId"]').selectOption({ label: 'Xã Bản Máy' })
  await page.locator('[name="declaration"]').check()
}
