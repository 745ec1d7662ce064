import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { findCalendar } from '@/lib/calendar/queries'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { foldVietnamese } from '@/lib/core/text'
import { db } from '@/lib/db/client'
import { withClient } from '@/lib/db/pool'
import { stepMarks } from '@/lib/workflows/steps'
import type { WorkflowStep } from '@/lib/workflows/types'
import { makeHistory, type Place, personOf, randomFrom, type Stage } from './dossier-history'

/** Members of staff of one unit, one for each role. */
export type UnitStaff = { unitId: string; name: string; kind: string } & Record<
  'desk' | 'specialist' | 'head' | 'leader' | 'registry',
  string
>

const posts = {
  desk: 'RECEPTIONIST',
  specialist: 'SPECIALIST',
  head: 'UNIT_HEAD',
  leader: 'LEADER',
  registry: 'REGISTRY',
} as const satisfies Record<string, Role>

/** A fresh installation's communes and departments with made-up staff; the departments decide for the district's desk. */
export async function makeOffices(): Promise<UnitStaff[]> {
  const at = clock.now()
  const periods = await db.unitPeriod.findMany({
    where: { validTo: null, kind: { in: ['COMMUNE', 'TOWN', 'DEPARTMENT'] } },
    orderBy: { unitId: 'asc' },
    select: { unitId: true, name: true, kind: true },
  })
  const offices: UnitStaff[] = []
  for (const { unitId, name, kind } of periods) {
    const accounts = Object.entries(posts).map(([post, role]) => ({ post, role, id: newId(at.getTime()) }))
    await db.staffAccount.createMany({
      data: accounts.map(({ id, post }) => ({ id, login: `thuc-hanh-${id}`, fullName: `Cán bộ thực hành ${post} ${name}`, createdAt: at })),
    })
    await db.staffAssignment.createMany({
      data: accounts.map(({ id, role }) => ({ id: newId(at.getTime()), accountId: id, unitId, role, validFrom: '2000-01-01' })),
    })
    const byPost = Object.fromEntries(accounts.map(({ post, id }) => [post, id])) as Record<keyof typeof posts, string>
    offices.push({ unitId, name, kind, ...byPost })
  }
  return offices
}

export function viewerOf({ unitId }: UnitStaff, accountId: string, ...roles: Role[]): StaffViewer {
  return {
    kind: 'staff',
    accountId,
    sessionId: newId(0),
    fullName: 'Cán bộ thực hành',
    assignments: roles.map((role) => ({ unitId, role })),
  }
}

const step = (kind: WorkflowStep['kind'], role: WorkflowStep['role'], amount: number): WorkflowStep => ({
  name: `Bước thực hành ${kind}`,
  kind,
  role,
  unit: 'DECIDING',
  amount,
  needs: [],
})
const chain = [step('APPRAISE', 'SPECIALIST', 2), step('APPROVE', 'UNIT_HEAD', 1), step('SIGN', 'LEADER', 1), step('NUMBER', 'REGISTRY', 1)]

/** Procedures and units as they meet: for each office some instant, some in days, some with an internal process. */
async function makePlaces(offices: readonly UnitStaff[], at: Date): Promise<Place[]> {
  const versions = await db.procedureVersion.findMany({
    where: { status: 'PUBLISHED' },
    take: 60,
    orderBy: { id: 'asc' },
    select: { id: true, procedureId: true },
  })
  const desks = offices.filter((one) => one.kind !== 'DEPARTMENT')
  const places: Place[] = []
  for (const [index, office] of offices.entries()) {
    const desk = office.kind === 'DEPARTMENT' ? desks[index % desks.length]! : office
    const version = versions[index % versions.length]!
    const workflow = {
      id: newId(at.getTime()),
      procedureId: version.procedureId,
      versionId: version.id,
      unitId: office.unitId,
      decision: 'Quyết định thực hành',
      term: { amount: 5, unit: 'WORKING_DAY' },
      steps: chain,
      validFrom: '2000-01-01',
      createdAt: at,
      createdById: office.head,
    }
    await db.workflow.create({ data: workflow })
    const place = {
      unitId: desk.unitId,
      agencyCode: `T${String(index).padStart(2, '0')}`,
      handlingUnitId: office.unitId,
      staff: { desk: desk.desk, specialist: office.specialist },
    }
    const terms = [
      { amount: 0, unit: 'SAME_DAY' },
      { amount: 3, unit: 'WORKING_DAY' },
      { amount: 10, unit: 'WORKING_DAY' },
      { amount: 8, unit: 'WORKING_HOUR' },
    ] as const
    for (const [row, term] of terms.entries())
      places.push({ ...place, versionId: versions[(index * 4 + row) % versions.length]!.id, term, workflow: null })
    places.push({
      ...place,
      versionId: version.id,
      term: { amount: 5, unit: 'WORKING_DAY' },
      workflow: { id: workflow.id, stepMarks: stepMarks(chain), stepUnits: chain.map(() => office.unitId) },
    })
  }
  return places
}

/** Shares of what is open; of what is closed nine in ten were done at once. */
const openStages: readonly [Stage, number][] = [
  ['SUBMITTED', 0.12],
  ['RECEIVED', 0.15],
  ['IN_PROCESS', 0.35],
  ['WAITING', 0.1],
  ['DRAFTED', 0.08],
  ['APOLOGY', 0.02],
  ['DECIDED', 0.08],
  ['CONFIRMED', 0.1],
]

function pickStage(random: () => number): Stage {
  let left = random()
  for (const [stage, share] of openStages) if ((left -= share) < 0) return stage
  return 'IN_PROCESS'
}

const dayMs = 86_400_000

/** `open` dossiers of the last weeks and so many closed ones of the last eight years that there are `count` in all, each with its ledger. */
export async function fillDossiers(count: number, open: number, onProgress: (done: number) => void): Promise<UnitStaff[]> {
  const at = clock.now()
  const random = randomFrom(20_260_907)
  const offices = await makeOffices()
  const places = await makePlaces(offices, at)
  const instant = places.filter((place) => place.term.unit === 'SAME_DAY')
  const lasting = places.filter((place) => place.term.unit !== 'SAME_DAY')
  const chained = places.filter((place) => place.workflow)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const calendars = new Map(await Promise.all(offices.map(async ({ unitId }) => [unitId, await findCalendar(db, unitId)] as const)))
  await withClient('owner', 'bench', async (client) => {
    await client.query('SET synchronous_commit = off')
    for (let from = 0; from < count; from += 5000) {
      const batch = {
        dossiers: [] as string[],
        parties: [] as string[],
        papers: [] as string[],
        events: [] as string[],
        opinions: [] as string[],
      }
      for (let number = from; number < Math.min(count, from + 5000); number++) {
        const isOpen = number >= count - open
        const stage = isOpen ? pickStage(random) : random() < 0.97 ? 'RETURNED' : 'REFUSED'
        const place = isOpen ? pick(stage === 'DRAFTED' ? chained : lasting) : random() < 0.9 ? pick(instant) : pick(lasting)
        // Fresh submissions, and work of about two weeks.
        const age = isOpen ? random() * (stage === 'SUBMITTED' ? 1.5 : 16) * dayMs : 20 * dayMs + random() * 8 * 365 * dayMs
        const isOnline = stage === 'SUBMITTED' || stage === 'REFUSED' || (place.term.unit !== 'SAME_DAY' && random() < 0.3)
        const opinion =
          stage === 'IN_PROCESS' && random() < 0.1
            ? { id: newId(at.getTime()), unitId: pick(offices).unitId, dueAt: new Date(at.getTime() + random() * 5 * dayMs) }
            : null
        const startedAt = new Date(at.getTime() - age)
        const calendar = calendars.get(place.unitId)!
        const { id, columns, events } = makeHistory({ number, stage, place, startedAt, calendar, isOnline, opinion })
        const { fullName, phone, idNumber } = personOf(number)
        batch.dossiers.push(line({ id, secretHmac: id, ...columns }))
        batch.parties.push(
          line({
            id: newId(at.getTime()),
            dossierId: id,
            role: 'OWNER',
            kind: 'INDIVIDUAL',
            fullName,
            nameFolded: foldVietnamese(fullName),
            phone,
            idNumber,
          }),
        )
        if (isOpen)
          batch.papers.push(
            line({ id: newId(at.getTime()), dossierId: id, paperKey: 'to-khai', name: 'Tờ khai thực hành', originals: 1, position: 0 }),
          )
        if (opinion)
          batch.opinions.push(
            line({ ...opinion, dossierId: id, question: 'Câu hỏi thực hành', askedAt: at, askedById: place.staff.specialist }),
          )
        for (const event of events) batch.events.push(line({ id: newId(event.at.getTime()), ...event }))
      }
      await copy(client, 'Dossier', batch.dossiers)
      await copy(client, 'DossierParty', batch.parties)
      await copy(client, 'DossierPaper', batch.papers)
      await copy(client, 'DossierOpinion', batch.opinions)
      await copy(client, 'LedgerEvent', batch.events)
      onProgress(Math.min(count, from + 5000))
    }
    await client.query('VACUUM (ANALYZE)')
  })
  return offices
}

// One JSON object a line: every table reads the columns it knows, so no order of columns is to be kept.
const line = (row: Record<string, unknown>) => JSON.stringify(row)

/** Loads rows by COPY into a table of texts and from there with their types, defaults included. */
async function copy(client: pg.Client, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  await client.query('CREATE TEMP TABLE IF NOT EXISTS loaded (row text)')
  await client.query('TRUNCATE loaded')
  const lines = rows.map((row) => `${row.replaceAll('\\', '\\\\')}\n`)
  await pipeline(Readable.from(lines), client.query(copyFrom('COPY loaded FROM STDIN')))
  const columns = Object.keys(JSON.parse(rows[0]!) as object)
    .map((name) => `"${name}"`)
    .join(', ')
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM loaded CROSS JOIN LATERAL jsonb_populate_record(NULL::"${table}", row::jsonb)`,
  )
}
