import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { makeUnit } from '@/lib/testing/staff'
import { useTestStore } from '@/lib/testing/store'
import { answerFeedbackPost } from './answer-post'

useTestDatabase()
useTestStore()

let picture: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  await makeUnit('Huyện Thực Hành')
  picture = new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a8' } })
      .jpeg()
      .toBuffer(),
  )
})

const good = { title: 'Đường hỏng', content: 'Sạt lở', senderName: 'Giàng', senderPhone: '0912345678' }

type Post = {
  fields?: Record<string, string>
  photos?: number
  files?: File[]
  cookie?: string
  headers?: Record<string, string>
  loai?: string
}

function requestOf({ fields = {}, photos = 0, files = [], cookie, headers = {}, loai = 'viec-dia-phuong' }: Post): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries({ transactionId: randomUUID(), ...good, ...fields })) form.append(name, value)
  for (let index = 0; index < photos; index++) form.append('photos', new File([picture], `anh-${index}.jpg`, { type: 'image/jpeg' }))
  for (const file of files) form.append('photos', file)
  return new Request(`http://localhost:3000/phan-anh/gui/v1?loai=${loai}`, {
    method: 'POST',
    body: form,
    headers: { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...headers },
  })
}

async function post(sent: Post) {
  const response = await answerFeedbackPost(requestOf(sent))
  expect(response.status).toBe(303)
  const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith('hsp_feedback_draft='))
  return { location: response.headers.get('location')!, cookie: set?.split(';', 1)[0] }
}

const attachments = () => db.attachment.count()

it('leads to the receipt of the one feedback, however often the form comes', async () => {
  const transactionId = randomUUID()
  const both = await Promise.all([post({ fields: { transactionId }, photos: 2 }), post({ fields: { transactionId }, photos: 2 })])
  expect(both[0].location).toMatch(/^\/phan-anh\/bien-nhan\/PA[0-9A-Z]{8}$/)
  expect(both[1].location).toBe(both[0].location)
  expect(await db.feedback.count()).toBe(1)
  // The photos of the repeat are not kept beside those of the first.
  expect(await attachments()).toBe(2)
})

it('keeps all that was typed and the photos until a mistake is mended, then sends them once', async () => {
  const transactionId = randomUUID()
  const before = await attachments()
  const wrong = await post({ fields: { transactionId, title: '' }, photos: 2 })
  expect(wrong.location).toBe('/phan-anh/gui?loai=viec-dia-phuong&sua=1')
  const [draft] = await db.feedbackDraft.findMany()
  expect(draft).toMatchObject({ kind: 'LOCAL_PROBLEM', answers: { ...good, title: '', transactionId } })
  expect(Object.keys(draft!.errors as object)).toEqual(['title'])
  const [dropped] = draft!.photoIds
  const mended = { fields: { transactionId, boAnh: dropped! }, cookie: wrong.cookie! }
  const both = await Promise.all([post(mended), post(mended)])
  expect(both[1].location).toBe(both[0].location)
  const code = both[0].location.split('/').at(-1)!
  const { _count } = await db.feedback.findUniqueOrThrow({ where: { code }, select: { _count: { select: { attachments: true } } } })
  expect(_count.attachments).toBe(1)
  expect(await attachments()).toBe(before + 2)
  expect(JSON.stringify(await db.feedbackDraft.findMany())).not.toContain('Sạt lở')
})

it('photos of one form do not follow into another', async () => {
  const wrong = await post({ fields: { title: '' }, photos: 1 })
  const { location } = await post({ cookie: wrong.cookie! })
  const code = location.split('/').at(-1)!
  expect(await db.attachment.count({ where: { feedback: { code } } })).toBe(0)
})

it.each<[string, Post, string]>([
  ['more photos than are taken', { photos: 6 }, 'sua=1'],
  ['a file that is no photo', { files: [new File(['%PDF-1.4'], 'a.pdf', { type: 'application/pdf' })] }, 'sua=1'],
  ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 'loi=khong-dung-trang'],
  ['no id of the form', { fields: { transactionId: 'x' } }, 'loi=do-dang'],
])('%s: back to the form, and no feedback', async (_name, sent, expected) => {
  const before = await db.feedback.count()
  const { location } = await post(sent)
  expect(location).toContain(`loai=viec-dia-phuong&${expected}`)
  expect(location).not.toContain('Giàng')
  expect(await db.feedback.count()).toBe(before)
})

it('the same form with another content: the first stands, the person is told', async () => {
  const transactionId = randomUUID()
  await post({ fields: { transactionId } })
  const before = await attachments()
  const { location } = await post({ fields: { transactionId, content: 'khác' }, photos: 1 })
  expect(location).toContain('loi=da-gui')
  expect(await attachments()).toBe(before)
})

it('a body that breaks off leaves nothing behind', async () => {
  const before = await attachments()
  const whole = requestOf({ photos: 1 })
  const bytes = new Uint8Array(await whole.arrayBuffer())
  const { status, headers } = await answerFeedbackPost(
    new Request(whole.url, { method: 'POST', body: bytes.slice(0, -60), headers: whole.headers }),
  )
  expect(status).toBe(303)
  expect(headers.get('location')).toContain('loi=do-dang')
  expect(await attachments()).toBe(before)
})

it('an unknown kind leads to the first question', async () => {
  expect((await post({ loai: 'to-cao' })).location).toBe('/phan-anh')
})
