import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { cachedUntil } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { civilDateOf, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { assertRoom } from '@/lib/storage/disk'
import { incomingPath, keep, newKey, readKept, removeIncoming, writeIncoming } from '@/lib/storage/files'
import { inspectFile } from '@/lib/uploads/inspect'
import { type MultipartFile, readMultipart } from '@/lib/uploads/multipart'
import { contentDisposition, downloadName } from '@/lib/uploads/names'
import { uploadText } from '@/lib/uploads/text'
import { fileTypes, isFileType } from '@/lib/uploads/types'
import { assertCatalogueEditor, maySeeCatalogue } from './catalogue-rights'
import { catalogueFileText, mostFileBytes } from './catalogue-file-text'
import { putFile } from './content-steps'
import { findDraft } from './draft-queries'
import { saveDraft } from './drafts'

type Kept = { id: string; name: string }

/**
 * Takes a form to fill in, or a picture of a right or wrong paper, and puts it where the draft shall show it. The multipart fields: `id` and `revision` of the
 * draft, `cho` the path of the field, then the file.
 * @returns that path
 * @throws DomainError with what is wrong with the file or the draft
 */
export async function receiveCatalogueFile(viewer: StaffViewer, request: Request): Promise<string> {
  assertCatalogueEditor(viewer)
  const form = await readMultipart(request, {
    maxFiles: 1,
    maxFields: 10,
    // What is too large is read a little further, so that the sentence about it arrives.
    maxBytes: 4 * mostFileBytes,
    onFile: (file) => store(viewer, file),
  })
  const [refused] = form.fileErrors.values()
  if (refused) throw refused
  const [file] = form.files
  if (!file) throw new DomainError('invalid', catalogueFileText.none)
  const one = (name: string) => form.fields.get(name)?.[0] ?? ''
  const path = one('cho')
  try {
    const draft = /^[0-9a-f-]{36}$/.test(one('id')) ? await findDraft(viewer, one('id')) : null
    if (!draft) throw new DomainError('not_found', catalogueFileText.draftGone)
    const content = putFile(draft.content, path, { fileId: file.id, name: file.name })
    await saveDraft(viewer, { id: draft.id, revision: Number(one('revision')) }, content)
  } catch (error) {
    // Its bytes go with the next sweep.
    await db.catalogueFile.delete({ where: { id: file.id } })
    throw error
  }
  return path
}

async function store(viewer: StaffViewer, { name, type: declared, stream }: MultipartFile): Promise<Kept> {
  await assertRoom(mostFileBytes)
  const at = clock.now()
  const key = newKey(at)
  try {
    const { size, sha256 } = await writeIncoming(key, stream, (sofar) => {
      if (sofar > mostFileBytes) throw new DomainError('too_large', catalogueFileText.tooLarge)
    })
    const { type } = await inspectFile(incomingPath(key), 'PAPER', declared)
    await keep(key, key)
    const id = newId(at.getTime())
    await db.catalogueFile.create({
      data: { id, storageKey: key, name, type, size, sha256, createdAt: at, createdById: viewer.accountId },
    })
    return { id, name }
  } finally {
    await removeIncoming(key)
  }
}

/**
 * Hands out a file of the catalogue: to anyone once a version that is or was in force refers to it, before that to those who keep the catalogue.
 * @param findViewer asked only for what is not public
 * @throws DomainError `not_found`
 */
export async function catalogueFileResponse(id: string, findViewer: () => Promise<StaffViewer | null>): Promise<Response> {
  const row = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id) ? await db.catalogueFile.findUnique({ where: { id } }) : null
  if (!row || !isFileType(row.type)) throw new DomainError('not_found', uploadText.fileGone)
  const isPublic = await isPublished(id)
  if (!isPublic) {
    const viewer = await findViewer()
    if (!viewer || !maySeeCatalogue(viewer)) throw new DomainError('not_found', uploadText.fileGone)
  }
  const { stream, size } = await readKept(row.storageKey)
  return new Response(stream, {
    headers: {
      'Content-Type': row.type,
      'Content-Length': String(size),
      'Content-Disposition': contentDisposition(fileTypes[row.type].inline ? 'inline' : 'attachment', downloadName(row.name, row.type)),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': isPublic ? 'public, max-age=3600' : 'private, no-store',
    },
  })
}

/** Whether a version that is or was in force refers to the file. */
async function isPublished(fileId: string): Promise<boolean> {
  'use cache'
  const now = clock.now()
  cachedUntil('reference', msUntilTomorrow(now), tags.procedures)
  const refersTo = [{ templateFile: { fileId } }, { examples: [{ file: { fileId } }] }]
  const count = await db.procedureVersion.count({
    where: {
      status: 'PUBLISHED',
      effectiveFrom: { lte: civilDateOf(now) },
      OR: refersTo.map((paper) => ({ content: { path: ['papers'], array_contains: [paper] } })),
    },
  })
  return count > 0
}
