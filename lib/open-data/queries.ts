import 'server-only'
import { cachedUntil } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { civilDateOf, formatDateTime, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { inForceOn } from '@/lib/procedures/in-force'
import { countedOn } from '@/lib/procedures/offerings'
import type { Fee, ProcedureContent, VerificationState } from '@/lib/procedures/types'
import type { VersionChange } from '@/lib/procedures/publication'
import { listUnitsNow } from '@/lib/units/queries'
import type { Desk } from '@/lib/units/types'
import { findLastChange } from './last-change'
import { licence } from './licence'
import type { ProcedureAnswer, ProcedureList, VersionAnswer, VersionList } from './schema'

const versionColumns = {
  number: true,
  change: true,
  changeNote: true,
  decision: true,
  effectiveFrom: true,
  effectiveTo: true,
  publishedAt: true,
  verification: true,
  name: true,
  field: true,
  checks: { select: { at: true }, orderBy: { at: 'desc' }, take: 1 },
} satisfies Prisma.ProcedureVersionSelect

type VersionRow = Prisma.ProcedureVersionGetPayload<{ select: typeof versionColumns }>

/** What has been in force on this site up to today; what is only announced is nobody's to read. */
const begun = () => ({ status: 'PUBLISHED', effectiveFrom: { lte: civilDateOf(clock.now()) } })

const api = (path: string) => `${env().SITE_URL}/api/v1/procedures${path}`

async function aboutData(code?: string) {
  return { licence: { name: licence.name, url: licence.url }, lastChanged: (await findLastChange(code)).toISOString() }
}

/** For the page about it: `HH:mm dd/MM/yyyy` of the last change. */
export async function findLastChangeText(): Promise<string> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures, tags.units)
  return formatDateTime(await findLastChange())
}

/** The procedures in force after a code, in the order of codes. */
export async function listOpenProcedures({ after, limit }: { after?: string | undefined; limit: number }): Promise<ProcedureList> {
  const inForce = inForceOn(civilDateOf(clock.now()))
  const about = await aboutData()
  const rows = await db.procedure.findMany({
    where: { ...(after ? { code: { gt: after } } : {}), versions: { some: inForce } },
    orderBy: { code: 'asc' },
    take: limit + 1,
    select: {
      code: true,
      versions: {
        where: inForce,
        orderBy: { number: 'desc' },
        take: 1,
        select: { name: true, field: true, number: true, effectiveFrom: true, verification: true },
      },
    },
  })
  const items = rows.slice(0, limit).flatMap(({ code, versions: [version] }) =>
    version
      ? {
          code,
          name: version.name,
          field: version.field,
          version: version.number,
          effectiveFrom: version.effectiveFrom,
          verification: version.verification as VerificationState,
          url: api(`/${code}`),
        }
      : [],
  )
  const last = rows.length > limit ? items.at(-1) : undefined
  return { ...about, items, next: last ? api(`?after=${last.code}&limit=${limit}`) : null }
}

/** The version in force today, with who receives and who decides. Null: there is none. */
export async function findOpenProcedure(code: string): Promise<ProcedureAnswer | null> {
  const today = civilDateOf(clock.now())
  const about = await aboutData(code)
  const version = await db.procedureVersion.findFirst({
    where: { ...inForceOn(today), procedure: { code } },
    orderBy: { number: 'desc' },
    select: {
      ...versionColumns,
      content: true,
      procedure: {
        select: {
          offerings: {
            where: countedOn(today),
            select: { unitId: true, decidedById: true, fees: true, decision: true },
            orderBy: { unitId: 'asc' },
          },
        },
      },
    },
  })
  if (!version) return null
  const units = new Map((await listUnitsNow()).map((unit) => [unit.id, unit]))
  const { offerings } = version.procedure
  const deciders = new Set(offerings.map((offering) => offering.decidedById ?? offering.unitId))
  return {
    ...about,
    code,
    name: version.name,
    field: version.field,
    page: `${env().SITE_URL}/thu-tuc/${code}`,
    version: toVersion(version),
    receivers: offerings.flatMap(({ unitId, fees, decision }) => {
      const unit = units.get(unitId)
      if (!unit) return []
      return { ...toUnit(unit), ...(fees ? { fees: fees as unknown as Fee[] } : {}), ...(decision ? { decision } : {}) }
    }),
    deciders: [...deciders].flatMap((id) => (units.has(id) ? toUnit(units.get(id)!) : [])),
    content: toContent(version.content as unknown as ProcedureContent),
  }
}

/** Every version that is or was in force, newest first, repeals among them. Null: there never was one. */
export async function listOpenVersions(code: string): Promise<VersionList | null> {
  const about = await aboutData(code)
  const rows = await db.procedureVersion.findMany({
    where: { ...begun(), procedure: { code } },
    orderBy: { number: 'desc' },
    select: versionColumns,
  })
  if (rows.length === 0) return null
  return { ...about, code, items: rows.map((row) => ({ ...toVersion(row), name: row.name, url: api(`/${code}/versions/${row.number}`) })) }
}

export async function findOpenVersion(code: string, number: number): Promise<VersionAnswer | null> {
  const about = await aboutData(code)
  const version = await db.procedureVersion.findFirst({
    where: { ...begun(), number, procedure: { code } },
    select: { ...versionColumns, content: true },
  })
  if (!version) return null
  return {
    ...about,
    code,
    name: version.name,
    field: version.field,
    page: `${env().SITE_URL}/thu-tuc/${code}/ban/${number}`,
    version: toVersion(version),
    content: toContent(version.content as unknown as ProcedureContent),
  }
}

function toVersion({ number, change, changeNote, decision, effectiveFrom, effectiveTo, publishedAt, verification, checks }: VersionRow) {
  return {
    number,
    change: change as VersionChange,
    ...(changeNote ? { changeNote } : {}),
    ...(decision ? { decision } : {}),
    effectiveFrom,
    ...(effectiveTo ? { effectiveTo } : {}),
    ...(publishedAt ? { publishedAt: publishedAt.toISOString() } : {}),
    verification: verification as VerificationState,
    ...(checks[0] ? { checkedOn: civilDateOf(checks[0].at) } : {}),
  }
}

function toUnit({ name, code }: Desk) {
  return { name, ...(code ? { code } : {}) }
}

/** Without what stands beside it in the answer, and files by their address. */
function toContent(content: ProcedureContent): VersionAnswer['content'] {
  const { name: _, field: _field, verification: _verification, decision: _decision, effectiveFrom: _from, papers, ...rest } = content
  return { ...rest, papers: papers.map(toPaper) }
}

function toPaper({ templateFile, examples, ...paper }: ProcedureContent['papers'][number]): VersionAnswer['content']['papers'][number] {
  const toFile = ({ fileId, name }: { fileId: string; name: string }) => ({ url: `${env().SITE_URL}/thu-tuc/tep/${fileId}`, name })
  return {
    ...paper,
    ...(templateFile ? { templateFile: toFile(templateFile) } : {}),
    ...(examples ? { examples: examples.map(({ file, ...example }) => ({ ...example, ...(file ? { file: toFile(file) } : {}) })) } : {}),
  }
}
