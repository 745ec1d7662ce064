import { randomUUID } from 'node:crypto'
import type { PgBoss } from 'pg-boss'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { receiveDossier, takeIn } from '@/lib/dossiers/reception'
import { submitDossier, type Submission } from '@/lib/dossiers/submit'
import { forgetEnv } from '@/lib/env'
import { answerFeedback, assignFeedback, feedbackSecret, submitFeedback } from '@/lib/feedback/service'
import { startBoss } from '@/lib/jobs/boss'
import { closeJobs } from '@/lib/jobs/enqueue'
import type { ProcedureContent } from '@/lib/procedures/types'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { deliverOutbox } from './deliver'
import { queueStateMail } from './queue'

useTestDatabase()

type Received = { to: string; raw: string; messageId: string }
const received: Received[] = []
/** What the mail server answers to a recipient, and once it has taken a message. */
let answers: { recipient?: number; onlyFor?: string; taken?: number } = {}
let server: SMTPServer | undefined
let port = 0

function listen(): Promise<void> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(answers.recipient && address === (answers.onlyFor ?? address) ? smtpError(answers.recipient) : null),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString()
        received.push({
          to: session.envelope.rcptTo.map((one) => one.address).join(),
          raw,
          messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? '',
        })
        done(answers.taken ? smtpError(answers.taken) : null)
      })
    },
  })
  server.on('error', () => {})
  return new Promise((ready) => {
    server!.listen(port, '127.0.0.1', () => {
      port = (server!.server.address() as { port: number }).port
      ready()
    })
  })
}

const smtpError = (responseCode: number) => Object.assign(new Error('practice answer'), { responseCode })
const stopListening = () => new Promise<void>((done) => server!.close(() => done()))

let boss: PgBoss
let stop: () => Promise<void>
let clerk: StaffViewer
let commune: string
let versionId: string
let instantId: string

function setMail(on: boolean): void {
  if (on) Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'mot-cua@example.org' })
  else for (const name of ['SMTP_URL', 'MAIL_FROM']) delete process.env[name]
  forgetEnv()
}

beforeAll(async () => {
  await listen()
  setMail(true)
  commune = await makeUnit('Xã Thực Hành', { agencyCode: 'T.99901', hasDesk: true })
  clerk = await makeStaff([
    { unitId: commune, role: 'RECEPTIONIST' },
    { unitId: commune, role: 'SPECIALIST' },
    { unitId: commune, role: 'FOCAL_POINT' },
  ])
  const publish = async (code: string, over: Partial<ProcedureContent>) =>
    (await publishContent(code, practiceContent(over), { unitIds: [commune] })).versionId
  versionId = await publish('9.000001', { term: { amount: 3, unit: 'WORKING_DAY' } })
  instantId = await publish('9.000002', { filing: 'COUNTER_ONLY', instant: true, term: { amount: 0, unit: 'SAME_DAY' } })
  ;({ boss, stop } = await startBoss())
})

afterAll(async () => {
  await stop()
  await closeJobs()
  await stopListening()
  setMail(false)
})

afterEach(async () => {
  answers = {}
  setMail(true)
  received.length = 0
  await db.$executeRaw`DELETE FROM pgboss.job`
})

function submission(email: string | null, over: Partial<Submission> = {}): Submission {
  const person = { kind: 'INDIVIDUAL', fullName: 'Vàng Seo Thực Hành', phone: '0900000000' } as const
  return {
    transactionId: randomUUID(),
    versionId,
    unitId: commune,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', ...person, ...(email ? { email } : {}) }],
    answers: {},
    files: [],
    ...over,
  }
}

const jobs = () =>
  db.$queryRaw<{ id: string; state: string; retry_count: number; data: { event: string } }[]>`
    SELECT id, state::text, retry_count, data FROM pgboss.job WHERE name = 'outbox.deliver' ORDER BY created_on`

/** What the worker does once, with everything that waits, also for a later try. */
async function work(): Promise<void> {
  await db.$executeRaw`UPDATE pgboss.job SET start_after = created_on WHERE state = 'retry'`
  const taken = await boss.fetch<never>('outbox.deliver', { batchSize: 50 })
  for (const result of await deliverOutbox(taken)) {
    if (result.status === 'completed') await boss.complete('outbox.deliver', result.id)
    else await boss.fail('outbox.deliver', result.id)
  }
}

describe('a change of state', () => {
  it('sends exactly one message each, which names the dossier and nothing of the person', async () => {
    const form = submission('nguoi-nop@example.org')
    const [{ dossierId, requestId }] = await Promise.all([submitDossier(form), submitDossier(form)])
    await work()
    expect(received.map((mail) => mail.to)).toEqual(['nguoi-nop@example.org'])
    const text = decoded(received[0]!)
    expect(text).toContain('/tra-cuu')
    expect(text.replaceAll('-', '')).toContain(requestId)
    expect(text).not.toMatch(/Vàng|0900000000|Thủ tục thực hành/)
    const { code } = await receiveDossier(clerk, { dossierId, version: 1 })
    await work()
    await work()
    expect(received).toHaveLength(2)
    expect(decoded(received[1]!)).toContain(code)
    expect(received[0]!.messageId).not.toBe(received[1]!.messageId)
  })

  it('goes to whoever submits for someone else, else to the owner', async () => {
    const form = submission('chu-ho-so@example.org')
    form.parties.push({ role: 'SUBMITTER', kind: 'INDIVIDUAL', fullName: 'Người nộp hộ', email: 'nop-ho@example.org' })
    await submitDossier(form)
    await work()
    expect(received.map((mail) => mail.to)).toEqual(['nop-ho@example.org'])
  })

  it('of several steps done in one at the counter sends one message, about the last', async () => {
    const { code } = await takeIn(clerk, {
      ...submission('nguoi-nop@example.org', { versionId: instantId }),
      papers: [],
      files: [],
      atOnce: { outcome: 'GRANTED', number: '45' },
    })
    await work()
    expect(received).toHaveLength(1)
    expect(decoded(received[0]!)).toContain(`Đã trả kết quả hồ sơ (${code})`)
  })

  it('that is rolled back sends nothing', async () => {
    const { dossierId } = await submitDossier(submission('nguoi-nop@example.org'))
    await db.$executeRaw`DELETE FROM pgboss.job`
    const failing = transaction(async (tx) => {
      await queueStateMail(tx, dossierId, 'dossier.received')
      expect(await tx.$queryRaw`SELECT 1 AS one FROM pgboss.job`).toHaveLength(1)
      throw new Error('practice failure')
    })
    await expect(failing).rejects.toThrow('practice failure')
    await expect(receiveDossier(clerk, { dossierId, version: 99 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await jobs()).toEqual([])
  })

  it('without an address, or without a mail server in the settings, queues nothing', async () => {
    await submitDossier(submission(null))
    await submitDossier(submission(''))
    setMail(false)
    await submitDossier(submission('nguoi-nop@example.org'))
    expect(await jobs()).toEqual([])
  })

  it('whose address was deleted meanwhile ends without a message', async () => {
    const { dossierId } = await submitDossier(submission('nguoi-nop@example.org'))
    await db.dossierParty.updateMany({ where: { dossierId }, data: { email: null } })
    await work()
    expect(received).toEqual([])
    expect((await jobs()).map((job) => job.state)).toEqual(['completed'])
  })
})

describe('the mail server', () => {
  it('is down, then up: the message arrives later, once', async () => {
    await submitDossier(submission('nguoi-nop@example.org'))
    await stopListening()
    await work()
    expect(await jobs()).toMatchObject([{ state: 'retry' }])
    await listen()
    await work()
    await work()
    expect(received).toHaveLength(1)
    expect(await jobs()).toMatchObject([{ state: 'completed' }])
  })

  it('takes a message and breaks off: the second try carries the same Message-ID', async () => {
    await submitDossier(submission('nguoi-nop@example.org'))
    answers = { taken: 451 }
    await work()
    answers = {}
    await work()
    expect(received).toHaveLength(2)
    expect(received[0]!.messageId).toMatch(/^<[\w-]+@localhost>$/)
    expect(received[1]!.messageId).toBe(received[0]!.messageId)
  })

  it('refuses an address for good: that ends; for now: it is tried again', async () => {
    await submitDossier(submission('khong-co@example.org'))
    answers = { recipient: 550 }
    await work()
    expect(await jobs()).toMatchObject([{ state: 'completed' }])
    await submitDossier(submission('ban@example.org'))
    answers = { recipient: 451 }
    await work()
    expect((await jobs()).map((job) => job.state).toSorted()).toEqual(['completed', 'retry'])
  })

  it('says no to one address for good: an outbox item with a permanent error does not block the rest', async () => {
    await submitDossier(submission('khong-co@example.org'))
    await submitDossier(submission('nguoi-nop@example.org'))
    answers = { recipient: 550, onlyFor: 'khong-co@example.org' }
    await work()
    expect(received.map((mail) => mail.to)).toEqual(['nguoi-nop@example.org'])
    expect((await jobs()).map((job) => job.state)).toEqual(['completed', 'completed'])
  })

  it('cannot be made to write to two people by an address with a comma', async () => {
    await submitDossier(submission('mot@example.org,hai@example.org'))
    await work()
    expect(received).toEqual([])
  })
})

it('an answered feedback is told by mail, with its code and without its secret; steps before are not', async () => {
  const { feedbackId, code } = await submitFeedback({
    transactionId: randomUUID(),
    kind: 'RULES',
    title: 'Chuyện riêng',
    content: 'Nội dung riêng',
    senderName: 'Vàng Seo Thực Hành',
    senderPhone: null,
    senderEmail: 'nguoi-gui@example.org',
    senderAddress: null,
    aboutUnitId: null,
    mayPublish: false,
    photos: [],
  })
  await assignFeedback(clerk, { feedbackId, version: 0, assigneeId: clerk.accountId })
  expect(await jobs()).toEqual([])
  await answerFeedback(clerk, { feedbackId, version: 1, answer: 'Câu trả lời riêng' })
  await work()
  expect(received.map((mail) => mail.to)).toEqual(['nguoi-gui@example.org'])
  const text = decoded(received[0]!)
  expect(text.replaceAll('-', '')).toContain(code)
  expect(text.replaceAll('-', '')).not.toContain(feedbackSecret(feedbackId))
  expect(text).not.toMatch(/riêng|Vàng/)
})

/** Subject and text as the reader sees them. */
function decoded({ raw }: Received): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const subject = [...head.replace(/\r\n\s+/g, '').matchAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi)]
    .map(([, kind, text = '']) =>
      kind?.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
    )
    .join('')
  return `${subject}\n${/Content-Transfer-Encoding: base64/i.test(head) ? Buffer.from(body, 'base64').toString() : quoted(body)}`
}

function quoted(text: string): string {
  const bytes = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
