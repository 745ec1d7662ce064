import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clock } from '@/lib/core/clock'
import { readCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { findByCodeAndSecret } from '@/lib/dossiers/tracking'
import type { Paper } from '@/lib/procedures/types'
import { forgetTries } from '@/lib/rate-limit/rate-limit'
import { readAccess } from '@/lib/receipts/access'
import { listIncoming, listKept } from '@/lib/storage/files'
import { useTestDatabase } from '@/lib/testing/db'
import { samplePdf } from '@/lib/testing/file-samples'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeUnit } from '@/lib/testing/staff'
import { useTestStore } from '@/lib/testing/store'
import { answerPost } from './answer-post'
import { findDraft } from './draft'
import { findReceipt } from './receipt'

useTestDatabase()
useTestStore()

const code = '9.000001'
const paper = (key: string, over: Partial<Paper> = {}): Paper => ({
  key,
  name: key,
  kind: 'SUBMIT_ORIGINAL',
  required: true,
  originals: 1,
  copies: 0,
  ...over,
})
const content = practiceContent({ papers: [paper('don'), paper('anh', { required: false }), paper('so', { kind: 'SHOW_ONLY' })] })

const fields = {
  procedure: code,
  applicant: 'INDIVIDUAL',
  fullName: 'Lù Thực Hành',
  birthDate: '5/9/1990',
  idNumber: '001090000001',
  phone: '0912345678',
  address: 'Thôn mẫu',
  onBehalf: 'SELF',
  unitId: '',
  resultMethod: 'COUNTER',
  declaration: '1',
}

beforeAll(async () => {
  fields.unitId = await makeUnit('Xã Thực Hành', { agencyCode: 'T.1', hasDesk: true })
  await publishContent(code, content, { unitIds: [fields.unitId] })
})
beforeEach(forgetTries)

const pdf = (pages = 1) => new File([new Uint8Array(samplePdf({ pages }))], 'Đơn.pdf', { type: 'application/pdf' })

function formOf(values: Record<string, string | File>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}
const route = 'http://localhost:3000/nop-ho-so/gui/v1'
const post = (values: Record<string, string | File>, headers: Record<string, string> = {}) =>
  answerPost(new Request(route, { method: 'POST', body: formOf(values), headers }))
const json = { accept: 'application/json' }
/** What a browser would do with the answer: where to, and the draft's cookie. */
function followed(answer: Response) {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!)
  return { to: answer.headers.get('location'), cookie: cookies.find((cookie) => cookie.startsWith('hsp_draft=')) ?? '', cookies }
}
const tokenOf = (cookie: string) => cookie.split('=')[1]
const stray = () => db.attachment.count({ where: { draftId: null, dossierId: null } })
async function keptCount(): Promise<number> {
  let count = 0
  for await (const keys of listKept()) count += keys.length
  return count
}

describe('a whole submission in one post', () => {
  it('as an ordinary form must say how long it is, and is then read', async () => {
    const body = new URLSearchParams({ ...fields, intent: 'submit' }).toString()
    const plain = (headers: Record<string, string>) =>
      new Request(route, { method: 'POST', body, headers: { ...json, 'content-type': 'application/x-www-form-urlencoded', ...headers } })
    const endless = plain({})
    expect((await answerPost(endless)).status).toBe(413)
    expect(endless.bodyUsed).toBe(false)
    // Read: now the id of the form is missed.
    expect((await answerPost(plain({ 'content-length': String(body.length) }))).status).toBe(422)
  })

  it('makes a dossier with its files, and the answer opens it', async () => {
    const answer = await post({ ...fields, intent: 'submit', transactionId: randomUUID(), 'paper-don': pdf(2) }, json)
    expect(answer.status).toBe(201)
    const receipt = (await answer.json()) as { requestId: string; secret: string }
    const found = await findByCodeAndSecret(receipt.requestId, receipt.secret)
    const dossier = await db.dossier.findUniqueOrThrow({ where: { id: found!.id }, include: { attachments: true, parties: true } })
    expect(dossier.requestId).toBe(readCode(receipt.requestId))
    expect(dossier.attachments.map(({ name, pages, paperKey, status }) => ({ name, pages, paperKey, status }))).toEqual([
      { name: 'Đơn.pdf', pages: 2, paperKey: 'don', status: 'ARRIVED' },
    ])
    expect(dossier.parties.map(({ fullName, phone, birthDate }) => ({ fullName, phone, birthDate }))).toEqual([
      { fullName: 'Lù Thực Hành', phone: '0912345678', birthDate: '1990-09-05' },
    ])
  })

  it('posted many times at once makes one dossier, with one set of files', async () => {
    const transactionId = randomUUID()
    const before = await keptCount()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post({ ...fields, intent: 'submit', transactionId, 'paper-don': pdf() }, json)),
    )
    const ids = new Set(await Promise.all(answers.map(async (answer) => ((await answer.json()) as { requestId: string }).requestId)))
    expect(ids.size).toBe(1)
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(await stray()).toBe(0)
    expect(await keptCount()).toBe(before + 1)
  })

  it('with another body under the same id is refused in words, and leaves nothing', async () => {
    const transactionId = randomUUID()
    await post({ ...fields, intent: 'submit', transactionId, 'paper-don': pdf() }, json)
    const count = await db.dossier.count()
    const answer = await post({ ...fields, fullName: 'Vàng Khác', intent: 'submit', transactionId, 'paper-don': pdf() }, json)
    expect(answer.status).toBe(409)
    expect(((await answer.json()) as { message: string }).message).toMatch(/đã được gửi trước đó/)
    expect([await db.dossier.count(), await stray()]).toEqual([count, 0])
  })

  it('with mistakes tells each of them and keeps nothing', async () => {
    const answer = await post({ ...fields, phone: 'abc', intent: 'submit', transactionId: randomUUID() }, json)
    expect(answer.status).toBe(422)
    expect(Object.keys(((await answer.json()) as { errors: object }).errors)).toEqual(['phone', 'paper-don'])
    expect(await stray()).toBe(0)
  })

  it('from another site is refused', async () => {
    const answer = await post(
      { ...fields, intent: 'submit', transactionId: randomUUID(), 'paper-don': pdf() },
      { ...json, 'sec-fetch-site': 'cross-site' },
    )
    expect(answer.status).toBe(403)
  })
})

describe('a form filled in by a person', () => {
  it('keeps what was typed and sent when something is missing, and goes on from there', async () => {
    const first = followed(await post({ ...fields, phone: '', intent: 'check', 'paper-don': pdf(3) }))
    expect(first.to).toBe(`/nop-ho-so/${code}?sua=1`)
    const draft = await findDraft(tokenOf(first.cookie), clock.now())
    expect(draft?.values).toMatchObject({ fullName: 'Lù Thực Hành', birthDate: '5/9/1990' })
    expect(draft?.files.map(({ name, pages }) => ({ name, pages }))).toEqual([{ name: 'Đơn.pdf', pages: 3 }])
    const second = followed(await post({ ...fields, intent: 'check' }, { cookie: first.cookie }))
    expect(second.to).toBe(`/nop-ho-so/${code}/kiem-tra`)
    expect(second.cookie).toBe(first.cookie)
  })

  it('takes a file back, and asks for it again', async () => {
    const { cookie } = followed(await post({ ...fields, intent: 'check', 'paper-don': pdf() }))
    const { files } = (await findDraft(tokenOf(cookie), clock.now()))!
    const removed = followed(await post({ ...fields, intent: `remove-file:${files[0]!.id}` }, { cookie }))
    expect(removed.to).toBe(`/nop-ho-so/${code}#giay-to`)
    expect((await findDraft(tokenOf(cookie), clock.now()))!.files).toEqual([])
    expect(followed(await post({ ...fields, intent: 'check' }, { cookie })).to).toBe(`/nop-ho-so/${code}?sua=1`)
  })

  it('says which file was not taken and keeps the others', async () => {
    const program = new File(['MZ program'], 'don.exe')
    const { to, cookie } = followed(await post({ ...fields, intent: 'check', 'paper-don': pdf(), 'paper-anh': program }))
    expect(to).toBe(`/nop-ho-so/${code}?sua=1`)
    const draft = await findDraft(tokenOf(cookie), clock.now())
    expect(Object.keys(draft!.refusals)).toEqual(['paper-anh'])
    expect(draft!.files).toHaveLength(1)
  })

  it('submitted by several clicks at once, and once more by the back button, shows one receipt', async () => {
    const { cookie } = followed(await post({ ...fields, intent: 'check', 'paper-don': pdf() }))
    const { id } = (await findDraft(tokenOf(cookie), clock.now()))!
    const submit = async () => followed(await post({ procedure: code, transactionId: id, intent: 'submit' }, { cookie }))
    const clicks = await Promise.all([submit(), submit(), submit(), submit()])
    const later = await submit()
    const receipts = new Set([...clicks, later].map(({ to }) => to))
    expect(receipts.size).toBe(1)
    expect([...receipts][0]).toMatch(/^\/nop-ho-so\/bien-nhan\/[0-9A-Z]{10}$/)
    for (const { cookies } of [...clicks, later]) expect(cookies.some((one) => one.startsWith('hsp_receipt='))).toBe(true)
    const made = await db.clientTransaction.count({ where: { id } })
    expect(made).toBe(1)
    expect((await findDraft(tokenOf(cookie), clock.now()))!.values).toEqual({})
  })

  it('filled in and submitted at once under an id of the sender, twice, makes one dossier', async () => {
    const { cookie } = followed(await post({ ...fields, phone: '', intent: 'check' }))
    const whole = { ...fields, intent: 'submit', transactionId: randomUUID(), 'paper-don': pdf() }
    const before = await db.dossier.count()
    const [first, second] = [followed(await post(whole, { cookie })), followed(await post(whole, { cookie }))]
    expect(first.to).toMatch(/bien-nhan/)
    expect(second.to).toBe(first.to)
    expect(await db.dossier.count()).toBe(before + 1)
  })

  it('shows no receipt to whoever kept the cookie, once the desk has issued the secret anew', async () => {
    const { cookie } = followed(await post({ ...fields, intent: 'check', 'paper-don': pdf() }))
    const { id } = (await findDraft(tokenOf(cookie), clock.now()))!
    const submit = async () => followed(await post({ procedure: code, transactionId: id, intent: 'submit' }, { cookie }))
    const access = ({ cookies }: ReturnType<typeof followed>) =>
      readAccess('receipt', cookies.find((one) => one.startsWith('hsp_receipt='))?.slice('hsp_receipt='.length), clock.now())!
    const { dossierId } = access(await submit())
    expect(await findReceipt(access(await submit()))).not.toBeNull()
    await db.dossier.update({ where: { id: dossierId }, data: { secretVersion: 2 } })
    expect(await findReceipt(access(await submit()))).toBeNull()
  })

  it('starts anew after a submission, with the same cookie', async () => {
    const { cookie } = followed(await post({ ...fields, intent: 'check', 'paper-don': pdf() }))
    const { id } = (await findDraft(tokenOf(cookie), clock.now()))!
    await post({ procedure: code, transactionId: id, intent: 'submit' }, { cookie })
    const again = followed(await post({ ...fields, intent: 'check' }, { cookie }))
    expect(again.to).toBe(`/nop-ho-so/${code}?sua=1`)
    expect(again.cookie).not.toBe(cookie)
  })

  it('keeps the files that arrived whole when a post breaks off, and nothing of the one that did not', async () => {
    const { cookie } = followed(await post({ ...fields, intent: 'save' }))
    const whole = new Request(route, {
      method: 'POST',
      body: formOf({ ...fields, intent: 'check', 'paper-don': pdf(), 'paper-anh': pdf(9) }),
    })
    const bytes = Buffer.from(await whole.arrayBuffer())
    // The link dies once the first file is here and the second is on its way.
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(bytes.subarray(0, bytes.length - 400)),
      pull: async (stream) => {
        await expect.poll(stray).toBe(1)
        stream.error(new Error('the link died'))
      },
    })
    const headers = {
      'content-type': whole.headers.get('content-type')!,
      cookie,
      referer: `http://localhost:3000/nop-ho-so/${code}`,
    }
    const answer = await answerPost(new Request(route, { method: 'POST', body, headers, duplex: 'half' } as RequestInit))
    expect(followed(answer).to).toMatch(/loi=do-dang/)
    const draft = await findDraft(tokenOf(cookie), clock.now())
    expect(draft!.files.map((file) => file.paperKey)).toEqual(['don'])
    expect(draft!.values.fullName).toBe('Lù Thực Hành')
    expect([await stray(), (await listIncoming()).length]).toEqual([0, 0])
  })

  it('says so when the procedure changed meanwhile, and submits nothing', async () => {
    const { cookie } = followed(await post({ ...fields, intent: 'check', 'paper-don': pdf() }))
    const { id, versionId } = (await findDraft(tokenOf(cookie), clock.now()))!
    await publishContent(code, { ...content, name: 'Thủ tục thực hành, đã đổi' })
    const { to } = followed(await post({ procedure: code, version: versionId, transactionId: id, intent: 'submit' }, { cookie }))
    expect(to).toBe(`/nop-ho-so/${code}?sua=1`)
    const draft = await findDraft(tokenOf(cookie), clock.now())
    expect(draft).toMatchObject({ message: expect.stringContaining('vừa được cập nhật') as string, values: { fullName: 'Lù Thực Hành' } })
    expect(draft!.versionId).not.toBe(versionId)
    expect(await db.clientTransaction.count({ where: { id } })).toBe(0)
    expect(followed(await post({ ...fields, version: draft!.versionId, intent: 'check' }, { cookie })).to).toBe(
      `/nop-ho-so/${code}/kiem-tra`,
    )
  })

  it('is told when its draft is gone', async () => {
    const { to } = followed(await post({ procedure: code, transactionId: randomUUID(), intent: 'submit' }))
    expect(to).toBe(`/nop-ho-so/${code}?loi=het-han`)
  })
})
