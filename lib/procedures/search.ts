import 'server-only'
import { createHash } from 'node:crypto'
import { tags } from '@/lib/cache/tags'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { listPublishedContents } from '@/lib/procedures/queries'
import { shortFee } from '@/lib/procedures/fees-due'
import { shortTerm } from '@/lib/procedures/text'
import type { Filing, VerificationState } from '@/lib/procedures/types'
import { levelText } from '@/lib/procedures/where'
import { buildSearch } from '@/lib/search/engine'
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

type Catalogue = { search: Search; procedures: Map<string, FoundProcedure>; entries: SearchEntry[] }

// Building takes a moment, so the process keeps what it made until something it is made of changes.
let held: { stamp: string; catalogue: Promise<Catalogue> } | undefined
let heldTaught: { stamp: string; base: Search; search: Promise<Search> } | undefined

/** What fits `text`, best first: `limit` rows after the first `offset`. `taught` tries words out instead of those that staff have saved. */
export async function searchProcedures(
  text: string,
  { offset = 0, limit, taught }: { offset?: number; limit: number; taught?: readonly Taught[] },
): Promise<ProcedureSearchAnswer> {
  const stamps = await findStamps()
  const { search: base, procedures } = await findCatalogue(stamps.catalogue)
  const search = taught ? withTaught(base, taught) : await findTaught(stamps.words, base)
  const answer = search.query(text, { limit: offset + limit })
  return { ...answer, items: answer.items.slice(offset).flatMap((hit) => procedures.get(hit.code) ?? []) }
}

export type SuggestFile = { body: Buffer<ArrayBuffer>; etag: string }

let heldFile: { stamp: string; file: Promise<SuggestFile> } | undefined

/** The static index of the type-ahead, made once after each publication or teaching. */
export async function findSuggestFile(): Promise<SuggestFile> {
  const stamps = await findStamps()
  const stamp = `${stamps.catalogue} ${stamps.words}`
  if (heldFile?.stamp !== stamp) {
    const file = makeSuggestFile(stamps.catalogue)
    heldFile = { stamp, file }
    file.catch(() => (heldFile = undefined))
  }
  return heldFile.file
}

async function makeSuggestFile(stamp: string): Promise<SuggestFile> {
  const [{ entries }, taught] = await Promise.all([findCatalogue(stamp), listTaught()])
  const body = Buffer.from(JSON.stringify(buildSuggestIndex(entries, taught)))
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
}

async function findCatalogue(stamp: string): Promise<Catalogue> {
  if (held?.stamp !== stamp) {
    const catalogue = readCatalogue()
    held = { stamp, catalogue }
    catalogue.catch(() => (held = undefined))
  }
  return held.catalogue
}

async function findTaught(stamp: string, base: Search): Promise<Search> {
  if (heldTaught?.stamp !== stamp || heldTaught.base !== base) {
    const search = listTaught().then((taught) => withTaught(base, taught))
    heldTaught = { stamp, base, search }
    search.catch(() => (heldTaught = undefined))
  }
  return heldTaught.search
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
  const published = await listPublishedContents()
  const procedures = new Map<string, FoundProcedure>()
  const entries = published.map(({ code, content, receivers }) => {
    const level = levelText(content, receivers) ?? ''
    procedures.set(code, {
      code,
      name: content.name,
      field: content.field,
      level,
      filing: content.filing,
      verification: content.verification,
      term: shortTerm(content, date),
      fee: shortFee(content, { date, receivers }),
    })
    return { ...toSearchEntry(code, content), level }
  })
  return { search: buildSearch(entries), procedures, entries }
}
