import 'server-only'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import { uploadText } from './text'
import { maxDossierBytes, maxDossierFiles, maxFileBytes } from './types'

/** A bad link may need many attempts; a program that announces without end is stopped. */
const maxAnnounced = 200

type Held = { arrived: number; bytes: number; announced: number }

export function assertFileSize(size: number): void {
  if (size === 0) throw new DomainError('invalid', uploadText.empty)
  if (size > maxFileBytes) throw new DomainError('too_large', uploadText.fileTooLarge)
}

/**
 * Locks the draft, so that files arriving side by side are counted one after the other, and asserts that `files` more of `bytes` fit.
 * @throws DomainError 'not_found' when the draft has expired or has become a dossier.
 */
export async function assertFitsDraft(tx: Tx, draftId: string, files: number, bytes: number, now: Date): Promise<void> {
  // A draft that was submitted stays for a while, so that its receipt is found again; it takes nothing more.
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Draft"
    WHERE "id" = ${draftId}::uuid AND "expiresAt" > ${now} AND NOT jsonb_exists("answers", '$submitted')
    FOR UPDATE`
  if (locked.length === 0) throw new DomainError('not_found', uploadText.draftGone)
  // A statement of its own, so that it sees what was committed while this one waited for the lock.
  const [held] = await tx.$queryRaw<[Held]>`
    SELECT count(*) FILTER (WHERE "status" = 'ARRIVED')::int AS "arrived",
      coalesce(sum("size") FILTER (WHERE "status" = 'ARRIVED'), 0)::int AS "bytes",
      count(*) FILTER (WHERE "status" = 'ANNOUNCED')::int AS "announced"
    FROM "Attachment" WHERE "draftId" = ${draftId}::uuid`
  if (held.announced > maxAnnounced) throw new DomainError('rate_limited', uploadText.tooManyFiles)
  assertTotals(held.arrived + files, held.bytes + bytes)
}

/** @throws DomainError when a dossier would hold more than it may. */
export function assertTotals(files: number, bytes: number): void {
  if (files > maxDossierFiles) throw new DomainError('too_large', uploadText.tooManyFiles)
  if (bytes > maxDossierBytes) throw new DomainError('too_large', uploadText.dossierTooLarge)
}
