import { createHash, randomUUID } from 'node:crypto'
import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import type { APIRequestContext } from '@playwright/test'
import { readCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { keptPath } from '@/lib/storage/files'
import { expect, practicePdf, test, unitIdOf } from './support/fixtures'
import { randomPdf } from './support/random-pdf'

const procedure = '1.001193'
const paper = 'giay-chung-sinh'
const route = '/nop-ho-so/gui/v1'
const formPath = `/nop-ho-so/${procedure}`
const megabyte = 1024 * 1024
const sizes = [9, 10, 11, 16]
const asJson = { accept: 'application/json' }

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const asFile = (buffer: Buffer, name = 'Giấy chứng sinh.pdf', mimeType = 'application/pdf') => ({ name, mimeType, buffer })

/** Made-up answers to the form of birth registration, all but the papers. */
async function answers(): Promise<Record<string, string>> {
  return {
    applicant: 'INDIVIDUAL',
    onBehalf: 'SELF',
    fullName: `Lù Thực Hành ${randomUUID().slice(0, 8)}`,
    birthDate: '05/09/1990',
    idNumber: '001090000001',
    phone: '0912345678',
    address: 'Thôn Mẫu',
    'answer-ten-tre': 'Lù Seo Mẫu',
    'answer-ngay-sinh': '01/11/2026',
    'answer-gioi-tinh': 'Nam',
    'answer-noi-sinh': 'Trạm y tế',
    'answer-dan-toc': 'Nùng',
    'answer-que-quan': 'Hoàng Su Phì',
    'answer-ten-me': 'Lù Thị Mẫu',
    unitId: await unitIdOf('Xã Bản Máy'),
    resultMethod: 'COUNTER',
    declaration: '1',
  }
}

type Draft = { ready: boolean; errors: Record<string, string>; refusals: Record<string, string>; files: { id: string; size: number }[] }

/** Sends the form as typed; the answer sets the cookie that holds the draft. */
async function save(request: APIRequestContext, parts: Record<string, string | ReturnType<typeof asFile>> = {}): Promise<Draft> {
  const answer = await request.post(route, { headers: asJson, multipart: { procedure, intent: 'save', ...parts } })
  expect(answer.status()).toBe(200)
  return answer.json()
}

/** Announces a file as the library's client does. */
function announce(request: APIRequestContext, file: { name: string; size: number; type: string }) {
  return request.post('/api/uploadthing?actionType=upload&slug=paper', {
    headers: { 'content-type': 'application/json' },
    data: { input: { paperKey: paper }, files: [file] },
  })
}

async function announced(request: APIRequestContext, bytes: Buffer, name = 'Giấy.pdf'): Promise<{ url: string; customId: string }> {
  const answer = await announce(request, { name, size: bytes.length, type: 'application/pdf' })
  expect(answer.status()).toBe(200)
  return (await answer.json())[0]
}

function put(request: APIRequestContext, url: string, bytes: Buffer, start = 0) {
  const headers: Record<string, string> = start > 0 ? { range: `bytes=${start}-` } : {}
  return request.put(url, { headers, multipart: { file: asFile(bytes.subarray(start)) } })
}

/** What the store holds under a file's row, looked at on the disk. */
async function storedHash(id: string): Promise<{ row: string | null; disk: string }> {
  const { key, sha256: row } = await db.attachment.findUniqueOrThrow({ where: { id }, select: { key: true, sha256: true } })
  return { row, disk: sha256(await readFile(keptPath(key))) }
}

for (const size of sizes) {
  test(`a body of ${size} MB arrives whole, by the form and by the upload protocol`, async ({ request }) => {
    const byForm = randomPdf(size * megabyte)
    const byProtocol = randomPdf(size * megabyte)
    const { files } = await save(request, { [`paper-${paper}`]: asFile(byForm) })
    expect(files.map((file) => file.size)).toEqual([size * megabyte])
    expect(await storedHash(files[0]!.id)).toEqual({ row: sha256(byForm), disk: sha256(byForm) })

    const { url, customId } = await announced(request, byProtocol)
    const answer = await put(request, url, byProtocol)
    expect(answer.status()).toBe(200)
    expect((await answer.json()).fileHash).toBe(sha256(byProtocol))
    expect(await storedHash(customId)).toEqual({ row: sha256(byProtocol), disk: sha256(byProtocol) })
  })
}

test('an upload cut at 60 % goes on from where the server says, and is whole', async ({ request }) => {
  const bytes = randomPdf(11 * megabyte)
  await save(request, { fullName: 'Lù' })
  const { url, customId } = await announced(request, bytes)
  await sendAndCut(url, bytes, Math.floor(bytes.length * 0.6))
  let held = 0
  await expect
    .poll(async () => (held = Number((await request.head(url)).headers()['x-ut-range-start'])), {
      message: 'what came before the cut is kept',
    })
    .toBeGreaterThan(bytes.length / 2)
  expect(held).toBeLessThanOrEqual(bytes.length * 0.6)
  expect(await db.attachment.findUniqueOrThrow({ where: { id: customId } })).toMatchObject({ status: 'ANNOUNCED' })

  const rest = await put(request, url, bytes, held)
  expect(rest.status()).toBe(200)
  expect(await storedHash(customId)).toEqual({ row: sha256(bytes), disk: sha256(bytes) })
})

/** Sends the first `cut` bytes of a file and tears the connection down. */
function sendAndCut(url: string, bytes: Buffer, cut: number): Promise<void> {
  const boundary = 'practice-boundary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\nContent-Type: application/pdf\r\n\r\n`
  const tail = `\r\n--${boundary}--\r\n`
  const length = Buffer.byteLength(head) + bytes.length + tail.length
  return new Promise((done) => {
    const sending = httpRequest(url, {
      method: 'PUT',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': length },
    })
    sending.on('error', () => done()).on('close', () => done())
    sending.write(head)
    // Half-closes after what was written, so that the cut falls where it is meant to.
    sending.write(bytes.subarray(0, cut), () => sending.socket?.destroySoon())
  })
}

test('an announced file that never arrives is not in the dossier, and the person is told what is missing', async ({
  request,
  page,
  context,
}) => {
  await context.clearCookies()
  const browser = page.request
  const typed = await answers()
  await save(browser, typed)
  const lost = await announced(browser, randomPdf(megabyte), 'không bao giờ đến.pdf')

  // The paper is required, and an announcement is no paper.
  await page.goto(formPath)
  await expect(page.getByText('không bao giờ đến.pdf')).toHaveCount(0)
  await expect(page.getByLabel('Họ và tên', { exact: true })).toHaveValue(typed.fullName!)
  const checked = await browser.post(route, { headers: asJson, multipart: { procedure, intent: 'check', ...typed } })
  const { ready, errors } = (await checked.json()) as Draft
  expect(ready).toBe(false)
  await page.goto(`${formPath}?sua=1`)
  await expect(page.getByRole('alert').first()).toContainText(errors[`paper-${paper}`]!)
  expect(errors[`paper-${paper}`]).toMatch(/^Chưa có tệp cho “Giấy chứng sinh.*Hãy chụp/)

  // With another file in its place the dossier goes through, and holds that file alone.
  await save(browser, { ...typed, [`paper-${paper}`]: asFile(practicePdf(), 'đã đến.pdf') })
  const sent = await browser.post(route, { headers: asJson, form: { procedure, intent: 'submit' } })
  expect(sent.status()).toBe(201)
  const { requestId } = await sent.json()
  const dossier = await db.dossier.findUniqueOrThrow({ where: { requestId: readCode(requestId) }, include: { attachments: true } })
  expect(dossier.attachments.map((file) => file.name)).toEqual(['đã đến.pdf'])
  expect(await db.attachment.findUnique({ where: { id: lost.customId } })).toMatchObject({ status: 'ANNOUNCED', dossierId: null })
  // Arriving late it does not slip into a dossier that has been sent.
  const late = await put(request, lost.url, randomPdf(megabyte))
  expect(late.ok()).toBe(false)
  expect((await late.json()).error).toMatch(/Ông\/bà hãy/)
  expect(await db.attachment.count({ where: { dossierId: dossier.id } })).toBe(1)
})

test.describe('while the link is down', () => {
  test.use({ expectedConsole: [/Failed to load resource|api\/ingest/] })

  test('a picked file is seen waiting, the form is held back with a sentence, and it goes on by itself', async ({ page }) => {
    await page.route('**/api/ingest/**', (call) => call.abort('connectionreset'))
    await page.goto(formPath)
    await page.locator(`[name="paper-${paper}"]`).setInputFiles(asFile(practicePdf(), 'chậm.pdf'))
    await expect(page.getByText(/Mất mạng, đang chờ gửi tiếp/)).toBeVisible()
    await page.locator('#mau-ho-so').evaluate((form: HTMLFormElement) => {
      form.noValidate = true
    })
    await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click()
    await expect(page.getByText('Tệp đang được gửi. Xin đợi gửi xong rồi bấm lại.')).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${formPath}$`))
    await page.unroute('**/api/ingest/**')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(page.getByText('Đã nhận tệp chậm.pdf.')).toBeVisible()
  })
})

/** What no dossier takes, and the sentence the person hears. */
const refused = [
  { title: 'too large', name: 'lớn.pdf', type: 'application/pdf', bytes: () => randomPdf(21 * megabyte), says: 'Tệp lớn hơn 20 MB' },
  { title: 'of no bytes', name: 'rỗng.pdf', type: 'application/pdf', bytes: () => Buffer.alloc(0), says: 'Tệp không có nội dung' },
  {
    title: 'of a wrong type',
    name: 'chương trình.exe',
    type: 'application/octet-stream',
    bytes: () => Buffer.from('MZ practice'),
    says: 'Loại tệp này không nhận được',
  },
  {
    title: 'that is not what its name says',
    name: 'giả.pdf',
    type: 'application/pdf',
    bytes: () => Buffer.from('no pdf at all, practice data'),
    says: /Loại tệp này không nhận được|không đúng với tên tệp|PDF này bị hỏng/,
  },
]

for (const { title, name, type, bytes, says } of refused) {
  test(`a file ${title} is refused with a sentence by every way in, and nothing stays`, async ({ request, page }) => {
    const content = bytes()
    const { refusals, files } = await save(request, { fullName: 'Sìn', [`paper-${paper}`]: asFile(content, name, type) })
    expect(refusals[`paper-${paper}`]).toMatch(says)
    expect(files).toEqual([])

    const announcement = await announce(request, { name, size: content.length, type })
    if (announcement.ok()) {
      const [{ url }] = (await announcement.json()) as [{ url: string }]
      const answer = await request.put(url, { multipart: { file: asFile(content, name, type) } })
      expect(answer.ok()).toBe(false)
      expect((await answer.json()).error).toMatch(says)
    } else {
      expect(announcement.status()).toBe(content.length > 20 * megabyte ? 413 : 400)
      expect((await announcement.json()).message).toMatch(says)
    }
    expect(await db.attachment.count({ where: { name } })).toBe(0)

    await page.goto(formPath)
    await page.locator(`[name="paper-${paper}"]`).setInputFiles(asFile(content, name, type))
    await expect(page.getByText(says).last()).toBeVisible()
  })
}
test.use({ expectedConsole: [/status of 4(00|13|15|22)/] })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('a file too large comes back with a sentence and all that was typed', async ({ page }) => {
    await page.goto(formPath)
    await page.getByLabel('Họ và tên', { exact: true }).fill('Sìn')
    await page.locator(`[name="paper-${paper}"]`).setInputFiles(asFile(randomPdf(21 * megabyte), 'lớn.pdf'))
    await page.getByRole('button', { name: 'Gửi trước các tệp đã chọn' }).click()
    await expect(page.getByRole('alert')).toContainText('Tệp lớn hơn 20 MB')
    await expect(page.getByLabel('Họ và tên', { exact: true })).toHaveValue('Sìn')
  })

  test('a post beyond every measure is answered by a page of words', async ({ page }, info) => {
    const huge = info.outputPath('rất lớn.pdf')
    writeFileSync(huge, '')
    truncateSync(huge, 221 * megabyte)
    await page.goto(formPath)
    await page.locator(`[name="paper-${paper}"]`).setInputFiles(huge)
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith(route)),
      page.getByRole('button', { name: 'Gửi trước các tệp đã chọn' }).click(),
    ])
    rmSync(huge)
    expect(answer.status()).toBe(413)
    await expect(page).toHaveTitle(/Nội dung quá lớn/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nội dung quá lớn')
    await expect(page.getByRole('main')).toContainText('Xin chọn tệp nhỏ hơn')
  })
})

test('an ordinary form that is too large is answered by the same page', async ({ request }) => {
  const answer = await request.post('/tra-cuu', { multipart: { ma: 'x'.repeat(2 * megabyte) }, headers: { accept: 'text/html' } })
  expect(answer.status()).toBe(413)
  const html = await answer.text()
  expect(html).toContain('<html lang="vi"')
  expect(html).toMatch(/<title>Nội dung quá lớn/)
})

test('the same form sent five times at once, and again later, makes one dossier with one receipt', async ({ request }) => {
  const typed = await answers()
  await save(request, { ...typed, [`paper-${paper}`]: asFile(practicePdf()) })
  const submit = () => request.post(route, { headers: asJson, form: { procedure, intent: 'submit' } })
  const sent = [...(await Promise.all(Array.from({ length: 5 }, submit))), await submit()]
  expect(sent.map((answer) => answer.status()).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 200, 201])
  await expectOneReceipt(await Promise.all(sent.map((answer) => answer.json())), typed.fullName!)
})

test('a whole submission sent five times at once, and again later, makes one dossier with one receipt', async ({ request }) => {
  const typed = await answers()
  const transactionId = randomUUID()
  const pdf = asFile(practicePdf())
  const submit = () =>
    request.post(route, {
      headers: asJson,
      multipart: { ...typed, procedure, intent: 'submit', transactionId, [`paper-${paper}`]: pdf },
    })
  const sent = [...(await Promise.all(Array.from({ length: 5 }, submit))), await submit()]
  expect(sent.map((answer) => answer.status()).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 200, 201])
  await expectOneReceipt(await Promise.all(sent.map((answer) => answer.json())), typed.fullName!)

  const other = await request.post(route, {
    headers: asJson,
    multipart: { ...typed, fullName: 'Người khác', procedure, intent: 'submit', transactionId, [`paper-${paper}`]: pdf },
  })
  expect(other.status()).toBe(409)
  expect((await other.json()).message).toContain('đã được gửi trước đó với nội dung khác')
})

async function expectOneReceipt(receipts: { requestId: string; secret: string }[], fullName: string): Promise<void> {
  expect(new Set(receipts.map((receipt) => receipt.requestId)).size).toBe(1)
  expect(new Set(receipts.map((receipt) => receipt.secret)).size).toBe(1)
  const made = await db.dossier.findMany({ where: { parties: { some: { fullName } } }, include: { attachments: true } })
  expect(made.map((dossier) => dossier.requestId)).toEqual([readCode(receipts[0]!.requestId)])
  expect(made[0]!.attachments).toHaveLength(1)
}
