import { monitorEventLoopDelay } from 'node:perf_hooks'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { columnsOf, publishVersion } from '@/lib/procedures/publication'
import { findSuggestFile, searchProcedures } from '@/lib/procedures/search'
import type { ProcedureContent } from '@/lib/procedures/types'
import { gzipSync } from 'node:zlib'
import { generateProcedures } from '../generated-procedures'
import { readLabelledQueries } from '../labelled-queries'
import { percentile, table } from './tables'

/** Fills the catalogue up to so many procedures, each received by one unit. What is there already is kept. */
export async function fillCatalogue(count: number): Promise<void> {
  const missing = count - (await db.procedure.count())
  if (missing <= 0) return
  const at = clock.now()
  const today = civilDateOf(at)
  const { id: unitId } = await db.unit.findFirstOrThrow({ where: { periods: { some: { kind: 'COMMUNE', validTo: null } } } })
  const made = generateProcedures(missing).map((one) => ({ ...one, id: newId(at.getTime()) }))
  for (let from = 0; from < made.length; from += 250) {
    const batch = made.slice(from, from + 250)
    await transaction(async (tx) => {
      await tx.procedure.createMany({ data: batch.map(({ id, code }) => ({ id, code })), skipDuplicates: true })
      await tx.procedureVersion.createMany({
        data: batch.map(({ id, content }) => ({
          id: newId(at.getTime()),
          procedureId: id,
          number: 1,
          status: 'PUBLISHED',
          effectiveFrom: today,
          ...columnsOf(content, []),
          questions: [],
          source: 'TABLE',
          createdAt: at,
          publishedAt: at,
        })),
      })
      await tx.offering.createMany({
        data: batch.map(({ id }) => ({ id: newId(at.getTime()), procedureId: id, unitId, validFrom: today })),
      })
    })
  }
  await transaction((tx) => publishTags(tx, tags.procedures))
}

/** Publishes new words for a procedure as an approved change does. */
export async function republish(code: string, name: string): Promise<void> {
  const version = await db.procedureVersion.findFirstOrThrow({
    where: { procedure: { code }, status: 'PUBLISHED' },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  const content = { ...(version.content as unknown as ProcedureContent), name }
  await transaction(async (tx) => {
    await publishVersion(tx, { code, content, questions: [], source: 'TABLE', change: 'EDITORIAL' }, clock.now())
    await publishTags(tx, tags.procedures, tags.procedure(code))
  })
}

/** The index in this process: made from nothing, and again after one publication; and for how long nothing else could happen meanwhile. */
export async function measureIndex(): Promise<string> {
  const rows: string[][] = []
  const timed = async (name: string, work: () => Promise<unknown>) => {
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const before = performance.now()
    await work()
    const took = performance.now() - before
    await new Promise((resolve) => setTimeout(resolve, 20))
    delay.disable()
    rows.push([name, took.toFixed(0), (delay.max / 1e6).toFixed(0)])
  }
  const heap = process.memoryUsage().heapUsed
  await timed('lần đầu', () => searchProcedures('khai sinh', { limit: 1 }))
  const megabytes = (process.memoryUsage().heapUsed - heap) / 1e6
  await republish('8.000000', `Việc thực hành ${newId(clock.now().getTime())}`)
  // Until the new one is there, searches are answered from the one before.
  await timed('sau một lần công bố', async () => {
    while ((await searchProcedures('8.000000', { limit: 1 })).items[0]?.name.startsWith('Việc thực hành') !== true);
  })
  await timed('tệp gợi ý', () => findSuggestFile())
  const { body } = await findSuggestFile()
  return [
    `${await db.procedure.count()} thủ tục; bộ nhớ khoảng ${megabytes.toFixed(0)} MB; tệp gợi ý ${(gzipSync(body).length / 1000).toFixed(1)} kB gzip`,
    table(['dựng chỉ mục', 'ms', 'lâu nhất không làm được việc khác, ms'], rows),
  ].join('\n\n')
}

/** Searches one after the other, as a person's browser and as a program ask, and pages nobody has opened before. */
export async function measureSearches(site: string): Promise<string> {
  const queries = ['bench/search-queries.tsv', 'bench/spoken-questions.tsv']
    .flatMap((file) => readLabelledQueries(file))
    .map((one) => one.query)
  const timesOf = async (paths: string[]) => {
    const times: number[] = []
    for (const path of paths) {
      const before = performance.now()
      const response = await fetch(site + path)
      await response.arrayBuffer()
      times.push(performance.now() - before)
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
    }
    return times
  }
  const asked = queries.map((query) => encodeURIComponent(query))
  const engine: number[] = []
  for (const query of queries) {
    const before = performance.now()
    await searchProcedures(query, { limit: 15 })
    engine.push(performance.now() - before)
  }
  const pages = generateProcedures(300).map(({ code }) => `/thu-tuc/${code}`)
  await timesOf(asked.slice(0, 20).flatMap((q) => [`/tim-kiem?q=${q}`, `/api/v1/procedures?q=${q}`]))
  const measured: [string, number[]][] = [
    ['tìm trong tiến trình, kể cả hỏi cơ sở dữ liệu đã đổi chưa', engine],
    ['`/api/v1/procedures?q=`', await timesOf(asked.map((q) => `/api/v1/procedures?q=${q}`))],
    ['`/tim-kiem?q=` cả trang', await timesOf(asked.map((q) => `/tim-kiem?q=${q}`))],
    ['trang thủ tục mở lần đầu', await timesOf(pages)],
    ['trang thủ tục mở lần sau', await timesOf(pages)],
  ]
  return table(
    ['', 'lượt', 'p50 ms', 'p95 ms', 'p99 ms'],
    measured.map(([name, times]) => [name, String(times.length), ...[0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(1))]),
  )
}
