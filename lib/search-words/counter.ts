import 'server-only'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { log } from '@/lib/log/logger'
import { countableWords } from './words'

/** Kept in memory between two writes, and in the table for one day: more different words than these are not counted. */
const mostWaiting = 500
const mostADay = 3_000
const writeEveryMs = 3_000

type Counts = { day: string; folded: string; searches: number; empty: number; opened: number }
type State = { waiting: Map<string, Counts>; timer: NodeJS.Timeout | undefined }

// Next's bundles hold several copies of this module; what waits is one.
const held = globalThis as typeof globalThis & { hspSearchWords?: State }
const state = (): State => (held.hspSearchWords ??= { waiting: new Map(), timer: undefined })

/** Counts a search, without waiting and without ever failing. */
export function countSearch(text: string, { found }: { found: number }): void {
  add(text, { searches: 1, empty: found === 0 ? 1 : 0, opened: 0 })
}

/** Counts that something was opened after a search. */
export function countOpening(text: string): void {
  add(text, { searches: 0, empty: 0, opened: 1 })
}

function add(text: string, more: Pick<Counts, 'searches' | 'empty' | 'opened'>): void {
  const folded = countableWords(text)
  if (folded === null) return
  const now = state()
  const day = civilDateOf(clock.now())
  const key = `${day} ${folded}`
  const counts = now.waiting.get(key)
  if (counts) {
    counts.searches += more.searches
    counts.empty += more.empty
    counts.opened += more.opened
  } else if (now.waiting.size < mostWaiting) now.waiting.set(key, { day, folded, ...more })
  now.timer ??= setTimeout(() => {
    now.timer = undefined
    void writeCounts().catch((error: unknown) => log.warn({ err: error }, 'counts of searches are lost'))
  }, writeEveryMs).unref()
}

/** Writes what waits. What nobody has searched for is not opened either: a made-up post leaves no row. */
export async function writeCounts(): Promise<void> {
  const now = state()
  const rows = [...now.waiting.values()]
  now.waiting.clear()
  for (const [day, counts] of Map.groupBy(rows, (row) => row.day)) {
    const searched = counts.filter((row) => row.searches > 0)
    const opened = counts.filter((row) => row.searches === 0)
    const room = mostADay - (await db.searchTerm.count({ where: { day } }))
    const known = new Set(
      room >= searched.length
        ? searched.map((row) => row.folded)
        : (
            await db.searchTerm.findMany({ where: { day, folded: { in: searched.map((row) => row.folded) } }, select: { folded: true } })
          ).map((row) => row.folded),
    )
    let left = room
    const written = searched.filter((row) => known.has(row.folded) || left-- > 0).toSorted((a, b) => (a.folded < b.folded ? -1 : 1))
    await db.$executeRaw`INSERT INTO "SearchTerm" ("day", "folded", "searches", "empty", "opened")
      SELECT ${day}, * FROM unnest(${written.map((row) => row.folded)}::text[], ${written.map((row) => row.searches)}::int[],
        ${written.map((row) => row.empty)}::int[], ${written.map((row) => row.opened)}::int[])
      ON CONFLICT ("day", "folded") DO UPDATE SET "searches" = "SearchTerm"."searches" + EXCLUDED."searches",
        "empty" = "SearchTerm"."empty" + EXCLUDED."empty", "opened" = "SearchTerm"."opened" + EXCLUDED."opened"`
    await db.$executeRaw`UPDATE "SearchTerm" SET "opened" = "SearchTerm"."opened" + news."opened"
      FROM unnest(${opened.map((row) => row.folded)}::text[], ${opened.map((row) => row.opened)}::int[]) AS news("folded", "opened")
      WHERE "SearchTerm"."day" = ${day} AND "SearchTerm"."folded" = news."folded"`
  }
}

const keptDays = 365

/** Removes counts older than a year; answers how many rows. */
export async function sweepSearchTerms(now: Date): Promise<number> {
  const oldest = civilDateOf(new Date(now.getTime() - keptDays * 86_400_000))
  const { count } = await db.searchTerm.deleteMany({ where: { day: { lt: oldest } } })
  return count
}
