import 'server-only'
import { type Role, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from './state'

const workingRoles = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const satisfies Role[]

/**
 * The dossiers a staff member may see: those their units received, hold, held or were asked about, and for a supervisor also those of the units below. An administrator as such
 * sees none.
 */
export function visibleTo(viewer: StaffViewer): Prisma.DossierWhereInput {
  const own = unitsWithRole(viewer, ...workingRoles, 'SUPERVISOR')
  const supervised = unitsWithRole(viewer, 'SUPERVISOR')
  const below: Prisma.UnitWhereInput = { periods: { some: { parentId: { in: supervised } } } }
  return {
    OR: [{ unitIds: { hasSome: own } }, ...(supervised.length > 0 ? [{ unit: below }, { handlingUnit: below }] : [])],
  }
}

/** The roles a staff member holds in the two units of a dossier. */
export function actorFor(
  viewer: StaffViewer,
  dossier: { unitId: string; handlingUnitId: string; opinions?: readonly { unitId: string }[] },
): Actor {
  const held = (unitId: string) => viewer.assignments.filter((a) => a.unitId === unitId).map((a) => a.role)
  return {
    receiving: held(dossier.unitId),
    handling: held(dossier.handlingUnitId),
    asked: (dossier.opinions ?? []).flatMap(({ unitId }) => held(unitId)),
  }
}
