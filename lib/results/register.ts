import 'server-only'
import { type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { type CivilDate, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { isId, newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { visibleTo } from '@/lib/dossiers/scope'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { outcomeNames } from '@/lib/dossiers/text'
import { makeWorkbook } from '@/lib/spreadsheets/workbook'
import type { SignatureBlock } from '@/lib/staff/types'
import { revocationReasonNames } from './text'
import type { RegisterFilter, RegisterRow, RevocationReason } from './types'

const pageSize = 50
/** As many rows as one file takes; more is asked for by narrower dates. */
const mostInFile = 20_000

/** The units whose register a viewer may read. */
export function registersOf(viewer: StaffViewer): string[] {
  return unitsWithRole(viewer, 'REGISTRY', 'UNIT_HEAD', 'LEADER')
}

function whereOf(viewer: StaffViewer, { unitId, from, to, q }: RegisterFilter): Prisma.ResultWhereInput {
  const units = registersOf(viewer)
  const text = q?.trim()
  const inBook = text && /^\d{1,6}$/.test(text) ? [{ bookNumber: Number(text) }] : []
  return {
    AND: [
      { unitId: { in: unitId === undefined ? units : units.filter((one) => one === unitId) } },
      { issuedOn: { ...(from ? { gte: from } : {}), ...(to ? { lte: to } : {}) } },
      text
        ? {
            OR: [
              { number: text },
              { number: { startsWith: `${text}/` } },
              { book: text },
              { dossier: { AND: [visibleTo(viewer), { code: text.toUpperCase() }] } },
              ...inBook,
            ],
          }
        : {},
    ],
  }
}

async function read(
  where: Prisma.ResultWhereInput,
  page: { take: number; cursor?: { id: string }; skip?: number },
): Promise<RegisterRow[]> {
  const rows = await db.result.findMany({
    where,
    orderBy: [{ issuedOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    ...page,
    select: {
      id: true,
      dossierId: true,
      unitId: true,
      number: true,
      book: true,
      bookNumber: true,
      issuedOn: true,
      title: true,
      outcome: true,
      signature: true,
      revokedAt: true,
      revokedReason: true,
      dossier: { select: { code: true, parties: { where: { role: 'OWNER' }, take: 1, select: { fullName: true } } } },
    },
  })
  const units = await namesOfUnits(rows.map((row) => row.unitId))
  return rows.map(({ dossier, unitId, signature, revokedReason, outcome, ...row }) => ({
    ...row,
    outcome: outcome as RegisterRow['outcome'],
    unitName: units.get(unitId) ?? '',
    code: dossier.code ?? '',
    ownerName: dossier.parties[0]?.fullName ?? '',
    signature: signature as SignatureBlock | null,
    revokedReason: revokedReason as RevocationReason | null,
  }))
}

async function logReading({ accountId }: StaffViewer): Promise<void> {
  const at = clock.now()
  await db.readLog.create({ data: { id: newId(at.getTime()), at, accountId, kind: 'SEARCH', subjectId: null } })
}

/** A page of the register of results of the viewer's units, newest first; `next` is the last row's id where there are more. The reading is logged. */
export async function listRegister(
  viewer: StaffViewer,
  filter: RegisterFilter,
  after?: string,
): Promise<{ rows: RegisterRow[]; next: string | null }> {
  const from = after && isId(after) ? { cursor: { id: after }, skip: 1 } : {}
  const rows = await read(whereOf(viewer, filter), { take: pageSize + 1, ...from })
  await logReading(viewer)
  const shown = rows.slice(0, pageSize)
  return { rows: shown, next: rows.length > pageSize ? shown.at(-1)!.id : null }
}

/** The register as a workbook, as the filter says. The reading is logged. */
export async function makeRegisterBook(viewer: StaffViewer, filter: RegisterFilter): Promise<Buffer> {
  const rows = await read(whereOf(viewer, filter), { take: mostInFile })
  await logReading(viewer)
  const day = (date: CivilDate) => formatCivilDate(date)
  return makeWorkbook([
    {
      name: 'Sổ kết quả',
      columns: [
        { head: 'Số, ký hiệu', width: 20 },
        { head: 'Ngày', width: 12 },
        { head: 'Quyển', width: 18 },
        { head: 'Số trong sổ', width: 12 },
        { head: 'Văn bản', width: 50 },
        { head: 'Kết quả', width: 22 },
        { head: 'Cấp cho', width: 28 },
        { head: 'Mã hồ sơ', width: 24 },
        { head: 'Cơ quan cấp', width: 28 },
        { head: 'Người ký', width: 28 },
        { head: 'Thu hồi', width: 30 },
      ],
      rows: rows.map((row) => [
        row.number,
        day(row.issuedOn),
        row.book ?? undefined,
        row.bookNumber ?? undefined,
        row.title,
        outcomeNames[row.outcome],
        row.ownerName,
        row.code,
        row.unitName,
        row.signature ? [row.signature.position, row.signature.name].filter(Boolean).join(', ') : undefined,
        row.revokedReason ? revocationReasonNames[row.revokedReason] : undefined,
      ]),
    },
  ])
}
