import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { isId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { visibleTo } from '@/lib/dossiers/scope'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import type { SignatureBlock } from '@/lib/staff/types'
import { proposeNumbers } from './numbers'
import type { CheckSheet, ProposedNumbers, ResultOfDossier, RevocationReason } from './types'
import { checkOf } from './verification'

/** The results of a dossier within the viewer's scope, oldest first. */
export async function listResultsOf(viewer: StaffViewer, dossierId: string): Promise<ResultOfDossier[]> {
  const rows = await db.result.findMany({
    where: { dossierId, dossier: visibleTo(viewer) },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      number: true,
      book: true,
      bookNumber: true,
      issuedOn: true,
      title: true,
      outcome: true,
      signature: true,
      revokedAt: true,
      revokedReason: true,
    },
  })
  return rows.map((row) => ({
    ...row,
    signature: row.signature as SignatureBlock | null,
    revokedReason: row.revokedReason as RevocationReason | null,
  }))
}

/** The next numbers for a result of a procedure in a unit, as today stands. */
export async function findProposedNumbers(unitId: string, versionId: string): Promise<ProposedNumbers> {
  const version = await db.procedureVersion.findUnique({ where: { id: versionId }, select: { procedureId: true } })
  return version ? proposeNumbers(db, { unitId, procedureId: version.procedureId, on: civilDateOf(clock.now()) }) : {}
}

/** The sheet that goes with a result, within the viewer's scope; else null. */
export async function findCheckSheet(viewer: StaffViewer, id: string): Promise<CheckSheet | null> {
  const result = isId(id)
    ? await db.result.findFirst({
        where: { id, dossier: visibleTo(viewer) },
        select: {
          dossierId: true,
          unitId: true,
          title: true,
          number: true,
          book: true,
          bookNumber: true,
          issuedOn: true,
          revokedAt: true,
        },
      })
    : null
  if (!result) return null
  const { unitId, ...facts } = result
  return { ...facts, unitName: (await namesOfUnits([unitId])).get(unitId) ?? '', check: checkOf(id) }
}
