import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { addDays, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { fullContent } from '@/lib/testing/contents'
import { useTestDatabase } from '@/lib/testing/db'
import { samplePdf } from '@/lib/testing/file-samples'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { useTestStore } from '@/lib/testing/store'
import { sweep } from '@/lib/uploads/sweep'
import { approveDraft } from './approval'
import { catalogueFileResponse, receiveCatalogueFile } from './catalogue-files'
import { findDraft } from './draft-queries'
import { startProcedure } from './draft-start'
import { planDraft, saveDraft, submitDraft } from './drafts'

useTestDatabase()
useTestStore()

let editor: StaffViewer
let approver: StaffViewer
let receptionist: StaffViewer
let draft: { id: string; revision: number }
let made = 0
const pdf = samplePdf()
const path = 'papers.1.templateFile'

beforeAll(async () => {
  const unitId = await makeUnit()
  editor = await makeStaff([{ unitId, role: 'CATALOGUE_EDITOR' }])
  approver = await makeStaff([{ unitId, role: 'APPROVER' }])
  receptionist = await makeStaff([{ unitId, role: 'RECEPTIONIST' }])
})

beforeEach(async () => {
  made += 1
  const { id } = await startProcedure(editor, { code: `9.00000${made}`, name: 'Thủ tục thực hành', field: 'Thực hành' })
  draft = { id, ...(await saveDraft(editor, { id, revision: 1 }, fullContent)) }
})

function request(
  bytes: Uint8Array<ArrayBuffer>,
  { name = 'Mẫu tờ khai.pdf', type = 'application/pdf', ...fields }: Record<string, string> = {},
) {
  const body = new FormData()
  for (const [field, value] of Object.entries({ id: draft.id, revision: String(draft.revision), cho: path, ...fields }))
    body.set(field, value)
  body.set('tep', new Blob([bytes], { type }), name)
  return new Request('http://localhost/', { method: 'POST', body })
}
const bytes = (buffer: Buffer) => new Uint8Array(buffer)
const send = async () => {
  await receiveCatalogueFile(editor, request(bytes(pdf)))
  const current = (await findDraft(editor, draft.id))!
  return { revision: current.revision, file: current.content.papers[1]!.templateFile! }
}
const open = (id: string, viewer: StaffViewer | null) => catalogueFileResponse(id, async () => viewer)
const publish = async (revision: number, plannedFrom?: string) => {
  await planDraft(editor, { id: draft.id, revision }, { change: 'NEW', ...(plannedFrom ? { plannedFrom } : {}) })
  await submitDraft(editor, { id: draft.id, revision })
  await approveDraft(approver, { id: draft.id, revision })
}

describe('a file of the catalogue', () => {
  it('stands in the draft, for the catalogue’s own people alone until the version is in force', async () => {
    const { revision, file } = await send()
    expect(file.name).toBe('Mẫu tờ khai.pdf')
    for (const viewer of [null, receptionist]) await expect(open(file.fileId, viewer)).rejects.toMatchObject({ code: 'not_found' })
    for (const viewer of [editor, approver])
      expect((await open(file.fileId, viewer)).headers.get('cache-control')).toBe('private, no-store')
    await publish(revision)
    const answer = await open(file.fileId, null)
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline; filename="Mau to khai\.pdf"; filename\*=UTF-8''M%E1%BA%ABu/),
      'content-security-policy': expect.stringContaining('sandbox'),
    })
  })

  it('is not shown before the first day of its version', async () => {
    const { revision, file } = await send()
    await publish(revision, addDays(civilDateOf(clock.now()), 3))
    await expect(open(file.fileId, null)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is kept when what nobody names is swept away, and gone when it never came into a draft', async () => {
    const { file } = await send()
    await expect(receiveCatalogueFile(editor, request(bytes(pdf), { revision: '99' }))).rejects.toMatchObject({ code: 'conflict' })
    expect(await db.catalogueFile.count({ where: { createdAt: { gte: new Date(0) } } })).toBeGreaterThan(0)
    expect((await sweep(new Date(clock.now().getTime() + 3_600_000), { graceMs: 0 })).files).toBe(1)
    expect((await open(file.fileId, editor)).status).toBe(200)
  })

  it.each<[string, () => Request, string]>([
    [
      'a program in a picture’s clothes',
      () => request(bytes(Buffer.from('MZ\u0090 not a picture')), { name: 'a.png', type: 'image/png' }),
      'invalid',
    ],
    [
      'a page of the web',
      () => request(bytes(Buffer.from('<html><script>alert(1)</script>')), { name: 'a.html', type: 'text/html' }),
      'invalid',
    ],
    ['more than 5 MB', () => request(bytes(samplePdf({ padding: 6_000_000 }))), 'too_large'],
    ['a place that holds no file', () => request(bytes(pdf), { cho: 'papers.0.name' }), 'conflict'],
    ['no draft', () => request(bytes(pdf), { id: 'x' }), 'not_found'],
  ])('refuses %s, and leaves nothing', async (_, make, code) => {
    const before = await db.catalogueFile.count()
    await expect(receiveCatalogueFile(editor, make())).rejects.toMatchObject({ code })
    expect(await db.catalogueFile.count()).toBe(before)
    expect((await findDraft(editor, draft.id))!.revision).toBe(draft.revision)
  })

  it('is taken from editors alone', async () => {
    for (const viewer of [approver, receptionist])
      await expect(receiveCatalogueFile(viewer, request(bytes(pdf)))).rejects.toMatchObject({ code: 'forbidden' })
  })
})
