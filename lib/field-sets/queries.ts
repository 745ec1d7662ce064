import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { cachedUntil } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { civilDateOf, formatDate, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { log } from '@/lib/log/logger'
import { renderPdf } from '@/lib/pdf/render'
import { fullTextOf } from '@/lib/procedures/full-text'
import { inForceOn } from '@/lib/procedures/in-force'
import { countedOn } from '@/lib/procedures/offerings'
import { findField } from '@/lib/procedures/queries'
import { pricedAt } from '@/lib/procedures/fees-due'
import type { Fee, ProcedureContent, VerificationState } from '@/lib/procedures/types'
import { decisionText, receiversText } from '@/lib/procedures/where'
import { makeWorkbook } from '@/lib/spreadsheets/workbook'
import { madeFile } from '@/lib/storage/made'
import type { NamedFile } from '@/lib/storage/made-response'
import { listUnits, officeOf } from '@/lib/units/queries'
import { committeeLong } from '@/lib/units/text'
import { setDocumentOf } from './document'
import { setSheetsOf } from './sheets'
import { type FieldSet, type SetFormat, setFormats, type SetLink } from './types'

/** Raised when a file is drawn differently, so that one made before is not handed out any more. */
const drawing = 1
/** How long the first visitor of a field's page waits for the size of its files. */
const patienceMs = 3000

/** Null: there is no such field. */
async function findFieldSet(slug: string): Promise<FieldSet | null> {
  const field = await findField(slug)
  if (!field) return null
  const date = civilDateOf(clock.now())
  const codes = field.procedures.map((row) => row.code)
  const [versions, units] = await Promise.all([
    db.procedureVersion.findMany({
      where: { ...inForceOn(date), procedure: { code: { in: codes } } },
      select: {
        number: true,
        content: true,
        verification: true,
        effectiveFrom: true,
        procedure: {
          select: { code: true, offerings: { where: countedOn(date), select: { unitId: true, decidedById: true, fees: true } } },
        },
      },
      orderBy: [{ procedureId: 'asc' }, { number: 'desc' }],
      distinct: ['procedureId'],
    }),
    listUnits(),
  ])
  const office = officeOf(units)
  const byCode = new Map(versions.map((version) => [version.procedure.code, version]))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const procedures = codes.flatMap((code) => {
    const version = byCode.get(code)
    if (!version) return []
    const { offerings } = version.procedure
    const content = pricedAt(
      version.content as unknown as ProcedureContent,
      offerings.map(({ fees }) => (fees ? { fees: fees as unknown as Fee[] } : {})),
    )
    const deciders = [...new Set(offerings.map((one) => one.decidedById ?? one.unitId))].flatMap((id) => byId.get(id) ?? [])
    const where = receiversText(offerings.flatMap((one) => byId.get(one.unitId) ?? []))
    const facts = { ...decisionText(content, deciders, office.name), ...(where && { where }) }
    return {
      code,
      content,
      verification: version.verification as VerificationState,
      versionNumber: version.number,
      effectiveFrom: version.effectiveFrom,
      ...facts,
      sections: fullTextOf(content, { date, ...facts }),
    }
  })
  return { field: field.field, slug, date, agency: committeeLong(office.name), procedures }
}

/** The whole set of a field as one file, kept under a digest of what is in it. */
export async function findFieldSetFile(slug: string, format: SetFormat): Promise<NamedFile | null> {
  const set = await findFieldSet(slug)
  if (!set) return null
  const { date: _, ...facts } = set
  const siteUrl = env().SITE_URL
  const digest = createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify({ facts, siteUrl, drawing })))!)
    .digest('hex')
    .slice(0, 24)
  const file = await madeFile(`bo-thu-tuc-${slug}-${digest}.${format}`, (madeAt) =>
    format === 'pdf' ? renderPdf(setDocumentOf(set, madeAt, siteUrl)) : makeWorkbook(setSheetsOf(set, madeAt, siteUrl)),
  )
  return { ...file, name: `bo-thu-tuc-${slug}-${civilDateOf(file.madeAt)}.${format}` }
}

/** The files of a field for its page. One that takes long to make stands without its size for a minute. */
export async function listSetLinks(slug: string): Promise<SetLink[]> {
  'use cache'
  const links = await Promise.all(
    setFormats.map(async (format): Promise<SetLink> => {
      const file = await inTime(findFieldSetFile(slug, format))
      return {
        format,
        href: `/thu-tuc/linh-vuc/${slug}/bo-thu-tuc.${format}`,
        ...(file && { size: file.size, date: formatDate(file.madeAt) }),
      }
    }),
  )
  const whole = links.every((link) => link.size !== undefined)
  cachedUntil('reference', whole ? msUntilTomorrow(clock.now()) : 60_000, tags.procedures, tags.units)
  return links
}

async function inTime(file: Promise<NamedFile | null>): Promise<NamedFile | null> {
  const { promise, resolve } = Promise.withResolvers<null>()
  const late = setTimeout(() => resolve(null), patienceMs)
  try {
    return await Promise.race([file, promise])
  } catch (error) {
    // The page is there without it, and the link says what is wrong.
    log.error({ err: error }, 'a set of procedures could not be made')
    return null
  } finally {
    clearTimeout(late)
    file.catch(() => {})
  }
}
