import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startSite } from '@/e2e/support/site'
import { sealSessionId, sessionCookie } from '@/lib/auth/session-token'
import type { Role } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { queueSearch } from '@/lib/dossiers/queue-question'
import { fillDossiers } from './many-dossiers'
import { multipart, openBrowser } from './requests'
import { percentile, table } from './tables'

const officers = 20
/** Pages of the same office, so that two officers meet on the same dossiers. */
const perOffice = 2
const thinkMs = 1000
const dossiers = 10_000

type Visit = 'hàng chờ' | 'đọc lại hàng chờ' | 'mở hồ sơ' | 'làm một bước'
type Step = { dossierId: string; version: number; kind: string; accountId: string }
type Seen = { times: Map<Visit, number[]>; done: Step[]; refused: number; errors: string[] }

/** What the page offers first, by the words of its button, and what doing it needs. */
const steps = [
  { button: 'Nhận giải quyết hồ sơ này', action: 'startAction', kind: 'dossier.started', fields: {} },
  { button: 'Ghi kết quả giải quyết', action: 'decideAction', kind: 'dossier.decided', fields: { outcome: 'GRANTED', number: '/TH' } },
  { button: 'Xác nhận đã có kết quả tại quầy', action: 'confirmResultAction', kind: 'dossier.result_confirmed', fields: {} },
  { button: 'Ghi nhận đã trả kết quả', action: 'handOverAction', kind: 'dossier.returned', fields: { method: 'COUNTER' } },
] as const

/** Officers who look at their queue, open a dossier and do its next step, again and again, against a production build. */
export async function measureOfficers({ base, seconds }: { base: string; seconds: number }): Promise<string> {
  const site = await startSite({})
  try {
    if ((await db.dossier.count()) < dossiers) await fillDossiers(dossiers, dossiers / 5, () => {})
    return await letWork(base, seconds)
  } finally {
    await site.stop()
  }
}

/** On a site that runs, with what its database holds. */
export async function letWork(base: string, seconds: number): Promise<string> {
  const cookies = await openSessions()
  const seen: Seen = { times: new Map(), done: [], refused: 0, errors: [] }
  const end = performance.now() + seconds * 1000
  await Promise.all(cookies.map((one) => work({ base, end, seen, ids: actionIds(), ...one })))
  const lost = await lostUpdates(seen.done)
  const rows = [...seen.times].map(([visit, times]) => [
    visit,
    String(times.length),
    ...[0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(0)),
  ])
  return [
    table([`${officers} cán bộ, ${seconds} giây`, 'lượt', 'p50 ms', 'p95 ms', 'p99 ms'], rows),
    `${seen.done.length} bước đã làm, ${seen.refused} bị từ chối vì người khác làm trước, ${lost.length} mất, ${seen.errors.length} lỗi.`,
    ...lost.slice(0, 10),
    ...seen.errors.slice(0, 10),
  ].join('\n\n')
}

async function openSessions(): Promise<{ cookie: string; accountId: string }[]> {
  const at = clock.now()
  const units = await db.unitPeriod.findMany({
    where: { kind: 'COMMUNE', validTo: null },
    take: officers / perOffice,
    orderBy: { unitId: 'asc' },
    select: { unitId: true },
  })
  const roles: readonly Role[] = ['RECEPTIONIST', 'SPECIALIST', 'REGISTRY']
  return Promise.all(
    Array.from({ length: officers }, async (_, index) => {
      const { unitId } = units[index % units.length]!
      const [accountId, sessionId] = [newId(at.getTime()), newId(at.getTime())]
      await db.staffAccount.create({
        data: { id: accountId, login: `thuc-hanh-${accountId}`, fullName: 'Cán bộ thực hành', createdAt: at },
      })
      await db.staffAssignment.createMany({
        data: roles.map((role) => ({ id: newId(at.getTime()), accountId, unitId, role, validFrom: '2000-01-01' })),
      })
      await db.staffSession.create({
        data: { id: sessionId, accountId, createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + 3_600_000) },
      })
      return { accountId, cookie: `${sessionCookie().name}=${await sealSessionId(sessionId)}` }
    }),
  )
}

/** What a browser is given in the page of a form. */
function actionIds(): Map<string, string> {
  const manifest = JSON.parse(readFileSync(join(env().NEXT_DIST_DIR, 'server/server-reference-manifest.json'), 'utf8')) as {
    node: Record<string, { filename: string; exportedName: string }>
  }
  return new Map(Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]))
}

type Work = { base: string; end: number; seen: Seen; ids: Map<string, string>; cookie: string; accountId: string }

async function work({ base, end, seen, ids, cookie, accountId }: Work): Promise<void> {
  const browser = openBrowser(base)
  const timed = async (visit: Visit, send: () => ReturnType<typeof browser.send>) => {
    const before = performance.now()
    const answer = await send()
    seen.times.set(visit, [...(seen.times.get(visit) ?? []), performance.now() - before])
    if (answer.status >= 400) throw new Error(`${visit}: ${answer.status}`)
    return answer
  }
  const get = (visit: Visit, path: string) => timed(visit, () => browser.send('GET', path, { cookie, accept: 'text/html' }))
  const think = () => new Promise((resolve) => setTimeout(resolve, thinkMs * (0.5 + Math.random())))
  await think()
  while (performance.now() < end) {
    try {
      const search = queueSearch({ queue: Math.random() < 0.5 ? 'UNASSIGNED' : 'HELD' })
      const board = await get('hàng chờ', `/can-bo${search}`)
      await think()
      await get('đọc lại hàng chờ', `/api/v1/desk/queue${search}`)
      const found = [...new Set([...board.text.matchAll(/href="\/can-bo\/ho-so\/([0-9a-f-]{36})"/g)].map((match) => match[1]!))]
      const dossierId = found[Math.floor(Math.random() * Math.min(10, found.length))]
      if (!dossierId) continue
      const page = await get('mở hồ sơ', `/can-bo/ho-so/${dossierId}`)
      await think()
      const step = steps.find(({ button }) => page.text.includes(`>${button}<`))
      const version = Number(/name="version"[^>]*value="(\d+)"/.exec(page.text)?.[1])
      if (!step || !version) continue
      const { body, headers } = multipart([
        ...Object.entries({ dossierId, version, ...step.fields }).map(([name, value]) => ({ name: `_1_${name}`, value: String(value) })),
        { name: '0', value: '[null,"$K1"]' },
      ])
      const answer = await timed('làm một bước', () =>
        browser.send(
          'POST',
          `/can-bo/ho-so/${dossierId}`,
          {
            ...headers,
            cookie,
            accept: 'text/x-component',
            'next-action': ids.get(`lib/dossiers/actions.ts#${step.action}`)!,
            origin: base,
            'sec-fetch-site': 'same-origin',
          },
          body,
        ),
      )
      if (answer.headers['x-action-redirect']) seen.done.push({ dossierId, version, kind: step.kind, accountId })
      else if (/"code":"(conflict|forbidden)"/.test(answer.text)) seen.refused += 1
      else throw new Error(`làm một bước: ${answer.text.slice(0, 300)}`)
    } catch (error) {
      seen.errors.push(String(error))
    }
  }
  browser.close()
}

/** Steps that were answered as done and of which the ledger says something else. */
async function lostUpdates(done: readonly Step[]): Promise<string[]> {
  const events = await db.ledgerEvent.findMany({
    where: { streamKind: 'dossier', streamId: { in: [...new Set(done.map((one) => one.dossierId))] } },
    select: { streamId: true, seq: true, kind: true, actorId: true },
  })
  const told = new Map(events.map((event) => [`${event.streamId} ${event.seq}`, `${event.kind} ${event.actorId}`]))
  const lost = done
    .filter(({ dossierId, version, kind, accountId }) => told.get(`${dossierId} ${version + 1}`) !== `${kind} ${accountId}`)
    .map(({ dossierId, version, kind }) => `${dossierId} ${version + 1} ${kind}`)
  const rows = await db.dossier.findMany({ where: { id: { in: done.map((one) => one.dossierId) } }, select: { id: true, version: true } })
  const apart = rows.filter(({ id, version }) => events.filter((event) => event.streamId === id).length !== version)
  return [...lost, ...apart.map(({ id }) => `${id}: cột khác sổ cái`)]
}
