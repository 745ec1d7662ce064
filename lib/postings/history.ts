import { createHash } from 'node:crypto'
import { addDays, type CivilDate, civilDateOf, instantAt } from '@/lib/core/civil-date'
import type { OfferingTrace, PostedProcedure, PostingChange, ProcedureTrace, VersionTrace } from './types'

/** What a unit's posting held at an instant, by code. Computed from periods: nothing about a sheet of paper is stored. */
export function postedAt(traces: readonly ProcedureTrace[], instant: Date): Map<string, PostedProcedure> {
  const day = civilDateOf(instant)
  const posted = new Map<string, PostedProcedure>()
  for (const { code, versions, offerings, endedByLaw } of traces) {
    const offering = offeringOn(offerings, day)
    const version = offering && versionAt(versions, instant)
    if (!offering || !version) continue
    const { id, name, field, verification } = version
    const turned = version.turns.filter((turn) => turn <= day).length
    const facts = [factsOf(version, versions), offering.fees, turned, endedByLaw && endedByLaw.on <= day ? 'ended' : ''].join(' ')
    posted.set(code, { code, name, field, versionId: id, verification, facts })
  }
  return posted
}

/**
 * The version that was shown at an instant. Whatever is published ends what stood before it from its own first day, so that a version published later on
 * the same day must be thought away.
 */
export function versionAt(versions: readonly VersionTrace[], instant: Date): VersionTrace | null {
  const day = civilDateOf(instant)
  const begun = versions.filter((version) => version.effectiveFrom <= day)
  const known = begun.filter((version) => version.publishedAt <= instant.getTime())
  const standing = known.filter((version) => version.change !== 'REPEALED' && (version.effectiveTo === null || version.effectiveTo >= day))
  if (standing.length > 0) return standing.reduce((one, other) => (other.number > one.number ? other : one))
  if (known.length === begun.length) return null
  const [latest] = known.toSorted((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom) || other.number - one.number)
  return latest && latest.change !== 'REPEALED' ? latest : null
}

/** The hash of the last version that changed a fact: a paper with older words for the same facts is still right. */
function factsOf(version: VersionTrace, versions: readonly VersionTrace[]): string {
  let facts = version
  while (facts.change === 'EDITORIAL') {
    const before = versions.filter((other) => other.number < facts.number && other.change !== 'REPEALED')
    if (before.length === 0) break
    facts = before.reduce((one, other) => (other.number > one.number ? other : one))
  }
  return facts.contentHash
}

function offeringOn(offerings: readonly OfferingTrace[], day: CivilDate): OfferingTrace | undefined {
  return offerings.find(({ from, to }) => from <= day && (to === null || to >= day))
}

/** Six hexadecimal digits of what a sheet prints about procedures. */
export function factsDigest(posted: Iterable<PostedProcedure>): string {
  const lines = [...posted].map(({ code, facts }) => `${code} ${facts}`).toSorted()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 6)
}

/** What became different between two instants among the procedures of a posting, in order of its day. */
export function changesBetween(
  traces: readonly ProcedureTrace[],
  before: ReadonlyMap<string, PostedProcedure>,
  after: ReadonlyMap<string, PostedProcedure>,
  from: Date,
  to: Date,
): PostingChange[] {
  const changes: PostingChange[] = []
  for (const trace of traces) {
    const { code } = trace
    const [old, now] = [before.get(code), after.get(code)]
    if (old?.facts === now?.facts) continue
    const on = firstChange(trace, from, to)
    const end = trace.endedByLaw
    if (old && now && end && end.on > civilDateOf(from) && end.on <= civilDateOf(to)) {
      changes.push({ code, name: now.name, kind: 'ENDED_BY_LAW', on: end.on, ...(end.by && { decision: end.by }) })
      continue
    }
    const version = now && trace.versions.find(({ id }) => id === now.versionId)
    if (old && now) changes.push({ code, name: now.name, kind: 'AMENDED', on, ...words(version) })
    else if (now) {
      const isNew = !trace.versions.some((one) => one.effectiveFrom < on && one.change !== 'REPEALED')
      changes.push({ code, name: now.name, kind: isNew ? 'NEW' : 'RECEIVED_HERE', on, ...(isNew && words(version)) })
    } else if (old) {
      const tombstone = trace.versions.find((one) => one.change === 'REPEALED' && one.effectiveFrom >= civilDateOf(from))
      const repealed = tombstone !== undefined && tombstone.effectiveFrom <= civilDateOf(to)
      changes.push({ code, name: old.name, kind: repealed ? 'REPEALED' : 'NOT_HERE', on, ...(repealed && words(tombstone)) })
    }
  }
  return changes.toSorted((one, other) => one.on.localeCompare(other.on) || one.code.localeCompare(other.code))
}

/** The first day in the span on which a version or an offering began or ended, or something in a version did. */
function firstChange({ versions, offerings }: ProcedureTrace, from: Date, to: Date): CivilDate {
  const [first, last] = [civilDateOf(from), civilDateOf(to)]
  const days = [
    ...versions
      .filter((one) => one.change !== 'EDITORIAL' && (one.effectiveFrom > first || one.publishedAt > from.getTime()))
      .map((one) => one.effectiveFrom),
    ...versions.flatMap((one) => one.turns.filter((day) => day > first)),
    ...offerings.flatMap((one) => [one.from, ...(one.to ? [addDays(one.to, 1)] : [])]).filter((day) => day > first),
  ].filter((day) => day >= first && day <= last)
  return days.toSorted()[0] ?? last
}

function words(version: VersionTrace | undefined): Pick<PostingChange, 'note' | 'decision'> {
  return { ...(version?.changeNote && { note: version.changeNote }), ...(version?.decision && { decision: version.decision }) }
}

/** What was new, amended or repealed here in the days up to `today`, the newest first: approved versions, and procedures that came to this desk or left it. */
export function recentChanges(traces: readonly ProcedureTrace[], today: CivilDate, days: number): PostingChange[] {
  const first = addDays(today, -days)
  const inSpan = (day: CivilDate) => day > first && day <= today
  const changes: PostingChange[] = []
  for (const { code, versions, offerings, endedByLaw } of traces) {
    const name = (day: CivilDate) => versionAt(versions, instantAt(day, 24 * 60 - 1))?.name
    for (const version of versions) {
      const { change, effectiveFrom: on } = version
      if (!version.approved || !inSpan(on) || (change !== 'NEW' && change !== 'AMENDED' && change !== 'REPEALED')) continue
      if (offeringOn(offerings, on) || offeringOn(offerings, addDays(on, -1)))
        changes.push({ code, name: version.name, kind: change, on, ...words(version) })
    }
    const ended = endedByLaw && inSpan(endedByLaw.on) && offeringOn(offerings, endedByLaw.on) ? name(endedByLaw.on) : undefined
    if (endedByLaw && ended)
      changes.push({ code, name: ended, kind: 'ENDED_BY_LAW', on: endedByLaw.on, ...(endedByLaw.by && { decision: endedByLaw.by }) })
    for (const offering of offerings) {
      const began = inSpan(offering.from) && !offeringOn(offerings, addDays(offering.from, -1)) ? name(offering.from) : undefined
      const isNew = versions.some((one) => one.change === 'NEW' && one.approved && one.effectiveFrom >= offering.from)
      if (began && !isNew) changes.push({ code, name: began, kind: 'RECEIVED_HERE', on: offering.from })
      const after = offering.to && addDays(offering.to, 1)
      const left = after && inSpan(after) && !offeringOn(offerings, after) ? name(after) : undefined
      if (after && left) changes.push({ code, name: left, kind: 'NOT_HERE', on: after })
    }
  }
  return changes.toSorted((one, other) => other.on.localeCompare(one.on) || one.code.localeCompare(other.code))
}
