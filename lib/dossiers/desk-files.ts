import 'server-only'
import { type Role, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { isId, newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { keepSignatures } from '@/lib/signatures/check'
import { readMultipart } from '@/lib/uploads/multipart'
import { summaryOf } from '@/lib/uploads/queries'
import { storeIncoming } from '@/lib/uploads/service'
import { uploadText } from '@/lib/uploads/text'
import type { AttachmentSummary } from '@/lib/uploads/types'
import { visibleTo } from './scope'

export type DeskPurpose = 'PAPER' | 'RESULT'

const paperRoles = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD'] as const satisfies readonly Role[]
const resultRoles = ['SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const satisfies readonly Role[]

/**
 * A file that the viewer may open: one of a dossier within scope, or one they sent themselves and that is not attached yet. The reading is logged.
 * Everything else reads as not found.
 */
export async function getDeskFile(viewer: StaffViewer, id: string): Promise<{ id: string }> {
  const at = clock.now()
  const file = isId(id)
    ? await db.attachment.findFirst({
        where: {
          id,
          status: 'ARRIVED',
          OR: [{ dossier: visibleTo(viewer) }, { uploaderId: viewer.accountId, dossierId: null, feedbackId: null, draftId: null }],
        },
        select: { id: true },
      })
    : null
  if (!file) throw new DomainError('not_found', uploadText.fileGone)
  await db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: viewer.accountId, kind: 'ATTACHMENT', subjectId: id } })
  return file
}

/**
 * Takes the files of a form that a staff member sends: scans of papers, or the files of a result. They are attached by the step that names them;
 * what no step names is swept away.
 */
export async function receiveDeskFiles(
  viewer: StaffViewer,
  request: Request,
  purpose: DeskPurpose,
): Promise<{ files: AttachmentSummary[]; errors: string[]; fields: Map<string, string[]> }> {
  const may = unitsWithRole(viewer, ...(purpose === 'PAPER' ? paperRoles : resultRoles)).length > 0
  if (!may) throw new DomainError('forbidden', 'Vai trò của ông/bà không gửi được tệp loại này.')
  const { files, fileErrors, fields } = await readMultipart(request, {
    onFile: ({ name, type, stream }) =>
      storeIncoming(stream, { name, declaredType: type, purpose, uploaderId: viewer.accountId }, clock.now()),
  })
  return { files: files.map(summaryOf), errors: [...fileErrors.values()].map((error) => error.message), fields }
}

/** The viewer's own files among `ids` that no dossier holds yet, in the order given. */
export async function listOwnFiles(viewer: StaffViewer, ids: readonly string[], purpose: DeskPurpose): Promise<AttachmentSummary[]> {
  const rows = await db.attachment.findMany({
    where: { id: { in: ids.filter(isId) }, uploaderId: viewer.accountId, purpose, status: 'ARRIVED', dossierId: null, feedbackId: null },
  })
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(summaryOf))
}

/** As `listOwnFiles`, for a step that is about to attach them: one that is missing or another's refuses the step. */
export async function getOwnFiles(
  viewer: StaffViewer,
  ids: readonly string[],
  purpose: DeskPurpose,
): Promise<{ id: string; sha256: string }[]> {
  const rows = await db.attachment.findMany({
    where: { id: { in: ids.filter(isId) }, uploaderId: viewer.accountId, purpose, status: 'ARRIVED' },
    select: { id: true, sha256: true },
  })
  if (rows.length !== new Set(ids).size) throw new DomainError('conflict', uploadText.fileGone)
  if (purpose === 'RESULT') await keepSignatures(rows.map((row) => row.id))
  return rows.map(({ id, sha256 }) => ({ id, sha256: sha256 ?? '' }))
}
