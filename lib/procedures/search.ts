import 'server-only'
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
import type { Search, SearchChoice } from '@/lib/search/types'

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

type Catalogue = { search: Search; procedures: Map<string, FoundProcedure> }

// Building takes a moment, so the process keeps the index until something it is made of changes.
let held: { stamp: string; catalogue: Promise<Catalogue> } | undefined

/** What fits `text`, best first: `limit` rows after the first `offset`. */
export async function searchProcedures(
  text: string,
  { offset = 0, limit }: { offset?: number; limit: number },
): Promise<ProcedureSearchAnswer> {
  const { search, procedures } = await findCatalogue()
  const answer = search.query(text, { limit: offset + limit })
  return { ...answer, items: answer.items.slice(offset).flatMap((hit) => procedures.get(hit.code) ?? []) }
}

async function findCatalogue(): Promise<Catalogue> {
  const stamp = await findStamp()
  if (held?.stamp !== stamp) {
    const catalogue = readCatalogue()
    held = { stamp, catalogue }
    catalogue.catch(() => (held = undefined))
  }
  return held.catalogue
}

/** Changes with every publication and, since versions have dates, every day. */
async function findStamp(): Promise<string> {
  const rows = await db.cacheTag.findMany({ where: { tag: { in: [tags.procedures, tags.units] } }, orderBy: { tag: 'asc' } })
  return [civilDateOf(clock.now()), ...rows.map((row) => row.changedAt.getTime())].join(' ')
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
  return { search: buildSearch(entries), procedures }
}
