import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { cachedUntil } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { addDays, type CivilDate, civilDateOf, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { localOf, localSelect } from '@/lib/procedures/local'
import { validOn } from '@/lib/procedures/offerings'
import { fieldSlug } from '@/lib/procedures/queries'
import type { ProcedureContent, VerificationState } from '@/lib/procedures/types'
import { decisionText } from '@/lib/procedures/where'
import { listUnits, officeOf } from '@/lib/units/queries'
import type { Desk } from '@/lib/units/types'
import { postedAt, recentChanges } from './history'
import { petitionOf } from './petition'
import type { LawEnd, PostedField, PostedProcedure, PostedText, Posting, ProcedureTrace, VersionTrace } from './types'

const vietnamese = new Intl.Collator('vi')

/** How far back a posting says what changed. */
export const recentDays = 90

/** The desks that have a posting: the office's first, then in Vietnamese order. */
export async function listPostingDesks(): Promise<Desk[]> {
  const units = await listUnits()
  const office = officeOf(units)
  return units
    .filter((unit) => unit.hasDesk)
    .toSorted((one, other) => orderOf(one, office) - orderOf(other, office) || vietnamese.compare(one.shortName, other.shortName))
}

function orderOf(unit: Desk, office: Desk): number {
  return unit.id === office.id ? 0 : unit.kind === 'TOWN' ? 1 : 2
}

export async function findPostingDesk(slug: string): Promise<Desk | null> {
  return (await listPostingDesks()).find((desk) => desk.slug === slug) ?? null
}

export async function findPosting(slug: string): Promise<Posting | null> {
  const desk = await findPostingDesk(slug)
  if (!desk) return null
  const now = clock.now()
  const [traces, units, difficulty] = await Promise.all([listTraces(desk.id), listUnits(), findDifficulty(desk.id)])
  const posted = [...postedAt(traces, now).values()]
  return {
    desk,
    office: officeOf(units),
    fields: byField(posted),
    count: posted.length,
    changes: recentChanges(traces, civilDateOf(now), recentDays),
    ...(difficulty && { difficulty }),
  }
}

function byField(posted: readonly PostedProcedure[]): PostedField[] {
  const fields = new Map<string, PostedProcedure[]>()
  for (const row of posted) fields.set(row.field, [...(fields.get(row.field) ?? []), row])
  return [...fields]
    .map(([field, rows]) => ({
      field,
      slug: fieldSlug(field),
      procedures: rows.toSorted((one, other) => vietnamese.compare(one.name, other.name)),
    }))
    .toSorted((one, other) => vietnamese.compare(one.field, other.field))
}

/** The past and planned life of each procedure that the unit receives or received. */
export async function listTraces(unitId: string): Promise<ProcedureTrace[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures, tags.units)
  const procedures = await db.procedure.findMany({
    where: { offerings: { some: { unitId } } },
    select: {
      code: true,
      repealedByLawOn: true,
      repealedByLaw: true,
      offerings: { where: { unitId }, select: { validFrom: true, validTo: true, fees: true, decision: true, decidedById: true } },
      versions: {
        where: { status: 'PUBLISHED' },
        select: {
          id: true,
          number: true,
          change: true,
          name: true,
          field: true,
          verification: true,
          content: true,
          contentHash: true,
          effectiveFrom: true,
          effectiveTo: true,
          publishedAt: true,
          approvedById: true,
          changeNote: true,
          decision: true,
        },
        orderBy: { number: 'asc' },
      },
    },
    orderBy: { code: 'asc' },
  })
  return procedures.map(({ code, offerings, versions, ...procedure }) => ({
    code,
    ...lawEndOf(procedure),
    offerings: offerings.map(({ validFrom, validTo, fees, decision, decidedById }) => ({
      from: validFrom,
      to: validTo,
      fees: (fees ?? decidedById) ? digestOf({ fees, decision, decidedById }, 8) : '',
    })),
    versions: versions.map(({ content, publishedAt, approvedById, changeNote, decision, verification, ...version }): VersionTrace => {
      return {
        ...version,
        verification: verification as VerificationState,
        publishedAt: publishedAt?.getTime() ?? 0,
        approved: approvedById !== null,
        turns: turnsOf(content as unknown as ProcedureContent),
        ...(changeNote && { changeNote }),
        ...(decision && { decision }),
      }
    }),
  }))
}

function lawEndOf({ repealedByLawOn: on, repealedByLaw: by }: { repealedByLawOn: string | null; repealedByLaw: string | null }): {
  endedByLaw?: LawEnd
} {
  return on ? { endedByLaw: { on, ...(by && { by }) } } : {}
}

/** The days on which a part of a document begins to hold, or no longer does. */
function turnsOf({ fees, exemptions, localTerm, cases }: ProcedureContent): CivilDate[] {
  const dated = [...fees, ...exemptions, localTerm, ...(cases ?? []).map((one) => one.localTerm)]
  return dated.flatMap((one) => [...(one?.from ? [one.from] : []), ...(one?.to ? [addDays(one.to, 1)] : [])])
}

/** The full texts of procedures that a unit receives today, in the order of `rows`. Not cached: what is made of them is kept. */
export async function listPostedTexts(unitId: string, rows: readonly PostedProcedure[]): Promise<PostedText[]> {
  const today = civilDateOf(clock.now())
  const [versions, units] = await Promise.all([
    db.procedureVersion.findMany({
      where: { id: { in: rows.map((row) => row.versionId) } },
      select: {
        id: true,
        number: true,
        content: true,
        verification: true,
        effectiveFrom: true,
        effectiveTo: true,
        procedure: {
          select: {
            code: true,
            repealedByLawOn: true,
            repealedByLaw: true,
            offerings: { where: { unitId, ...validOn(today) }, select: { decidedById: true, ...localSelect(today) }, take: 1 },
          },
        },
      },
    }),
    listUnits(),
  ])
  const office = officeOf(units)
  const byId = new Map(versions.map((version) => [version.id, version]))
  return rows.flatMap(({ versionId }) => {
    const version = byId.get(versionId)
    if (!version) return []
    const [offering] = version.procedure.offerings
    const content = version.content as unknown as ProcedureContent
    const decider = units.find((unit) => unit.id === (offering?.decidedById ?? unitId))
    return {
      code: version.procedure.code,
      content,
      verification: version.verification as VerificationState,
      versionNumber: version.number,
      effectiveFrom: version.effectiveFrom,
      ...lawEndOf(version.procedure),
      ...(version.effectiveTo && { effectiveTo: version.effectiveTo }),
      ...decisionText(content, decider ? [decider] : [], office.name),
      unit: offering ? localOf(offering) : {},
    }
  })
}

/** The full texts of one field of a unit's posting. */
export async function listPostedFieldTexts(slug: string, field: string): Promise<PostedText[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures, tags.units)
  const posting = await findPosting(slug)
  const rows = posting?.fields.find((one) => one.slug === field)?.procedures
  return posting && rows ? listPostedTexts(posting.desk.id, rows) : []
}

async function findDifficulty(unitId: string): Promise<string | null> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.units)
  const today = civilDateOf(clock.now())
  const row = await db.unitDifficulty.findFirst({
    where: { unitId, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    orderBy: { validFrom: 'desc' },
    select: { decision: true },
  })
  return row?.decision ?? null
}

/** What a posting prints beside the procedures, in four hexadecimal digits. */
export function deskDigest({ desk, office, difficulty }: Pick<Posting, 'desk' | 'office' | 'difficulty'>): string {
  const { name, deskName, hours } = desk
  return digestOf({ name, deskName, hours, contact: desk.contact, petition: petitionOf(desk, office), difficulty }, 4)
}

function digestOf(value: unknown, length: number): string {
  // Through JSON, so that what is absent is absent.
  return createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(value)))!)
    .digest('hex')
    .slice(0, length)
}
