import 'server-only'
import { listWatchedUnits } from '@/lib/alerts/board'
import type { StaffViewer } from '@/lib/auth/roles'
import { deriveDeadline } from '@/lib/calendar/deadline'
import { workingDaysBetween } from '@/lib/calendar/working-day'
import { addDays, type CivilDate, civilDateOf, formatDateTime, instantAt } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { findClockCalendar } from '@/lib/dossiers/clock-calendar'
import { deadlineEventsOf } from '@/lib/dossiers/projection'
import { patternTexts } from './text'
import { type OddCase, type OddPattern, oddPatterns, type OddUnit } from './types'

type Period = { from: CivilDate; to: CivilDate }
type Seen = { pattern: OddPattern; dossierId: string; seq: number; at: Date }

/**
 * Odd patterns in the ledger of the units that the viewer leads or supervises. A report: it judges nothing and stops nothing. Reads what a unit did in a period by the
 * index of unit and time, and replays only the clocks of the few dossiers in question.
 * @throws DomainError `not_found` for a unit out of scope
 */
export async function readOddPatterns(viewer: StaffViewer, { unitId, ...period }: Period & { unitId: string }): Promise<OddUnit[]> {
  const units = await listWatchedUnits(viewer)
  if (unitId && !units.some(({ id }) => id === unitId))
    throw new DomainError('not_found', 'Không tìm thấy đơn vị này trong phạm vi của ông/bà.')
  const found: OddUnit[] = []
  for (const unit of units) if (!unitId || unit.id === unitId) found.push(await readUnit(unit, period))
  return found
}

async function readUnit(unit: { id: string; name: string }, period: Period): Promise<OddUnit> {
  const [totals, seen] = await Promise.all([countTotals(unit.id, period), listSeen(unit.id, period)])
  const dossiers = new Map(
    (
      await db.dossier.findMany({
        where: { id: { in: [...new Set(seen.map((one) => one.dossierId))] } },
        select: { id: true, code: true, requestId: true, procedure: { select: { name: true } } },
      })
    ).map((dossier) => [dossier.id, dossier]),
  )
  const counts = oddPatterns.map((pattern) => {
    const byDossier = Map.groupBy(
      seen.filter((one) => one.pattern === pattern),
      (one) => one.dossierId,
    )
    const cases = [...byDossier].flatMap(([dossierId, times]): OddCase[] => {
      const dossier = dossiers.get(dossierId)
      if (!dossier) return []
      const code = dossier.code ?? groupCode(dossier.requestId)
      return [{ dossierId, code, procedureName: dossier.procedure.name, at: formatDateTime(times.at(-1)!.at), times: times.length }]
    })
    return { pattern, of: totals[patternTexts[pattern].of], cases }
  })
  return { ...unit, ...totals, counts }
}

const within = (unitId: string, { from, to }: Period) =>
  Prisma.sql`e."unitId" = ${unitId}::uuid AND e."at" >= ${instantAt(from)} AND e."at" < ${instantAt(addDays(to, 1))} AND e."streamKind" = 'dossier'`

async function countTotals(unitId: string, period: Period): Promise<{ received: number; decided: number }> {
  const [row] = await db.$queryRaw<{ received: number; decided: number }[]>`
    SELECT count(*) FILTER (WHERE e."kind" = 'dossier.received')::int AS received,
      count(*) FILTER (WHERE e."kind" = 'dossier.decided')::int AS decided
    FROM "LedgerEvent" e WHERE ${within(unitId, period)} AND e."kind" IN ('dossier.received', 'dossier.decided')`
  return row!
}

/** Patterns that a row of the ledger shows by itself, then those that need the clock as it stood before. */
async function listSeen(unitId: string, period: Period): Promise<Seen[]> {
  const exceptions = await db.calendarDay.findMany({
    where: { date: { gte: period.from, lte: period.to } },
    select: { date: true, kind: true },
  })
  const daysOf = (kind: string) => exceptions.filter((day) => day.kind === kind).map((day) => day.date)
  const local = Prisma.sql`(e."at" AT TIME ZONE 'Asia/Ho_Chi_Minh')`
  const off = Prisma.sql`(to_char(${local}, 'YYYY-MM-DD') = ANY (${daysOf('OFF')}::text[])
    OR (extract(isodow FROM ${local}) > 5 AND NOT to_char(${local}, 'YYYY-MM-DD') = ANY (${daysOf('WORKING')}::text[])))`
  const night = Prisma.sql`(extract(hour FROM ${local}) >= 19 OR extract(hour FROM ${local}) < 6)`
  const [direct, again, candidates] = await Promise.all([
    db.$queryRaw<Seen[]>`
      SELECT e."streamId" AS "dossierId", e."seq", e."at", p.pattern
      FROM "LedgerEvent" e
      JOIN "Dossier" d ON d."id" = e."streamId"
      JOIN "ProcedureVersion" v ON v."id" = d."versionId"
      CROSS JOIN LATERAL (VALUES
        ('FINISHED_AT_ONCE', e."kind" = 'dossier.decided' AND NOT v."instant" AND e."at" < d."receivedAt" + interval '1 minute'),
        ('DECIDED_OUT_OF_HOURS', e."kind" = 'dossier.decided' AND (${night} OR ${off})),
        ('RECEPTION_CORRECTED', e."kind" = 'dossier.reception_corrected'),
        ('EXTENDED', e."kind" = 'dossier.extended')
      ) AS p(pattern, holds)
      WHERE ${within(unitId, period)} AND e."kind" IN ('dossier.decided', 'dossier.reception_corrected', 'dossier.extended') AND p.holds
      ORDER BY e."at", e."id"`,
    db.$queryRaw<Seen[]>`
      SELECT 'SECRET_REISSUED' AS pattern, s."streamId" AS "dossierId", s."seq", s."at" FROM (
        SELECT e."streamId", e."seq", e."at", count(*) OVER (PARTITION BY e."streamId") AS times FROM "LedgerEvent" e
        WHERE ${within(unitId, period)} AND e."kind" = 'dossier.secret_reissued') s
      WHERE s.times >= 2 ORDER BY s."at"`,
    db.$queryRaw<{ dossierId: string; seq: number; at: Date; kind: string }[]>`
      SELECT e."streamId" AS "dossierId", e."seq", e."at", e."kind"
      FROM "LedgerEvent" e JOIN "Dossier" d ON d."id" = e."streamId"
      WHERE ${within(unitId, period)} AND d."receivedAt" IS NOT NULL
        AND e."kind" IN ('dossier.withdrawn', 'dossier.stopped', 'dossier.supplement_requested', 'dossier.fee_demanded')
      ORDER BY e."at", e."id"`,
  ])
  return [...direct, ...again, ...(await beforeDue(candidates))]
}

type Candidate = { dossierId: string; seq: number; at: Date; kind: string }

const clockPatterns: Record<string, OddPattern> = {
  'dossier.withdrawn': 'GIVEN_UP_BEFORE_DUE',
  'dossier.stopped': 'GIVEN_UP_BEFORE_DUE',
  'dossier.supplement_requested': 'SUPPLEMENT_ON_DUE_DAY',
  'dossier.fee_demanded': 'FEE_BEFORE_DUE',
}

const streamsAtOnce = 500

/** Of events that stop a clock, those that came right before the appointment as it stood then. */
async function beforeDue(candidates: readonly Candidate[]): Promise<Seen[]> {
  const seen: Seen[] = []
  for (let from = 0; from < candidates.length; from += streamsAtOnce) {
    const some = candidates.slice(from, from + streamsAtOnce)
    const events = Map.groupBy(
      await db.ledgerEvent.findMany({
        where: { streamKind: 'dossier', streamId: { in: some.map((one) => one.dossierId) } },
        orderBy: { seq: 'asc' },
        select: { streamId: true, kind: true, at: true, data: true, seq: true },
      }),
      (event) => event.streamId,
    )
    for (const { dossierId, seq, at, kind } of some) {
      const before = (events.get(dossierId) ?? []).filter((event) => event.seq < seq)
      const clockEvents = deadlineEventsOf(before)
      if (clockEvents.length === 0) continue
      const calendar = await findClockCalendar(db, { events: before })
      const { dueAt, paused } = deriveDeadline(clockEvents, calendar)
      if (paused || at > dueAt) continue
      const daysLeft = workingDaysBetween(civilDateOf(at), civilDateOf(dueAt), calendar)
      const pattern = clockPatterns[kind]!
      if (daysLeft <= (pattern === 'SUPPLEMENT_ON_DUE_DAY' ? 0 : 1)) seen.push({ pattern, dossierId, seq, at })
    }
  }
  return seen
}
