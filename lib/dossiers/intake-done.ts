import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { isId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { visibleTo } from './scope'

/** The code of a dossier that the viewer has just taken in, for the line that says so. Null for anything out of scope. */
export async function findIntakeDone(viewer: StaffViewer, id: string): Promise<{ id: string; code: string } | null> {
  if (!isId(id)) return null
  const dossier = await db.dossier.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select: { id: true, code: true } })
  return dossier?.code ? { id: dossier.id, code: dossier.code } : null
}
