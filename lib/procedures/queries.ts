import 'server-only'
import { cachedUntil } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { type CivilDate, civilDateOf, formatDate, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { foldVietnamese } from '@/lib/core/text'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { inForceOn } from '@/lib/procedures/in-force'
import { localOf, type LocalRow, localSelect } from '@/lib/procedures/local'
import { countedOn } from '@/lib/procedures/offerings'
import { commonTasks } from '@/lib/procedures/common-tasks'
import { shortFee } from '@/lib/procedures/fees-due'
import type { Receiver } from '@/lib/procedures/receivers'
import { shortTerm } from '@/lib/procedures/text'
import type { Filing, ProcedureContent, VerificationState } from '@/lib/procedures/types'
import { listUnits, listUnitsNow } from '@/lib/units/queries'
import type { Desk } from '@/lib/units/types'

const vietnamese = new Intl.Collator('vi')

export type ProcedureRow = { code: string; name: string; field: string; filing: Filing; verification: VerificationState }

export type ProcedureField = { field: string; slug: string; count: number }

/** What a citizen sees of a procedure: the version in force today and who receives it. */
export type PublishedProcedure = {
  code: string
  /** The day for which all this holds. */
  today: CivilDate
  versionId: string
  versionNumber: number
  content: ProcedureContent
  fieldSlug: string
  /** dd/MM/yyyy */
  publishedOn?: string
  /** dd/MM/yyyy on which this version was last compared with its source. */
  checkedOn?: string
  /** The law has ended it, while it is still shown here. */
  repealedByLaw?: { on: CivilDate; text?: string }
  /** Units that receive it today. */
  receivers: Receiver[]
  /** Units that decide it today, without repeats; one that has no other decider decides itself. */
  deciders: Desk[]
}

/** `content` is the same object each time, without the parts that no search needs; `verification` is the version's today. */
export type PublishedContent = { code: string; content: ProcedureContent; verification: VerificationState; receivers: Receiver[] }

const procedureBatch = 500
const contentBatch = 100

/**
 * Every published procedure, for the search index; in batches, so that a large catalogue holds nobody up.
 * @param known what was read before, by version; a version never changes, so only new ones are read. What is no longer in force is taken out of it.
 */
export async function listPublishedContents(known: Map<string, ProcedureContent>): Promise<PublishedContent[]> {
  const today = civilDateOf(clock.now())
  const byId = new Map((await listUnitsNow()).map((unit) => [unit.id, unit]))
  const rows: { versionId: string; verification: string; code: string; receivers: Receiver[] }[] = []
  for (let last: string | undefined; ;) {
    const page = await db.procedure.findMany({
      where: { ...(last ? { id: { gt: last } } : {}), versions: { some: inForceOn(today) } },
      orderBy: { id: 'asc' },
      take: procedureBatch,
      select: {
        id: true,
        code: true,
        versions: { where: inForceOn(today), orderBy: { number: 'desc' }, take: 1, select: { id: true, verification: true } },
        offerings: { where: countedOn(today), select: receiverSelect(today) },
      },
    })
    for (const { code, versions, offerings } of page) {
      const receivers = offerings.flatMap((offering) => toReceiver(byId.get(offering.unitId), offering))
      for (const { id, verification } of versions) rows.push({ versionId: id, verification, code, receivers })
    }
    last = page.at(-1)?.id
    if (page.length < procedureBatch) break
  }
  const inForce = new Set(rows.map((row) => row.versionId))
  for (const id of known.keys()) if (!inForce.has(id)) known.delete(id)
  const unread = [...inForce].filter((id) => !known.has(id))
  for (let at = 0; at < unread.length; at += contentBatch) {
    const versions = await db.procedureVersion.findMany({
      where: { id: { in: unread.slice(at, at + contentBatch) } },
      select: { id: true, content: true },
    })
    for (const { id, content } of versions) known.set(id, searchedPart(content as unknown as ProcedureContent))
  }
  return rows.flatMap(({ versionId, verification, code, receivers }) => {
    const content = known.get(versionId)
    return content ? [{ code, content, verification: verification as VerificationState, receivers }] : []
  })
}

/** Of ten thousand procedures in memory, papers and laws would be most. */
function searchedPart({
  steps: _steps,
  conditions: _conditions,
  papersText: _papersText,
  remarks: _remarks,
  ...content
}: ProcedureContent): ProcedureContent {
  return { ...content, papers: [], results: [], legalBases: [] }
}

/** The content of a version, verified or not as its column says: a check changes the column, never the document. */
function shownContent(content: unknown, verification: string): ProcedureContent {
  return { ...(content as ProcedureContent), verification: verification as VerificationState }
}

function receiverSelect(today: CivilDate) {
  return { ...localSelect(today), unitId: true, decidedById: true } satisfies Prisma.OfferingSelect
}

function toReceiver(unit: Desk | undefined, offering: LocalRow): Receiver[] {
  return unit ? [{ ...unit, ...localOf(offering) }] : []
}

/** Every published procedure, by name. */
export async function listProcedures(): Promise<ProcedureRow[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures)
  const rows = await db.procedureVersion.findMany({
    where: inForceOn(civilDateOf(clock.now())),
    select: { name: true, field: true, filing: true, verification: true, procedure: { select: { code: true } } },
    orderBy: [{ procedureId: 'asc' }, { number: 'desc' }],
    distinct: ['procedureId'],
  })
  return rows
    .map((row) => ({
      code: row.procedure.code,
      name: row.name,
      field: row.field,
      filing: row.filing as Filing,
      verification: row.verification as VerificationState,
    }))
    .toSorted((one, other) => vietnamese.compare(one.name, other.name))
}

/** Fields with the number of their procedures, in Vietnamese order. */
export async function listFields(): Promise<ProcedureField[]> {
  const counts = new Map<string, number>()
  for (const { field } of await listProcedures()) counts.set(field, (counts.get(field) ?? 0) + 1)
  return [...counts]
    .map(([field, count]) => ({ field, slug: fieldSlug(field), count }))
    .toSorted((one, other) => vietnamese.compare(one.field, other.field))
}

export async function findField(slug: string): Promise<(ProcedureField & { procedures: ProcedureRow[] }) | null> {
  const procedures = (await listProcedures()).filter((row) => fieldSlug(row.field) === slug)
  const first = procedures[0]
  return first ? { field: first.field, slug, count: procedures.length, procedures } : null
}

export function fieldSlug(field: string): string {
  return foldVietnamese(field).replace(/[ .]+/g, '-')
}

/** As `findProcedure`, for a part of an address: what is no code asks nothing. */
export async function findProcedureAt(code: string): Promise<PublishedProcedure | null> {
  return /^\d\.\d{6}$/.test(code) ? findProcedure(code) : null
}

/** The version in force today. Null: there is no such procedure, or none is published. */
export async function findProcedure(code: string): Promise<PublishedProcedure | null> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures, tags.procedure(code), tags.units)
  const today = civilDateOf(clock.now())
  const version = await db.procedureVersion.findFirst({
    where: { ...inForceOn(today), procedure: { code } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      content: true,
      verification: true,
      publishedAt: true,
      checks: { orderBy: { at: 'desc' }, take: 1, select: { at: true } },
      procedure: {
        select: {
          repealedByLawOn: true,
          repealedByLaw: true,
          offerings: { where: countedOn(today), select: receiverSelect(today) },
        },
      },
    },
  })
  if (!version) return null
  const units = new Map((await listUnits()).map((unit) => [unit.id, unit]))
  const { offerings, repealedByLawOn, repealedByLaw } = version.procedure
  const content = shownContent(version.content, version.verification)
  const [check] = version.checks
  return {
    code,
    today,
    versionId: version.id,
    versionNumber: version.number,
    content,
    fieldSlug: fieldSlug(content.field),
    receivers: offerings.flatMap((offering) => toReceiver(units.get(offering.unitId), offering)),
    deciders: [...new Set(offerings.map((offering) => offering.decidedById ?? offering.unitId))].flatMap((id) => units.get(id) ?? []),
    ...(version.publishedAt ? { publishedOn: formatDate(version.publishedAt) } : {}),
    ...(check ? { checkedOn: formatDate(check.at) } : {}),
    ...(repealedByLawOn && repealedByLawOn <= today
      ? { repealedByLaw: { on: repealedByLawOn, ...(repealedByLaw && { text: repealedByLaw }) } }
      : {}),
  }
}

export type CommonTask = { code: string; label: string; name: string; verification: VerificationState; term?: string; fee?: string }

/** The commonest tasks that are published, with their time and fee where known. */
export async function listCommonTasks(limit: number): Promise<CommonTask[]> {
  return (await publishedCommonTasks()).slice(0, limit).map(({ label, procedure }) => toTask(label, procedure, procedure.receivers))
}

/** Those of them that a unit receives, with the fees that hold there. */
export async function listCommonTasksOf(unitId: string, limit: number): Promise<CommonTask[]> {
  return (await publishedCommonTasks())
    .flatMap(({ label, procedure }) => {
      const unit = procedure.receivers.find((one) => one.id === unitId)
      return unit ? toTask(label, procedure, [unit]) : []
    })
    .slice(0, limit)
}

async function publishedCommonTasks(): Promise<{ label: string; procedure: PublishedProcedure }[]> {
  const found = await Promise.all(commonTasks.map(async ({ code, label }) => ({ label, procedure: await findProcedure(code) })))
  return found.flatMap(({ label, procedure }) => (procedure ? { label, procedure } : []))
}

function toTask(label: string, { code, content, today }: PublishedProcedure, receivers: readonly Receiver[]): CommonTask {
  const [term, fee] = [shortTerm(content, today), shortFee(content, { date: today, receivers })]
  return { code, label, name: content.name, verification: content.verification, ...(term && { term }), ...(fee && { fee }) }
}

/** dd/MM/yyyy on which the newest version was published. */
export async function findLastPublication(): Promise<string | null> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures)
  const newest = await db.procedureVersion.findFirst({
    where: { ...inForceOn(civilDateOf(clock.now())), publishedAt: { not: null } },
    orderBy: { publishedAt: 'desc' },
    select: { publishedAt: true },
  })
  return newest?.publishedAt ? formatDate(newest.publishedAt) : null
}
