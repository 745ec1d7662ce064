import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { forgetEnv } from '@/lib/env'
import { assign } from '@/lib/dossiers/hand-overs'
import { receiveDossier } from '@/lib/dossiers/reception'
import { closeJobs } from '@/lib/jobs/enqueue'
import { acceptInvitation, inviteAgain } from '@/lib/staff/invitations'
import { resetSecondFactor } from '@/lib/staff/second-factor'
import { disableAccount, inviteStaff } from '@/lib/staff/service'
import { countTry, triesBeforeLock } from '@/lib/staff/tries'
import { useTestDatabase } from '@/lib/testing/db'
import { makePracticeDesk } from '@/lib/testing/practice-desk'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { queueStaffMail } from './queue'
import { writeInvitation, writeToStaff } from './staff-mail'

useTestDatabase()

const office = 'Ủy ban nhân dân thực hành'
const newPassword = 'con trâu đi trước'
let unitId: string
let admin: StaffViewer
let made = 0

beforeAll(async () => {
  unitId = await makeUnit()
  admin = await makeStaff([{ unitId, role: 'ADMINISTRATOR' }])
})

beforeEach(() => {
  clock.moveTo(workMorning)
  setMail(true)
})

afterEach(async () => {
  clock.moveTo(null)
  setMail(false)
  await closeJobs()
})

function setMail(on: boolean): void {
  if (on) Object.assign(process.env, { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'mot-cua@example.org' })
  else for (const name of ['SMTP_URL', 'MAIL_FROM']) delete process.env[name]
  forgetEnv()
}

const person = (email: string | null) => ({
  login: `thuc.hanh.${++made}`,
  fullName: 'Lù Thị Thực Hành',
  position: null,
  email,
  unitId,
  roles: ['SPECIALIST'] as const,
  validFrom: '2026-09-07',
  validTo: null,
  decision: null,
})

type Queued = { about: string; id: string; event: string }
const queued = async (): Promise<Queued[]> =>
  (await db.$queryRaw<{ data: Queued }[]>`SELECT "data" FROM pgboss.job WHERE name = 'outbox.deliver' ORDER BY created_on`).map(
    ({ data }) => data,
  )

it('an invitation is queued by id alone, and its letter carries the link once it leaves', async () => {
  const before = (await queued()).length
  const { accountId, code, mailed } = await inviteStaff(admin, person('nguoi-moi@example.org'))
  expect(mailed).toBe(true)
  const { id } = await db.staffInvitation.findFirstOrThrow({ where: { accountId } })
  expect((await queued()).slice(before)).toEqual([{ about: 'invitation', id, event: 'staff.invited' }])
  const letter = (await writeInvitation(id, office))!
  expect(letter.to).toBe('nguoi-moi@example.org')
  expect(letter.text).toContain(`/can-bo/loi-moi#${code}`)
  expect(letter.text).toContain('14/09/2026')
  expect(letter.text).toContain('Lù Thị Thực Hành')
  expect(`${letter.subject} ${letter.text}`).not.toContain('thuc.hanh.')
})

it('no letter goes without an address or without a mail server', async () => {
  const before = (await queued()).length
  expect((await inviteStaff(admin, person(null))).mailed).toBe(false)
  setMail(false)
  expect((await inviteStaff(admin, person('nguoi-moi@example.org'))).mailed).toBe(false)
  expect(await queued()).toHaveLength(before)
})

it('a letter is not written once its invitation was used, replaced, too old, or the account shut', async () => {
  const { accountId, code } = await inviteStaff(admin, person('nguoi-moi@example.org'))
  const invitation = async () => (await db.staffInvitation.findFirstOrThrow({ where: { accountId }, orderBy: { createdAt: 'desc' } })).id
  const first = await invitation()
  clock.moveTo(new Date('2026-09-14T08:00:01+07:00'))
  expect(await writeInvitation(first, office)).toBeNull()
  clock.moveTo(workMorning)
  await acceptInvitation({ code, newPassword })
  expect(await writeInvitation(first, office)).toBeNull()
  clock.moveTo(new Date(workMorning.getTime() + 60_000))
  await inviteAgain(admin, accountId)
  const second = await invitation()
  expect(await writeInvitation(second, office)).not.toBeNull()
  clock.moveTo(new Date(workMorning.getTime() + 120_000))
  await inviteAgain(admin, accountId)
  expect(await writeInvitation(second, office)).toBeNull()
  const third = await invitation()
  await disableAccount(admin, accountId)
  expect(await writeInvitation(third, office)).toBeNull()
})

it('a reset and a lock at the code are told to the person, a lock at the password is not', async () => {
  const { accountId } = await makeStaff([{ unitId, role: 'SPECIALIST' }])
  await db.staffAccount.update({
    where: { id: accountId },
    data: { email: 'can-bo@example.org', totpSecret: 'practice', totpSince: workMorning },
  })
  const about = async () => (await queued()).filter(({ id }) => id === accountId).map(({ event }) => event)
  for (let i = 0; i < triesBeforeLock; i++) await countTry(accountId, workMorning)
  expect(await about()).toEqual([])
  await db.staffAccount.update({ where: { id: accountId }, data: { lockedUntil: null } })
  for (let i = 0; i < triesBeforeLock; i++) await countTry(accountId, workMorning, 'code')
  expect(await about()).toEqual(['staff.locked'])
  await resetSecondFactor(admin, accountId)
  expect(await about()).toEqual(['staff.locked', 'staff.second_factor_reset'])
  const letter = (await writeToStaff(accountId, 'staff.second_factor_reset', office))!
  expect(letter.to).toBe('can-bo@example.org')
  expect(letter.text).not.toMatch(/Người Thực Hành|thuc-hanh/)
  expect(await writeToStaff(accountId, 'staff.role_given', office)).toBeNull()
  await db.staffAccount.update({ where: { id: accountId }, data: { email: null } })
  expect(await writeToStaff(accountId, 'staff.second_factor_reset', office)).toBeNull()
  await transaction((tx) => queueStaffMail(tx, accountId, 'staff.second_factor_on'))
  expect(await about()).toHaveLength(2)
})

it('whoever is given a dossier is told so by letter, which names neither the dossier nor a person', async () => {
  const desk = await makePracticeDesk('Xã Giao Việc', 'G.1')
  const head = await makeStaff([{ unitId: desk.unitId, role: 'UNIT_HEAD' }])
  const { accountId } = await makeStaff([{ unitId: desk.unitId, role: 'SPECIALIST' }])
  await db.staffAccount.update({ where: { id: accountId }, data: { email: 'chuyen-vien@example.org' } })
  const { dossierId, version } = await desk.submit()
  const { code } = await receiveDossier(desk.officer, { dossierId, version })
  const before = (await queued()).length
  await assign(head, { dossierId, version: 2, assigneeId: accountId })
  expect((await queued()).slice(before)).toEqual([{ about: 'staff', id: accountId, event: 'dossier.assigned' }])
  const letter = (await writeToStaff(accountId, 'dossier.assigned', office))!
  expect(letter.to).toBe('chuyen-vien@example.org')
  expect(letter.text).toContain('/can-bo\n')
  expect(`${letter.subject} ${letter.text}`).not.toMatch(new RegExp(`${code}|Thực Hành`))
  // To give it to oneself needs no letter.
  await assign(head, { dossierId, version: 3, assigneeId: head.accountId })
  expect(await queued()).toHaveLength(before + 1)
})
