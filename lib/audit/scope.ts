import 'server-only'
import { holdsRole, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { visibleTo } from '@/lib/dossiers/scope'
import { administratorGroups, mayReadAudit } from './policy'

/** Whose deeds and readings a viewer may see. */
export type AuditScope = { administers: boolean; unitIds: string[] }

/** @throws DomainError `forbidden` for anyone but supervisors and administrators */
export async function scopeOf(viewer: StaffViewer): Promise<AuditScope> {
  if (!mayReadAudit(viewer)) throw new DomainError('forbidden', 'Tài khoản này không được giao quyền xem nhật ký.')
  const supervised = unitsWithRole(viewer, 'SUPERVISOR')
  const below =
    supervised.length > 0 ? await db.unitPeriod.findMany({ where: { parentId: { in: supervised } }, select: { unitId: true } }) : []
  return {
    administers: holdsRole(viewer, 'ADMINISTRATOR'),
    unitIds: [...new Set([...supervised, ...below.map((period) => period.unitId)])],
  }
}

/** Rows of "LedgerEvent" as `e`: what was done in the supervised units, and for an administrator what changed accounts, settings and the catalogue. */
export function eventsInScope({ administers, unitIds }: AuditScope): Prisma.Sql {
  const units = Prisma.sql`e."unitId" = ANY (${unitIds}::uuid[])`
  return administers ? Prisma.sql`(${units} OR e."streamKind" = ANY (${[...administratorGroups]}::text[]))` : units
}

/** Rows of "ReadLog" as `r`: an administrator sees all readings, a supervisor those by people who then worked in the supervised units. */
export async function readsInScope({ administers, unitIds }: AuditScope): Promise<Prisma.Sql> {
  return administers ? Prisma.sql`TRUE` : readBySomeoneOf(unitIds)
}

export async function readBySomeoneOf(unitIds: readonly string[]): Promise<Prisma.Sql> {
  // The few who ever worked there, by name for the index: else a unit where nobody reads costs a walk through the whole log.
  const people = await db.staffAssignment.findMany({
    where: { unitId: { in: [...unitIds] } },
    distinct: ['accountId'],
    select: { accountId: true },
  })
  return Prisma.sql`r."accountId" = ANY (${people.map((one) => one.accountId)}::uuid[]) AND EXISTS (
    SELECT 1 FROM "StaffAssignment" a WHERE a."accountId" = r."accountId" AND a."unitId" = ANY (${[...unitIds]}::uuid[])
      AND a."validFrom" <= to_char(r."at" AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
      AND (a."validTo" IS NULL OR a."validTo" >= to_char(r."at" AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')))`
}

/** The dossiers a viewer sees as a supervisor: what else they may see as an officer opens no log. */
export function supervisedDossiers(viewer: StaffViewer): Prisma.DossierWhereInput {
  return visibleTo({ ...viewer, assignments: viewer.assignments.filter((one) => one.role === 'SUPERVISOR') })
}
