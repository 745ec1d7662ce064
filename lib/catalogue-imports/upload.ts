import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { transaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/enqueue'
import { appendEvent } from '@/lib/ledger/append'
import { assertCatalogueStaff } from '@/lib/procedures/catalogue-rights'
import { assertRoom } from '@/lib/storage/disk'
import { keep, newKey, removeIncoming, writeIncoming } from '@/lib/storage/files'
import { readMultipart } from '@/lib/uploads/multipart'
import { formatOfName } from './format'
import { uploadProblems } from './text'
import { type ImportFormat, maxImportBytes } from './types'

type Stored = { key: string; fileName: string; format: ImportFormat; sha256: string }

const envelopeBytes = 64 * 1024

/**
 * Takes an export from the form of the desk and leaves it for the worker to read.
 * @throws DomainError with what is wrong with the file
 */
export async function receiveExport(viewer: StaffViewer, request: Request): Promise<{ id: string }> {
  assertCatalogueStaff(viewer)
  const at = clock.now()
  const form = await readMultipart(request, {
    maxFiles: 1,
    maxFields: 10,
    // What is too large is read a little further, so that the sentence about it arrives.
    maxBytes: 4 * maxImportBytes,
    onFile: ({ name, stream }) => store(name, stream, at),
  })
  const [refused] = form.fileErrors.values()
  if (refused) throw refused
  const [stored] = form.files
  if (!stored) throw new DomainError('invalid', uploadProblems.none)
  const { key, ...file } = stored
  const id = newId(at.getTime())
  const complete = form.fields.get('toan-bo')?.includes('1') ?? false
  await transaction(async (tx) => {
    await tx.catalogueImport.create({
      data: { id, ...file, storageKey: key, complete, uploadedById: viewer.accountId, createdAt: at, state: 'READING' },
    })
    await appendEvent(
      tx,
      {
        streamKind: 'catalogue_import',
        streamId: id,
        kind: 'catalogue_import.uploaded',
        at,
        actorKind: 'STAFF',
        actorId: viewer.accountId,
        data: { sha256: file.sha256, complete },
      },
      { first: true },
    )
    await enqueue(tx, 'catalogue.read', { importId: id })
  })
  return { id }
}

async function store(name: string, stream: AsyncIterable<Uint8Array>, at: Date): Promise<Stored> {
  const format = formatOfName(name)
  if (!format) throw new DomainError('invalid', uploadProblems.kind)
  await assertRoom(maxImportBytes)
  const key = newKey(at)
  try {
    const { size, sha256 } = await writeIncoming(key, stream, (sofar) => {
      if (sofar > maxImportBytes + envelopeBytes) throw new DomainError('too_large', uploadProblems.large)
    })
    if (size === 0) throw new DomainError('invalid', uploadProblems.empty)
    await keep(key, key)
    return { key, fileName: name, format, sha256 }
  } finally {
    await removeIncoming(key)
  }
}
