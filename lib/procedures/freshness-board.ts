import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { formatDate } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import { listUnitsNow } from '@/lib/units/queries'
import { maySeeCatalogue } from './catalogue-rights'
import { mayCheck } from './checks'
import { countFreshness, type FreshnessCounts, type FreshnessState } from './freshness'
import { type FreshnessRow, listFreshness } from './freshness-queries'

const vietnamese = new Intl.Collator('vi')

export type Person = { id: string; name: string }

/** `owner`: an account, or `NOBODY`. `asks`: only what someone should check now. */
export type BoardQuestion = { field?: string; unitId?: string; owner?: string; state?: FreshnessState; asks?: boolean; page: number }

export type Board = {
  rows: (FreshnessRow & { ownerName?: string; ownerHasMail: boolean })[]
  /** Rows that fit, before paging. */
  found: number
  pageCount: number
  /** Of all that the viewer may see, without the filter. */
  counts: FreshnessCounts
  fields: string[]
  units: Person[]
  owners: Person[]
  /** Whether the viewer may name owners and mark repeals. */
  mayAssign: boolean
  /** Whom a procedure may be given to; empty without that right. */
  people: Person[]
}

export const boardPageSize = 50

/** What needs whom, for those who keep the catalogue; anyone else sees what they own. Null: nothing of it is theirs. */
export async function findBoard(viewer: StaffViewer, question: BoardQuestion): Promise<Board | null> {
  if (viewer.practice) return null
  const mayAssign = maySeeCatalogue(viewer)
  const [all, accounts, units] = await Promise.all([
    listFreshness(mayAssign ? {} : { ownerId: viewer.accountId }),
    db.staffAccount.findMany({ where: { procedures: { some: {} } }, select: { id: true, fullName: true, email: true, disabledAt: true } }),
    listUnitsNow(),
  ])
  if (!mayAssign && all.length === 0) return null
  const people = new Map(accounts.map((account) => [account.id, account]))
  const fits = all.filter((row) => matches(row, question)).toSorted(byNeed)
  const received = new Set(all.flatMap((row) => row.unitIds))
  const owned = new Set(all.map((row) => row.ownerId))
  return {
    rows: fits.slice((question.page - 1) * boardPageSize, question.page * boardPageSize).map((row) => {
      const owner = row.ownerId ? people.get(row.ownerId) : undefined
      return { ...row, ...(owner ? { ownerName: owner.fullName } : {}), ownerHasMail: Boolean(owner?.email) && owner?.disabledAt === null }
    }),
    found: fits.length,
    pageCount: Math.ceil(fits.length / boardPageSize),
    counts: countFreshness(all.map((row) => row.freshness.state)),
    fields: [...new Set(all.map((row) => row.field))].toSorted(vietnamese.compare),
    units: units.filter((unit) => received.has(unit.id)).toSorted((one, other) => vietnamese.compare(one.name, other.name)),
    owners: accounts.filter(({ id }) => owned.has(id)).map(({ id, fullName }) => ({ id, name: fullName })),
    mayAssign,
    people: mayAssign ? await listPeople() : [],
  }
}

function matches({ field, unitIds, ownerId, freshness }: FreshnessRow, question: BoardQuestion): boolean {
  return (
    (question.field === undefined || question.field === field) &&
    (question.unitId === undefined || unitIds.includes(question.unitId)) &&
    (question.owner === undefined || (question.owner === 'NOBODY' ? ownerId === undefined : question.owner === ownerId)) &&
    (question.state === undefined || question.state === freshness.state) &&
    (!question.asks || freshness.asks)
  )
}

const need: readonly FreshnessState[] = ['REPEALED_STILL_SHOWN', 'DUE', 'UNVERIFIED', 'CHECKED', 'COMING']

/** The worst first, then what runs out first. */
function byNeed(one: FreshnessRow, other: FreshnessRow): number {
  return (
    need.indexOf(one.freshness.state) - need.indexOf(other.freshness.state) ||
    (one.freshness.holdsUntil ?? '').localeCompare(other.freshness.holdsUntil ?? '') ||
    one.code.localeCompare(other.code)
  )
}

/** How many procedures of the viewer's own someone should check now. */
export async function countOwnAsking(viewer: StaffViewer): Promise<number> {
  if (viewer.practice) return 0
  return (await listFreshness({ ownerId: viewer.accountId })).filter((row) => row.freshness.asks).length
}

export type CareOfProcedure = FreshnessRow & {
  checks: { id: string; on: string; by: string; source: string; ofCurrent: boolean }[]
  ownerName?: string
  /** What stands as its source in the version in force. */
  source?: string
  decision?: string
  portalUrl?: string
  mayAssign: boolean
  /** Empty without that right. */
  people: Person[]
}

/** One procedure as those who keep it up to date see it. Null: there is none, or it is not theirs to see. */
export async function findCare(viewer: StaffViewer, code: string): Promise<CareOfProcedure | null> {
  const [row] = await listFreshness({ code })
  const ownerId = row?.ownerId ?? null
  if (!row || !mayCheck(viewer, ownerId)) return null
  const mayAssign = maySeeCatalogue(viewer)
  const [checks, version] = await Promise.all([
    db.procedureCheck.findMany({ where: { procedure: { code } }, orderBy: { at: 'desc' }, take: 20 }),
    row.versionId ? db.procedureVersion.findUnique({ where: { id: row.versionId }, select: { content: true, decision: true } }) : null,
  ])
  const checkers = new Map(
    (
      await db.staffAccount.findMany({
        where: { id: { in: [...checks.map((check) => check.checkedById), ...(ownerId ? [ownerId] : [])] } },
        select: { id: true, fullName: true },
      })
    ).map((account) => [account.id, account.fullName]),
  )
  const { source, portalUrl } = (version?.content ?? {}) as { source?: string; portalUrl?: string }
  const ownerName = ownerId ? checkers.get(ownerId) : undefined
  return {
    ...row,
    checks: checks.map(({ id, at, checkedById, source: with_, versionId }) => ({
      id,
      on: formatDate(at),
      by: checkers.get(checkedById) ?? '',
      source: with_,
      ofCurrent: versionId === row.versionId,
    })),
    ...(ownerName ? { ownerName } : {}),
    ...(source ? { source } : {}),
    ...(version?.decision ? { decision: version.decision } : {}),
    ...(portalUrl ? { portalUrl } : {}),
    mayAssign,
    people: mayAssign ? await listPeople() : [],
  }
}

async function listPeople(): Promise<Person[]> {
  const accounts = await db.staffAccount.findMany({
    where: { disabledAt: null },
    select: { id: true, fullName: true },
    orderBy: { fullName: 'asc' },
  })
  return accounts.map(({ id, fullName }) => ({ id, name: fullName }))
}
