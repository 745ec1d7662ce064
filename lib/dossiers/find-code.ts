import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { visibleTo } from './scope'

/** What a dossier within the viewer's scope is called: its code, or the request id before reception. */
export async function findDossierCode(viewer: StaffViewer, id: string): Promise<string | null> {
  const dossier = await db.dossier.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select: { code: true, requestId: true } })
  return dossier && (dossier.code ?? groupCode(dossier.requestId))
}
