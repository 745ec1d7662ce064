import 'server-only'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { env } from '@/lib/env'
import { renderPdf } from '@/lib/pdf/render'
import { madeFile } from '@/lib/storage/made'
import type { NamedFile } from '@/lib/storage/made-response'
import { bookletOf } from './booklet'
import { factsDigest, postedAt } from './history'
import { deskDigest, findPosting, listPostedTexts, listTraces } from './queries'
import { stampText } from './stamp'
import type { Sheet } from './types'
import { printedOn } from './wall'
import { wallSheetOf } from './wall-sheet'

/** Raised when a sheet is drawn differently, so that a file made before is not handed out any more. */
const drawing = 1

/** What a sheet of the desk would print now, and the digests by which that is known again. Null: there is no such desk. */
export async function planSheet(slug: string, sheet: Sheet) {
  const posting = await findPosting(slug)
  if (!posting) return null
  const rows = printedOn(sheet, postedAt(await listTraces(posting.desk.id), clock.now()))
  return { posting, rows, digests: { facts: factsDigest(rows), desk: deskDigest(posting) } }
}

/**
 * The sheet of a desk as a PDF, made at the first demand of a day and after each change, so that "In lúc" is never further back than this morning.
 * Null: there is no such desk.
 */
export async function findSheetFile(slug: string, sheet: Sheet): Promise<NamedFile | null> {
  const plan = await planSheet(slug, sheet)
  if (!plan) return null
  const { posting, rows, digests } = plan
  const { desk } = posting
  // Wording changes no fact but must be printed as it stands; the versions say which.
  const words = factsDigest(rows.map((row) => ({ ...row, facts: `${row.versionId} ${row.verification} ${row.facts}` })))
  const key = [`niem-yet-${sheet}-${desk.slug}`, civilDateOf(clock.now()), digests.facts, words, digests.desk, drawing].join('-')
  const siteUrl = env().SITE_URL
  const file = await madeFile(`${key}.pdf`, async (madeAt) => {
    const checkUrl = `${siteUrl}/niem-yet/${desk.slug}/to/${stampText({ sheet, madeAt, ...digests })}`
    const texts = await listPostedTexts(desk.id, rows)
    const facts = { posting, texts, madeAt, siteUrl, checkUrl }
    return renderPdf(sheet === 'a3' ? wallSheetOf(facts) : bookletOf(facts))
  })
  return { ...file, name: `niem-yet-${desk.slug}-${sheet}-${civilDateOf(file.madeAt)}.pdf` }
}
