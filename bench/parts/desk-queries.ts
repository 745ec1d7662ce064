import type { StaffViewer } from '@/lib/auth/roles'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { readDeskQueue } from '@/lib/dossiers/desk-queue'
import { getDossierDetail } from '@/lib/dossiers/queries'
import { queuesOf } from '@/lib/dossiers/queue-roles'
import { readCursor } from '@/lib/dossiers/queue-cursor'
import { countsSql, pageSql } from '@/lib/dossiers/queue-sql'
import { queueTexts } from '@/lib/dossiers/queue-text'
import { countQueues, listQueue, mostCounted, queueScope } from '@/lib/dossiers/queues'
import { percentile, table } from './tables'
import { type UnitStaff, viewerOf } from './many-dossiers'

type Officer = { name: string; viewer: StaffViewer }
export type Times = Map<string, number[]>

/** Officers as they are: one who does everything in a commune, the head of a department, and whoever supervises all units. */
export async function officersOf(offices: readonly UnitStaff[]): Promise<Officer[]> {
  const commune = offices.find((one) => one.kind === 'COMMUNE')!
  const department = offices.find((one) => one.kind === 'DEPARTMENT')!
  const { unitId } = await db.unitPeriod.findFirstOrThrow({ where: { kind: 'DISTRICT' }, select: { unitId: true } })
  return [
    { name: 'một cửa xã', viewer: viewerOf(commune, commune.specialist, 'RECEPTIONIST', 'SPECIALIST', 'REGISTRY') },
    { name: 'trưởng phòng', viewer: viewerOf(department, department.head, 'SPECIALIST', 'UNIT_HEAD', 'LEADER') },
    { name: 'giám sát cả huyện', viewer: viewerOf({ ...commune, unitId }, commune.leader, 'SUPERVISOR') },
  ]
}

/** What is timed, by name. */
export async function worksOf(officers: readonly Officer[]): Promise<Map<string, () => Promise<unknown>>> {
  const works = new Map<string, () => Promise<unknown>>()
  for (const { name, viewer } of officers) {
    const scope = await queueScope(viewer)
    for (const queue of queuesOf(viewer)) {
      works.set(`${name}: ${queueTexts[queue].name}`, async () => listQueue(await queueScope(viewer), queue))
      if (queue === 'HELD' || queue === 'CLOSED') {
        let next = (await listQueue(scope, queue)).next
        for (let page = 1; page < 4 && next; page++) {
          const following = (await listQueue(scope, queue, readCursor(next, 'AFTER'))).next
          if (!following) break
          next = following
        }
        const place = readCursor(next ?? undefined, 'AFTER')
        works.set(`${name}: ${queueTexts[queue].name}, trang 5`, async () => listQueue(await queueScope(viewer), queue, place))
      }
    }
    works.set(`${name}: đếm mọi hàng`, async () => countQueues(await queueScope(viewer)))
    works.set(`${name}: cả bảng (hàng, số đếm, việc tiếp theo)`, () => readDeskQueue(viewer, { queue: 'HELD' }))
    const ids = {
      'đang mở': (await listQueue(scope, 'HELD')).rows.map((row) => row.id),
      'đã xong': (await listQueue(scope, 'CLOSED')).rows.map((row) => row.id),
    }
    for (const [what, list] of Object.entries(ids)) {
      let turn = 0
      if (list.length > 0) works.set(`${name}: mở một hồ sơ ${what}`, () => getDossierDetail(viewer, list[turn++ % list.length]!))
    }
  }
  return works
}

/** Each in its turn, after two rounds that open the connections; adds to what was measured before. */
export async function timeWorks(works: Map<string, () => Promise<unknown>>, rounds: number, times: Times): Promise<void> {
  for (let round = -2; round < rounds; round++) {
    for (const [name, work] of works) {
      const before = performance.now()
      await work()
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - before])
    }
  }
}

export function compareTimes([small, large]: readonly [Times, Times], [fewer, more]: readonly [string, string]): string {
  const rows = [...large].map(([name, times]) => {
    const [p50, p95] = [0.5, 0.95].map((share) => percentile(times, share)) as [number, number]
    const [small50, small95] = [0.5, 0.95].map((share) => percentile(small.get(name) ?? [], share)) as [number, number]
    return [name, ...[small50, small95, p50, p95].map((ms) => ms.toFixed(1)), (p50 / small50).toFixed(2), (p95 / small95).toFixed(2)]
  })
  return table(['ms', `${fewer} p50`, `${fewer} p95`, `${more} p50`, `${more} p95`, 'tỷ lệ p50', 'tỷ lệ p95'], rows)
}

/** By question, the plan and how many blocks of 8 kB were looked at: a measure that no other program disturbs. */
export type Explained = Map<string, { plan: string; blocks: number }>

/** How the server finds the rows of each queue and the counts. */
export async function explainQueues(officers: readonly Officer[]): Promise<Explained> {
  const explained: Explained = new Map()
  for (const { name, viewer } of officers) {
    const scope = await queueScope(viewer)
    const names = queuesOf(viewer)
    const counted = names.filter((queue) => queue !== 'CLOSED')
    const asked: [string, Prisma.Sql][] = names.map((queue) => [queueTexts[queue].name, pageSql(queue, scope, undefined, 51)])
    asked.push(['đếm mọi hàng', countsSql(counted, scope, mostCounted)])
    for (const [what, query] of asked) {
      const lines = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${query}`)
      const plan = lines.map((one) => one['QUERY PLAN']).join('\n')
      // The first line of buffers is that of the whole.
      const [, used = ''] = /Buffers: shared (.*)/.exec(plan) ?? []
      const blocks = [...used.matchAll(/(?:hit|read)=(\d+)/g)].reduce((sum, match) => sum + Number(match[1]), 0)
      explained.set(`${name}: ${what}`, { plan: plan.replace(/^ *Buffers: .*\n/gm, ''), blocks })
    }
  }
  return explained
}

export function compareBlocks([small, large]: readonly [Explained, Explained], [fewer, more]: readonly [string, string]): string {
  const rows = [...large].map(([name, { blocks }]) => {
    const before = small.get(name)?.blocks ?? Number.NaN
    return [name, String(before), String(blocks), (blocks / Math.max(1, before)).toFixed(2)]
  })
  return table(['khối 8 kB đã xem', fewer, more, 'tỷ lệ'], rows)
}
