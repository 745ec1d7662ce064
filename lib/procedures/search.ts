import 'server-only'
import { createHash } from 'node:crypto'
import { tags } from '@/lib/cache/tags'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { listPublishedContents } from '@/lib/procedures/queries'
import { shortFee } from '@/lib/procedures/fees-due'
import { shortTerm } from '@/lib/procedures/text'
import type { Filing, ProcedureContent, VerificationState } from '@/lib/procedures/types'
import { levelText } from '@/lib/procedures/where'
import { buildSearchGently } from '@/lib/search/engine'
import { toSearchEntry } from '@/lib/search/entry'
import { buildSuggestIndex } from '@/lib/search/suggest-index'
import { type Taught, withTaught } from '@/lib/search/taught'
import type { Search, SearchChoice, SearchEntry } from '@/lib/search/types'
import { listTaught } from '@/lib/search-words/queries'

export type FoundProcedure = {
  code: string
  name: string
  field: string
  /** Tier of the units that receive it; empty when unknown. */
  level: string
  filing: Filing
  verification: VerificationState
  term?: string
  fee?: string
}

export type ProcedureSearchAnswer = { items: FoundProcedure[]; total: number; choice?: SearchChoice; corrected?: string }

type Catalogue = { search: Search; procedures: Map<string, () => FoundProcedure>; entries: SearchEntry[] }

// Building takes a moment, so the process keeps what it made until something it is made of changes; Next's bundles hold several copies of this
// module, and one index is enough.
type State = {
  held?: { stamp: string; catalogue: Catalogue }
  making?: Promise<void> | undefined
  taught?: { stamp: string; base: Search; search: Promise<Search> } | undefined
  file?: { stamp: string; entries: SearchEntry[]; file: Promise<SuggestFile> } | undefined
  known: Map<string, ProcedureContent>
  entryOf: WeakMap<ProcedureContent, SearchEntry>
}
const global = globalThis as typeof globalThis & { hspCatalogue?: State }
const state: State = (global.hspCatalogue ??= { known: new Map(), entryOf: new WeakMap() })

/** What fits `text`, best first: `limit` rows after the first `offset`. `taught` tries words out instead of those that staff have saved. */
export async function searchProcedures(
  text: string,
  { offset = 0, limit, taught }: { offset?: number; limit: number; taught?: readonly Taught[] },
): Promise<ProcedureSearchAnswer> {
  const stamps = await findStamps()
  const { search: base, procedures } = await findCatalogue(stamps.catalogue)
  const search = taught ? withTaught(base, taught) : await findTaught(stamps.words, base)
  const answer = search.query(text, { limit: offset + limit })
  return { ...answer, items: answer.items.slice(offset).flatMap((hit) => procedures.get(hit.code)?.() ?? []) }
}

export type SuggestFile = { body: Buffer<ArrayBuffer>; etag: string }

/** The static index of the type-ahead, made once after each publication or teaching. */
export async function findSuggestFile(): Promise<SuggestFile> {
  const stamps = await findStamps()
  const { entries } = await findCatalogue(stamps.catalogue)
  if (state.file?.stamp !== stamps.words || state.file.entries !== entries) {
    const file = makeSuggestFile(entries)
    state.file = { stamp: stamps.words, entries, file }
    file.catch(() => (state.file = undefined))
  }
  return state.file.file
}

async function makeSuggestFile(entries: SearchEntry[]): Promise<SuggestFile> {
  const body = Buffer.from(JSON.stringify(buildSuggestIndex(entries, await listTaught())))
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
}

/** How long a search waits for the index of a new publication before it answers from the one before. */
const patienceMs = 1_000

async function findCatalogue(stamp: string): Promise<Catalogue> {
  // Twice, since what is being made may have begun before the publication that is asked for.
  for (let time = 0; time < 2 && state.held?.stamp !== stamp; time += 1) {
    const making = (state.making ??= makeCatalogue().finally(() => (state.making = undefined)))
    if (!state.held) await making
    else await Promise.race([making.catch(() => {}), new Promise((resolve) => setTimeout(resolve, patienceMs).unref())])
  }
  return state.held!.catalogue
}

async function makeCatalogue(): Promise<void> {
  const { catalogue: stamp } = await findStamps()
  state.held = { stamp, catalogue: await readCatalogue() }
}

async function findTaught(stamp: string, base: Search): Promise<Search> {
  if (state.taught?.stamp !== stamp || state.taught.base !== base) {
    const search = listTaught().then((taught) => withTaught(base, taught))
    state.taught = { stamp, base, search }
    search.catch(() => (state.taught = undefined))
  }
  return state.taught.search
}

/** What the index is made of changes with every publication and, since versions have dates, every day; the words of staff when they teach. */
async function findStamps(): Promise<{ catalogue: string; words: string }> {
  const rows = await db.cacheTag.findMany({ where: { tag: { in: [tags.procedures, tags.units, tags.searchWords] } } })
  const changed = new Map(rows.map((row) => [row.tag, row.changedAt.getTime()]))
  return {
    catalogue: [civilDateOf(clock.now()), changed.get(tags.procedures), changed.get(tags.units)].join(' '),
    words: String(changed.get(tags.searchWords)),
  }
}

async function readCatalogue(): Promise<Catalogue> {
  const date = civilDateOf(clock.now())
  const published = await listPublishedContents(state.known)
  const procedures = new Map<string, () => FoundProcedure>()
  const entries = published.map(({ code, content, verification, receivers }) => {
    const { name, field, filing } = content
    procedures.set(code, () => ({
      code,
      name,
      field,
      level: levelText(content, receivers) ?? '',
      filing,
      verification,
      term: shortTerm(content, date),
      fee: shortFee(content, { date, receivers }),
    }))
    let entry = state.entryOf.get(content)
    if (!entry) state.entryOf.set(content, (entry = toSearchEntry(code, content)))
    return entry
  })
  return { search: await buildSearchGently(entries, () => new Promise((resolve) => setImmediate(resolve))), procedures, entries }
}
