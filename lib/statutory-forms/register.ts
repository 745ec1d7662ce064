import 'server-only'
import { caseRoles, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { addDays, civilDateOf, formatDate, instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { submitterOf } from '@/lib/dossiers/parties'
import type { DossierState, ResultMethod } from '@/lib/dossiers/types'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { placeInBook } from './book'
import type { RegisterPlace, RegisterQuestion } from './register-question'

/** One line of the register book (sổ theo dõi hồ sơ), as the circulars order its columns. */
export type RegisterRow = {
  id: string
  /** Running number in the year's volume. */
  number: number
  code: string
  procedureName: string
  sets: number | null
  person: string
  address: string
  phone: string
  unitName: string
  receivedAt: Date
  dueAt: Date | null
  returnedAt: Date | null
  resultMethod: ResultMethod
  note: string
}

const pageSize = 50

/** The units whose books a viewer may open: their own, and below those they supervise. In Vietnamese order. */
export async function listRegisterUnits(viewer: StaffViewer): Promise<{ id: string; name: string }[]> {
  const supervised = unitsWithRole(viewer, 'SUPERVISOR')
  const below =
    supervised.length > 0 ? await db.unitPeriod.findMany({ where: { parentId: { in: supervised } }, select: { unitId: true } }) : []
  const ids = [...new Set([...unitsWithRole(viewer, ...caseRoles), ...below.map(({ unitId }) => unitId)])]
  const names = await namesOfUnits(ids)
  const byName = new Intl.Collator('vi')
  return ids.map((id) => ({ id, name: names.get(id) ?? '' })).toSorted((one, other) => byName.compare(one.name, other.name))
}

/** @throws DomainError `not_found` for a unit out of the viewer's scope */
export async function assertMayOpen(viewer: StaffViewer, unitId: string): Promise<void> {
  const units = await listRegisterUnits(viewer)
  if (!units.some(({ id }) => id === unitId)) throw new DomainError('not_found', 'Không tìm thấy sổ này trong phạm vi của ông/bà.')
}

/** One page of a book, in the order of reception. The reading is logged. */
export async function readRegister(
  viewer: StaffViewer,
  question: RegisterQuestion,
  after: RegisterPlace | null,
): Promise<{ rows: RegisterRow[]; count: number; next: RegisterPlace | null }> {
  await assertMayOpen(viewer, question.unitId)
  await logRegister(viewer, 'REGISTER')
  const [rows, count] = await Promise.all([listRows(question, after, pageSize + 1), countRows(question)])
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return { rows: rows.slice(0, pageSize), count, next: last ? { at: last.receivedAt, id: last.id } : null }
}

export async function logRegister(viewer: StaffViewer, kind: 'REGISTER' | 'REGISTER_FILE'): Promise<void> {
  const at = clock.now()
  await db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: viewer.accountId, kind, subjectId: null } })
}

function whereOf({ unitId, from, to }: RegisterQuestion): Prisma.DossierWhereInput {
  return { unitId, receivedAt: { gte: instantAt(from), lt: instantAt(addDays(to, 1)) } }
}

export function countRows(question: RegisterQuestion): Promise<number> {
  return db.dossier.count({ where: whereOf(question) })
}

/** What changes with every change in a book: how many lines, and how often their dossiers have changed. */
export async function stateOf(question: RegisterQuestion): Promise<string> {
  const { _count, _sum } = await db.dossier.aggregate({ where: whereOf(question), _count: true, _sum: { version: true } })
  return `${_count}-${_sum.version ?? 0}`
}

/** Lines of a book after a place in it. The caller has asked whether the viewer may open it. */
export async function listRows(question: RegisterQuestion, after: RegisterPlace | null, take: number): Promise<RegisterRow[]> {
  const following: Prisma.DossierWhereInput = after
    ? { OR: [{ receivedAt: { gt: after.at } }, { receivedAt: after.at, id: { gt: after.id } }] }
    : {}
  const dossiers = await db.dossier.findMany({
    where: { AND: [whereOf(question), following] },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take,
    select: {
      id: true,
      unitId: true,
      code: true,
      requestId: true,
      versionId: true,
      handlingUnitId: true,
      state: true,
      resultMethod: true,
      receivedAt: true,
      firstDueAt: true,
      dueAt: true,
      extension: true,
      returnedAt: true,
      slipCorrections: true,
      parties: { select: { role: true, fullName: true, address: true, phone: true } },
    },
  })
  const [first] = dossiers
  if (!first) return []
  const [place, versions, names] = await Promise.all([
    placeInBook(first),
    versionFacts([...new Set(dossiers.map(({ versionId }) => versionId))]),
    namesOfUnits(dossiers.map(({ handlingUnitId }) => handlingUnitId)),
  ])
  let volume = place?.volume ?? ''
  let number = place?.number ?? 1
  return dossiers.map((dossier, index) => {
    const year = civilDateOf(dossier.receivedAt!).slice(0, 4)
    if (index > 0) number = year === volume ? number + 1 : 1
    volume = year
    const version = versions.get(dossier.versionId)
    const owner = dossier.parties.find(({ role }) => role === 'OWNER')
    const submitter = submitterOf(dossier.parties)
    const person = owner ?? submitter
    return {
      id: dossier.id,
      number,
      code: dossier.code ?? dossier.requestId,
      procedureName: version?.name ?? '',
      sets: version?.sets ?? null,
      person: [person?.fullName, submitter && submitter !== person && `người nộp: ${submitter.fullName}`].filter(Boolean).join('; '),
      address: person?.address ?? submitter?.address ?? '',
      phone: submitter?.phone ?? person?.phone ?? '',
      unitName: names.get(dossier.handlingUnitId) ?? '',
      receivedAt: dossier.receivedAt!,
      dueAt: dossier.firstDueAt,
      returnedAt: dossier.returnedAt,
      resultMethod: dossier.resultMethod as ResultMethod,
      note: noteOf(dossier),
    }
  })
}

/** Names and sets of the versions that the lines name, without their long texts. */
async function versionFacts(ids: readonly string[]): Promise<Map<string, { name: string; sets: number | null }>> {
  const rows = await db.$queryRaw<{ id: string; name: string; sets: string | null }[]>`
    SELECT "id", "name", "content" ->> 'sets' AS "sets" FROM "ProcedureVersion" WHERE "id" = ANY (${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, name, sets }) => [id, { name, sets: sets === null ? null : Number(sets) }]))
}

const endings: Partial<Record<DossierState, string>> = { STOPPED: 'Dừng giải quyết', WITHDRAWN: 'Đã rút hồ sơ' }

type Noted = { state: string; extension: string | null; dueAt: Date | null; slipCorrections: number }

function noteOf({ state, extension, dueAt, slipCorrections }: Noted): string {
  return [
    endings[state as DossierState],
    extension === 'SIGNED' && dueAt && `Hẹn lại ${formatDate(dueAt)}`,
    slipCorrections > 0 && `In lại giấy hẹn lần ${slipCorrections}`,
  ]
    .filter(Boolean)
    .join('; ')
}
