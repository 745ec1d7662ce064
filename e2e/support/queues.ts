import type { StaffViewer } from '@/lib/auth/roles'
import { receiveDossier } from '@/lib/dossiers/reception'
import { submitOnline } from './desk'
import { makeOfficer, unitIdOf } from './fixtures'

/** A dossier of practice data that a commune has received and nobody has begun. */
export async function receivedAt(unitName: string): Promise<{ dossierId: string; code: string }> {
  const { dossierId } = await submitOnline(unitName)
  const officer = await makeOfficer(unitName, ['RECEPTIONIST'])
  const viewer: StaffViewer = { kind: 'staff', ...officer, assignments: [{ unitId: await unitIdOf(unitName), role: 'RECEPTIONIST' }] }
  const { code } = await receiveDossier(viewer, { dossierId, version: 1 })
  return { dossierId, code }
}
