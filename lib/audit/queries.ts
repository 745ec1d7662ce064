import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { addDays, instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { newId, readCode } from '@/lib/core/ids'
import { foldVietnamese } from '@/lib/core/text'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { listUnitsNow } from '@/lib/units/queries'
import { byteOrderMark, csvLine } from '@/lib/open-data/csv'
import { cursorOf, readCursor } from './question'
import { type AuditScope, eventsInScope, readBySomeoneOf, readsInScope, scopeOf, supervisedDossiers } from './scope'
import { type FoundEvent, type FoundRead, toAuditRows } from './rows'
import type { AuditPage, AuditQuestion, AuditRow, ReadKind } from './types'

const pageSize = 50

/** One page of the log, newest first. Looking at it is itself a reading, and is logged. */
export async function readAudit(viewer: StaffViewer, question: AuditQuestion): Promise<AuditPage> {
  const scope = await scopeOf(viewer)
  await logReading(viewer, 'AUDIT')
  return readPage(viewer, scope, question, pageSize)
}

async function readPage(viewer: StaffViewer, scope: AuditScope, question: AuditQuestion, size: number): Promise<AuditPage> {
  const found =
    question.view === 'reads' ? await findReads(viewer, scope, question, size + 1) : await findEvents(viewer, scope, question, size + 1)
  const last = found.length > size ? found[size - 1] : undefined
  return { rows: await toAuditRows(viewer, scope, found.slice(0, size)), next: last ? cursorOf(last) : null }
}

async function findEvents(viewer: StaffViewer, scope: AuditScope, question: AuditQuestion, size: number): Promise<FoundEvent[]> {
  const { person, dossier, group, unitId } = question
  const where = [...periodOf(Prisma.sql`e`, question)]
  // Of a dossier that the viewer supervises, all is shown, whichever unit did it.
  if (dossier) {
    const ids = await idsOf({ AND: [dossierNamed(dossier), supervisedDossiers(viewer)] })
    where.push(Prisma.sql`e."streamKind" = 'dossier' AND e."streamId" = ANY (${ids}::uuid[])`)
  } else where.push(eventsInScope(scope))
  if (person) {
    const ids = await accountsNamed(person)
    where.push(Prisma.sql`(e."actorId" = ANY (${ids}::uuid[]) OR (e."streamKind" = 'staff' AND e."streamId" = ANY (${ids}::uuid[])))`)
  }
  if (group) where.push(Prisma.sql`e."streamKind" = ${group}`)
  if (unitId) where.push(Prisma.sql`e."unitId" = ${unitId}::uuid`)
  return db.$queryRaw<FoundEvent[]>`
    SELECT e."id", e."at", e."streamKind", e."streamId", e."kind", e."actorKind", e."actorId", e."unitId", e."data"
    FROM "LedgerEvent" e WHERE ${Prisma.join(where, ' AND ')} ORDER BY e."at" DESC, e."id" DESC LIMIT ${size}`
}

async function findReads(viewer: StaffViewer, scope: AuditScope, question: AuditQuestion, size: number): Promise<FoundRead[]> {
  const { person, dossier, group, unitId } = question
  const where = [...periodOf(Prisma.sql`r`, question)]
  // Who read a dossier that the viewer supervises, wherever they work.
  if (dossier) {
    const ids = await idsOf({ AND: [dossierNamed(dossier), ...(scope.administers ? [] : [supervisedDossiers(viewer)])] })
    const files = await db.attachment.findMany({ where: { dossierId: { in: ids } }, select: { id: true } })
    where.push(Prisma.sql`r."subjectId" = ANY (${[...ids, ...files.map((file) => file.id)]}::uuid[])`)
  } else where.push(await readsInScope(scope))
  if (person) where.push(Prisma.sql`r."accountId" = ANY (${await accountsNamed(person)}::uuid[])`)
  if (group) where.push(Prisma.sql`r."kind" = ${group}`)
  if (unitId) where.push(await readBySomeoneOf([unitId]))
  return db.$queryRaw<FoundRead[]>`
    SELECT r."id", r."at", r."kind", r."accountId", r."subjectId"
    FROM "ReadLog" r WHERE ${Prisma.join(where, ' AND ')} ORDER BY r."at" DESC, r."id" DESC LIMIT ${size}`
}

function periodOf(row: Prisma.Sql, { from, to, after }: AuditQuestion): Prisma.Sql[] {
  const cursor = readCursor(after)
  return [
    ...(from ? [Prisma.sql`${row}."at" >= ${instantAt(from)}`] : []),
    ...(to ? [Prisma.sql`${row}."at" < ${instantAt(addDays(to, 1))}`] : []),
    ...(cursor ? [Prisma.sql`(${row}."at", ${row}."id") < (${cursor.at}, ${cursor.id}::uuid)`] : []),
  ]
}

/** Only a whole code finds something. */
function dossierNamed(typed: string): Prisma.DossierWhereInput {
  return { OR: [{ code: typed.replace(/\s/g, '').toUpperCase() }, { requestId: readCode(typed) }] }
}

async function idsOf(where: Prisma.DossierWhereInput): Promise<string[]> {
  return (await db.dossier.findMany({ where, select: { id: true } })).map((row) => row.id)
}

/** Accounts by part of the name, with or without marks, or of the login. There are hundreds of accounts, not thousands. */
async function accountsNamed(typed: string): Promise<string[]> {
  const wanted = foldVietnamese(typed)
  const accounts = await db.staffAccount.findMany({ select: { id: true, fullName: true, login: true } })
  return accounts
    .filter(
      ({ fullName, login }) => login.toLowerCase().includes(typed.toLowerCase()) || (wanted && foldVietnamese(fullName).includes(wanted)),
    )
    .map((account) => account.id)
}

async function logReading(viewer: StaffViewer, kind: ReadKind): Promise<void> {
  const at = clock.now()
  await db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: viewer.accountId, kind, subjectId: null } })
}

/** The units a viewer can ask for. */
export async function listAuditUnits(viewer: StaffViewer): Promise<{ id: string; name: string }[]> {
  const { administers, unitIds } = await scopeOf(viewer)
  const units = await listUnitsNow()
  const byName = new Intl.Collator('vi')
  return units
    .filter((unit) => administers || unitIds.includes(unit.id))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => byName.compare(one.name, other.name))
}

const filePage = 500
/** Rows in one file: more than a spreadsheet is read for, less than a request may take. */
const mostRows = 20_000

/** The log as CSV in pieces, with the rights of `readAudit`. Taking it away is logged as a reading of its own before the first piece. */
export async function* auditFile(viewer: StaffViewer, question: AuditQuestion): AsyncGenerator<string> {
  const scope = await scopeOf(viewer)
  await logReading(viewer, 'AUDIT_FILE')
  yield byteOrderMark + csvLine(['Lúc', 'Người làm', 'Tên đăng nhập', 'Việc', 'Đơn vị'])
  let after = question.after
  for (let rows = 0; rows < mostRows; rows += filePage) {
    const page = await readPage(viewer, scope, { ...question, after }, filePage)
    yield page.rows.map((row) => csvLine([row.at, row.actor, row.login ?? '', deedOf(row), row.unit ?? ''])).join('')
    if (page.next === null) return
    after = page.next
  }
  yield csvLine([`Còn nữa. Tệp dừng ở ${mostRows} dòng: chọn khoảng ngày ngắn hơn rồi tải tiếp.`])
}

const deedOf = ({ before, object, after }: AuditRow): string => [before, object?.text, after].filter(Boolean).join(' ')
