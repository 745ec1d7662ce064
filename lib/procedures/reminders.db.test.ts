import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { forgetEnv } from '@/lib/env'
import { startBoss } from '@/lib/jobs/boss'
import { closeJobs } from '@/lib/jobs/enqueue'
import { deliverOutbox } from '@/lib/notifications/deliver'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { recordCheck } from './checks'
import { remindOwners } from './reminders'
import { assignOwner } from './stewardship'

useTestDatabase()

const received: { to: string; text: string }[] = []
let server: SMTPServer
let boss: Awaited<ReturnType<typeof startBoss>>
let editor: StaffViewer
let owner: StaffViewer
let silent: StaffViewer

function setMail(url: string | null): void {
  if (url) Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: 'mot-cua@example.org' })
  else for (const name of ['SMTP_URL', 'MAIL_FROM']) delete process.env[name]
  forgetEnv()
}

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const body = Buffer.concat(parts).toString().split('\r\n\r\n').slice(1).join('\r\n\r\n')
        const bytes = body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        const text = /^[\w+/=\r\n]+$/.test(body) ? Buffer.from(body, 'base64').toString() : Buffer.from(bytes, 'latin1').toString()
        received.push({ to: session.envelope.rcptTo.map((one) => one.address).join(), text })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  setMail(`smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`)
  clock.moveTo(workMorning)
  const unitId = await makeUnit()
  await db.unitPeriod.updateMany({ data: { hasDesk: true } })
  editor = await makeStaff([{ unitId, role: 'CATALOGUE_EDITOR' }])
  owner = await makeStaff([])
  silent = await makeStaff([])
  await db.staffAccount.update({ where: { id: owner.accountId }, data: { email: 'phu-trach@example.org' } })
  boss = await startBoss()
})
afterAll(async () => {
  await boss.stop()
  await closeJobs()
  await new Promise<void>((done) => server.close(() => done()))
  setMail(null)
  clock.moveTo(null)
})
beforeEach(() => {
  received.length = 0
})

async function work(): Promise<void> {
  for (const result of await deliverOutbox(await boss.boss.fetch<never>('outbox.deliver', { batchSize: 50 })))
    await boss.boss.complete('outbox.deliver', result.id)
}

const on = (day: string) => {
  clock.moveTo(new Date(`${day}T07:30:00+07:00`))
  return remindOwners(clock.now())
}

describe('a reminder', () => {
  it('is one message for each owner, with the codes that need a check, and not again for 14 days', async () => {
    const first = await makePublishedProcedure({}, { name: 'Việc thứ nhất' })
    const second = await makePublishedProcedure({}, { name: 'Việc thứ hai' })
    const checked = await makePublishedProcedure({}, { name: 'Việc đã đối chiếu' })
    const unowned = await makePublishedProcedure({}, { name: 'Việc không ai giữ' })
    const unreachable = await makePublishedProcedure({}, { name: 'Việc của người không có thư' })
    for (const { code } of [first, second, checked]) await assignOwner(editor, code, owner.accountId)
    await assignOwner(editor, unreachable.code, silent.accountId)
    await recordCheck(editor, { code: checked.code, versionId: checked.versionId, source: 'Văn bản thực hành' })

    expect(await on('2026-09-07')).toBe(1)
    expect(await on('2026-09-07')).toBe(0)
    await work()
    expect(received.map((mail) => mail.to)).toEqual(['phu-trach@example.org'])
    const { text } = received[0]!
    expect(text).toContain(`- ${first.code}: Việc thứ nhất`)
    expect(text).toContain(`- ${second.code}: Việc thứ hai`)
    expect(text).not.toMatch(/Việc đã đối chiếu|Việc không ai giữ|không có thư|Người Thực Hành/)
    expect(
      await db.procedure.findMany({ where: { code: { in: [unowned.code, unreachable.code] } }, select: { remindedOn: true } }),
    ).toEqual([{ remindedOn: null }, { remindedOn: null }])

    expect(await on('2026-09-20')).toBe(0)
    await recordCheck(editor, { code: first.code, versionId: first.versionId, source: 'Văn bản thực hành' })
    expect(await on('2026-09-21')).toBe(1)
    await work()
    expect(received[1]!.text).toContain(second.code)
    expect(received[1]!.text).not.toContain(first.code)
  })

  it('says nothing of what was checked before it left, and nothing without a mail server', async () => {
    clock.moveTo(new Date('2026-11-01T07:00:00+07:00'))
    const late = await makePublishedProcedure()
    const mine = await makeStaff([])
    await db.staffAccount.update({ where: { id: mine.accountId }, data: { email: 'khac@example.org' } })
    await assignOwner(editor, late.code, mine.accountId)
    const url = process.env.SMTP_URL!
    setMail(null)
    expect(await on('2026-11-01')).toBe(0)
    setMail(url)
    await on('2026-11-01')
    await recordCheck(editor, { code: late.code, versionId: late.versionId, source: 'Văn bản thực hành' })
    await work()
    expect(received.map((mail) => mail.to)).not.toContain('khac@example.org')
  })
})
