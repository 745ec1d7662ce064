import 'server-only'
import { cachedUntil } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { addDays, type CivilDate, civilDateOf, formatDate, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import type { ProcedureContent, VerificationState, VersionChange } from './types'

/** A version that has been in force, as the list of a procedure's versions shows it. A repeal stands in it too. */
export type PublicVersion = {
  number: number
  name: string
  change: VersionChange
  changeNote?: string
  decision?: string
  from: CivilDate
  /** Last day, once it is over. What is planned is not told. */
  to?: CivilDate
  /** The one to go by today. */
  inForce: boolean
}

/** Published versions whose first day has come, newest first. Nothing that comes into force later. */
export async function listVersions(code: string): Promise<PublicVersion[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures, tags.procedure(code))
  const today = civilDateOf(clock.now())
  const rows = await db.procedureVersion.findMany({
    where: { procedure: { code }, status: 'PUBLISHED', effectiveFrom: { lte: today } },
    orderBy: [{ effectiveFrom: 'desc' }, { number: 'desc' }],
    select: { number: true, name: true, change: true, changeNote: true, decision: true, effectiveFrom: true, effectiveTo: true },
  })
  const holding = rows
    .filter((row) => row.effectiveTo === null || row.effectiveTo >= today)
    .toSorted((one, other) => other.number - one.number)[0]
  return rows.map((row) => ({
    number: row.number,
    name: row.name,
    change: row.change as VersionChange,
    ...(row.changeNote && { changeNote: row.changeNote }),
    ...(row.decision && { decision: row.decision }),
    from: row.effectiveFrom,
    ...(row.effectiveTo && row.effectiveTo < today && { to: row.effectiveTo }),
    inForce: row === holding && row.change !== 'REPEALED',
  }))
}

export type ReadableVersion = PublicVersion & {
  code: string
  today: CivilDate
  content: ProcedureContent
  /** dd/MM/yyyy */
  publishedOn?: string
  /** The version that took its place, once it has. */
  replacedBy?: PublicVersion
}

/** One version with its text, for its own address. Null: there is none, it is a repeal, which has no text of its own, or its first day has not come. */
export async function findVersion(code: string, number: number): Promise<ReadableVersion | null> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures, tags.procedure(code))
  const versions = await listVersions(code)
  const version = versions.find((one) => one.number === number)
  if (!version || version.change === 'REPEALED') return null
  const row = await db.procedureVersion.findFirstOrThrow({
    where: { procedure: { code }, number, status: 'PUBLISHED' },
    select: { content: true, verification: true, publishedAt: true },
  })
  const replacedBy = version.inForce ? undefined : versions[versions.indexOf(version) - 1]
  return {
    ...version,
    code,
    today: civilDateOf(clock.now()),
    content: { ...(row.content as unknown as ProcedureContent), verification: row.verification as VerificationState },
    ...(row.publishedAt && { publishedOn: formatDate(row.publishedAt) }),
    ...(replacedBy && { replacedBy }),
  }
}

/** A procedure that was in force and is no more. */
export type EndedProcedure = {
  code: string
  name: string
  /** First day without it. */
  from: CivilDate
  decision?: string
  note?: string
  /** Its last text. */
  lastVersion?: PublicVersion
}

/** What a procedure says that is in force no more; null when it is in force, or never was. */
export async function findEnded(code: string): Promise<EndedProcedure | null> {
  if (!/^\d\.\d{6}$/.test(code)) return null
  const versions = await listVersions(code)
  const [newest] = versions
  if (!newest || versions.some((one) => one.inForce)) return null
  const repeal = newest.change === 'REPEALED' ? newest : undefined
  const lastVersion = versions.find((one) => one.change !== 'REPEALED')
  return {
    code,
    name: newest.name,
    from: repeal?.from ?? addDays(newest.to ?? newest.from, 1),
    ...(repeal?.decision && { decision: repeal.decision }),
    ...(repeal?.changeNote && { note: repeal.changeNote }),
    ...(lastVersion && { lastVersion }),
  }
}
