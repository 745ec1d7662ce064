import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { clock } from '@/lib/core/clock'
import { readCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { verifyLedger } from '@/lib/ledger/verify'
import { keptPath, listIncoming, listKept } from '@/lib/storage/files'
import { sweep } from '@/lib/uploads/sweep'
import { markedPdf } from './marked-pdf'
import { newTransactionId, type PracticeForm, practiceForm, submissionBody, submissionPath } from './practice-submission'
import { childrenOf } from './processes'
import type { Site } from './site'

type Answer = { requestId: string; secret: string }
type Sent = { transactionId: string; sha256: string; answer: Answer }

export type DrillReport = { acknowledged: number; tries: number; replays: number; webKills: number; siteKills: number; findings: string[] }

type Drill = {
  base: string
  site: Site
  /** Starts the site again after all of it was killed. */
  restart: () => Promise<Site>
  submissions: number
  kills: number
  clients?: number
}

const patienceMs = 120_000

/**
 * Sends submissions, each with one file, from clients that repeat the same id until it is acknowledged, and kills the site meanwhile with SIGKILL:
 * by turns the process that answers, which its launcher starts again, and everything at once. Then holds what was acknowledged against what is there.
 */
export async function killDrill({ base, site, restart, submissions, kills, clients = 6 }: Drill): Promise<DrillReport> {
  const form = await practiceForm('1.001193')
  const report: DrillReport = { acknowledged: 0, tries: 0, replays: 0, webKills: 0, siteKills: 0, findings: [] }
  const sent: Sent[] = []
  let begun = 0
  let running = site

  const client = async () => {
    while (begun++ < submissions) {
      const one = await submitUntilAcknowledged(base, form, report)
      sent.push(one)
      report.acknowledged++
      if (report.acknowledged % 5 === 0) await replay(base, form, one, report)
    }
  }
  const killer = async () => {
    for (let kill = 0; kill < kills; kill++) {
      const due = Math.floor((submissions * (kill + 1)) / (kills + 1))
      while (report.acknowledged < due) await pause(20)
      if (kill % 2 === 0) {
        report.webKills++
        for (const { pid, command } of childrenOf(running.pid)) if (command.includes('server.ts')) process.kill(pid, 'SIGKILL')
      } else {
        report.siteKills++
        await running.kill()
        running = await restart()
      }
    }
  }
  await Promise.all([killer(), ...Array.from({ length: clients }, client)])
  report.findings.push(...(await compare(sent)))
  return report
}

async function submitUntilAcknowledged(base: string, form: PracticeForm, report: DrillReport): Promise<Sent> {
  const transactionId = newTransactionId()
  const file = markedPdf(transactionId)
  const answer = await post(base, form, transactionId, file, report)
  return { transactionId, sha256: createHash('sha256').update(file).digest('hex'), answer }
}

async function replay(base: string, form: PracticeForm, one: Sent, report: DrillReport): Promise<void> {
  report.replays++
  const again = await post(base, form, one.transactionId, markedPdf(one.transactionId), report)
  if (again.requestId !== one.answer.requestId || again.secret !== one.answer.secret)
    report.findings.push(`${one.transactionId}: another answer on replay`)
}

async function post(
  base: string,
  form: PracticeForm,
  transactionId: string,
  file: Uint8Array<ArrayBuffer>,
  report: DrillReport,
): Promise<Answer> {
  for (const started = performance.now(); ;) {
    report.tries++
    const failure = await fetch(base + submissionPath, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: submissionBody(form, transactionId, file),
      signal: AbortSignal.timeout(20_000),
    })
      .then(
        async (response) => (response.ok ? ((await response.json()) as Answer) : `${response.status} ${await response.text()}`),
        (error: Error) => error.message,
      )
      .catch((error: Error) => error.message)
    if (typeof failure !== 'string') return failure
    // What will never be accepted must not look like a dead server.
    if (failure.startsWith('4') || performance.now() - started > patienceMs) throw new Error(`not acknowledged: ${failure}`)
    await pause(100)
  }
}

async function compare(sent: readonly Sent[]): Promise<string[]> {
  const findings: string[] = []
  const made = new Set<string>()
  for (const { transactionId, sha256, answer } of sent) {
    const requestId = readCode(answer.requestId)
    const key = await db.clientTransaction.findUnique({ where: { id: transactionId } })
    const dossiers = await db.dossier.findMany({ where: { requestId }, include: { attachments: true, parties: true, answers: true } })
    const [dossier] = dossiers
    if (!key || dossiers.length !== 1 || !dossier || key.resultId !== dossier.id) {
      findings.push(`${transactionId}: acknowledged as ${requestId}, ${dossiers.length} dossiers`)
      continue
    }
    made.add(dossier.id)
    const events = await db.ledgerEvent.count({ where: { streamId: dossier.id, kind: 'dossier.submitted' } })
    if (events !== 1 || dossier.parties.length === 0 || !dossier.answers)
      findings.push(`${requestId}: ${events} events, ${dossier.parties.length} parties`)
    const stored = await Promise.all(dossier.attachments.map(async ({ key }) => hashOf(key)))
    if (stored.length !== 1 || stored[0] !== sha256) findings.push(`${requestId}: files ${stored.join(', ')} instead of ${sha256}`)
  }
  // Whatever carries the mark of these submissions is one of them.
  const all = await db.dossier.findMany({
    where: { attachments: { some: { sha256: { in: sent.map((one) => one.sha256) } } } },
    select: { id: true },
  })
  if (made.size !== sent.length || all.length !== sent.length)
    findings.push(`${sent.length} acknowledged, ${made.size} found, ${all.length} made`)
  findings.push(...(await verifyLedger()).damage.map((damage) => `ledger: ${JSON.stringify(damage)}`))
  return [...findings, ...(await sweptClean())]
}

async function hashOf(key: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(keptPath(key)))
    .digest('hex')
}

/** After the sweeper every file on the disk is named by a row, and every row has its file. */
async function sweptClean(): Promise<string[]> {
  const later = new Date(clock.now().getTime() + 60 * 24 * 3_600_000)
  await sweep(later, { graceMs: 0 })
  const kept: string[] = []
  for await (const keys of listKept()) kept.push(...keys)
  const named = [
    ...(await db.attachment.findMany({ where: { status: { not: 'ANNOUNCED' } }, select: { key: true } })).map(({ key }) => key),
    ...(await db.catalogueFile.findMany({ select: { storageKey: true } })).map(({ storageKey }) => storageKey),
    ...(await db.catalogueImport.findMany({ select: { storageKey: true } })).flatMap(({ storageKey }) => storageKey ?? []),
  ]
  const [onDisk, inRows] = [new Set(kept), new Set(named)]
  const orphans = kept.filter((key) => !inRows.has(key))
  const missing = named.filter((key) => !onDisk.has(key))
  const pieces = await listIncoming()
  return [
    ...(orphans.length > 0 ? [`${orphans.length} orphan files`] : []),
    ...(missing.length > 0 ? [`${missing.length} rows without their file`] : []),
    ...(pieces.length > 0 ? [`${pieces.length} pieces of files`] : []),
  ]
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
