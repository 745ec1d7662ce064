import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { takeIn } from '@/lib/dossiers/reception'
import { findTrackedDossier } from '@/lib/dossiers/tracking'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { findCheckSheet } from './queries'
import { listRegister, makeRegisterBook } from './register'
import { revokeResult } from './revoke'
import { checkOf, findVerifiedResult } from './verification'

useTestDatabase()

async function makeResult(kind = 'COMMUNE') {
  clock.moveTo(workMorning)
  const unitId = await makeUnit('Xã Thực Hành', { agencyCode: `V${randomUUID().slice(0, 6).toUpperCase()}`, kind })
  const officer = await makeStaff((['RECEPTIONIST', 'SPECIALIST', 'REGISTRY', 'UNIT_HEAD'] as const).map((role) => ({ unitId, role })))
  const content = practiceContent({ instant: true, term: { amount: 0, unit: 'SAME_DAY' }, results: [{ name: 'Bản sao thực hành' }] })
  const { versionId } = await publishContent(`7.${randomUUID().slice(0, 6)}`, content, { unitIds: [unitId] })
  const { dossierId, code } = await takeIn(officer, {
    transactionId: randomUUID(),
    versionId,
    unitId,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Kín Đáo', phone: '0900000457', idNumber: '002090000457' }],
    papers: [],
    files: [],
    atOnce: { outcome: 'GRANTED', number: '15/GXN-UBND', text: 'Lời riêng' },
  })
  const { id: resultId } = await db.result.findFirstOrThrow({ where: { dossierId } })
  return { unitId, officer, dossierId, code, resultId, check: checkOf(resultId) }
}

test('whoever holds the code learns what the paper is and whose in initials, and nothing else of the person', async () => {
  const { check } = await makeResult()
  const found = await findVerifiedResult(check.code)
  expect(found).toMatchObject({ title: 'Bản sao thực hành', number: '15/GXN-UBND', issuedOn: '2026-09-07', unitName: 'Xã Thực Hành' })
  expect(found).toMatchObject({ initials: 'L. T. K. Đ.', revokedAt: null, isPractice: false, position: null })
  expect(JSON.stringify(found)).not.toMatch(/Kín|Đáo|0900000457|002090000457|Lời riêng/)
  expect(check.address).toMatch(/\/ket-qua\/[0-9A-Z]{16}$/)
})

test('the code is read as people type it; a part of it, a wrong one and what is stored open nothing', async () => {
  const { check, resultId } = await makeResult()
  const typed = check.code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')
  expect(await findVerifiedResult(typed)).not.toBeNull()
  const { checkHmac } = await db.result.findUniqueOrThrow({ where: { id: resultId } })
  for (const wrong of [check.code.slice(0, 15), `${check.code}0`, '0'.repeat(16), '', checkHmac, resultId]) {
    expect(await findVerifiedResult(wrong)).toBeNull()
  }
  expect(checkHmac).not.toContain(check.code)
})

test('a result that was taken back says since when and why, to strangers and to the person', async () => {
  const { officer, dossierId, resultId, check } = await makeResult()
  const { version } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
  await revokeResult(officer, { dossierId, version, resultId, reason: 'UNTRUE_PAPERS', text: 'Lời cho người dân' })
  const found = await findVerifiedResult(check.code)
  expect(found).toMatchObject({ revokedReason: 'UNTRUE_PAPERS', revokedAt: expect.any(Date) })
  expect(JSON.stringify(found)).not.toContain('Lời cho người dân')
  const tracked = await findTrackedDossier(dossierId, 1)
  expect(tracked!.issued).toMatchObject([{ id: resultId, revokedReason: 'UNTRUE_PAPERS', check: { code: check.code } }])
})

test('what a practice unit gives is worth nothing', async () => {
  const { check } = await makeResult('PRACTICE')
  expect(await findVerifiedResult(check.code)).toMatchObject({ isPractice: true })
})

test('the register is read by registry, heads and leaders of the unit, found by number and dossier, and taken away as a file', async () => {
  const { officer, code, resultId, unitId } = await makeResult()
  for (const q of ['15', '15/GXN-UBND', code, code.toLowerCase()]) {
    expect((await listRegister(officer, { q })).rows.map((row) => row.id)).toEqual([resultId])
  }
  expect((await listRegister(officer, { q: '16' })).rows).toEqual([])
  expect((await listRegister(officer, { from: '2026-09-08' })).rows).toEqual([])
  expect((await listRegister(officer, { from: '2026-09-07', to: '2026-09-07' })).rows).toHaveLength(1)
  const receptionist = await makeStaff([{ unitId, role: 'RECEPTIONIST' }])
  const stranger = await makeStaff([{ unitId: await makeUnit('Xã Khác Thực Hành'), role: 'REGISTRY' }])
  for (const other of [receptionist, stranger]) {
    expect((await listRegister(other, {})).rows).toEqual([])
    expect((await listRegister(other, { unitId })).rows).toEqual([])
  }
  expect(await findCheckSheet(stranger, resultId)).toBeNull()
  expect(await findCheckSheet(officer, resultId)).toMatchObject({ number: '15/GXN-UBND' })
  expect((await makeRegisterBook(officer, {})).subarray(0, 2).toString()).toBe('PK')
  expect(await db.readLog.count({ where: { accountId: officer.accountId, kind: 'SEARCH' } })).toBeGreaterThan(0)
})
