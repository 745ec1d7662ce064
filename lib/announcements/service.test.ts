import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { findAnnouncement, listAnnouncements } from './queries'
import { createAnnouncement, editAnnouncement, publishAnnouncement, withdrawAnnouncement } from './service'

useTestDatabase()

let editor: StaffViewer
let receptionist: StaffViewer
const text = { title: 'Nghỉ lễ 2/9', body: 'Bộ phận một cửa nghỉ ngày 2/9.' }
const stored = (id: string) => db.announcement.findUniqueOrThrow({ where: { id } })

beforeAll(async () => {
  const unitId = await makeUnit()
  editor = await makeStaff([{ unitId, role: 'CONTENT_EDITOR' }])
  receptionist = await makeStaff([{ unitId, role: 'RECEPTIONIST' }])
})

describe('an announcement', () => {
  it('is seen only between publication and withdrawal', async () => {
    const id = await createAnnouncement(editor, text)
    const { slug } = await stored(id)
    expect(slug).toBe('nghi-le-2-9')
    expect(await findAnnouncement(slug)).toBeNull()
    await publishAnnouncement(editor, { id, version: 0 })
    expect(await findAnnouncement(slug)).toMatchObject(text)
    expect((await listAnnouncements(10)).map((row) => row.slug)).toEqual([slug])
    await withdrawAnnouncement(editor, { id, version: 1 })
    expect(await findAnnouncement(slug)).toBeNull()
  })

  it('gets an address of its own and keeps it when the title changes', async () => {
    const id = await createAnnouncement(editor, text)
    expect((await stored(id)).slug).toBe('nghi-le-2-9-2')
    await editAnnouncement(editor, { id, version: 0 }, { ...text, title: 'Đổi giờ' })
    expect(await stored(id)).toMatchObject({ slug: 'nghi-le-2-9-2', title: 'Đổi giờ', version: 1 })
  })

  it('refuses to overwrite what another editor saved meanwhile', async () => {
    const id = await createAnnouncement(editor, text)
    await editAnnouncement(editor, { id, version: 0 }, { ...text, title: 'Một' })
    await expect(editAnnouncement(editor, { id, version: 0 }, { ...text, title: 'Hai' })).rejects.toMatchObject({ code: 'conflict' })
    expect((await stored(id)).title).toBe('Một')
  })

  it('is written by editors alone, and every change tells the pages and the ledger', async () => {
    await expect(createAnnouncement(receptionist, text)).rejects.toMatchObject({ code: 'forbidden' })
    const id = await createAnnouncement(editor, text)
    await expect(publishAnnouncement(receptionist, { id, version: 0 })).rejects.toMatchObject({ code: 'forbidden' })
    await db.cacheTag.deleteMany()
    await publishAnnouncement(editor, { id, version: 0 })
    expect(await db.cacheTag.count()).toBe(2)
    const events = await db.ledgerEvent.findMany({ where: { streamId: id }, orderBy: { seq: 'asc' } })
    expect(events.map((event) => event.kind)).toEqual(['announcement.created', 'announcement.published'])
  })
})
