import { beforeAll, expect, test } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { makePracticeDesk, type PracticeDesk } from '@/lib/testing/practice-desk'
import { viewerWith, workMorning } from '@/lib/testing/staff'
import { addPrivateNote, listPrivateNotes } from './private-notes'
import { findTrackedDossier } from './tracking'

useTestDatabase()

let desk: PracticeDesk
beforeAll(async () => {
  clock.moveTo(workMorning)
  desk = await makePracticeDesk('Xã Thực Hành', 'T.01')
})

test('a colleague in scope writes and reads a remark; the dossier stays as it is and the person never sees it', async () => {
  const { dossierId } = await desk.submit()
  await addPrivateNote(desk.officer, { dossierId, text: 'Gọi lại buổi chiều' })
  expect(await listPrivateNotes(desk.officer, dossierId)).toMatchObject([{ text: 'Gọi lại buổi chiều', author: desk.officer.fullName }])
  expect((await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).version).toBe(1)
  expect(JSON.stringify(await findTrackedDossier(dossierId, 1))).not.toContain('Gọi lại')
})

test('out of scope there is no dossier to remark on, nor a remark to read', async () => {
  const { dossierId } = await desk.submit()
  await addPrivateNote(desk.officer, { dossierId, text: 'Nội bộ' })
  const { unitId } = await makePracticeDesk('Xã Khác', 'T.02')
  for (const stranger of [viewerWith(unitId, 'SPECIALIST'), viewerWith(desk.unitId, 'ADMINISTRATOR')]) {
    await expect(addPrivateNote(stranger, { dossierId, text: 'x' })).rejects.toMatchObject({ code: 'not_found' })
    expect(await listPrivateNotes(stranger, dossierId)).toEqual([])
  }
})
