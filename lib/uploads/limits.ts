import 'server-only'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import { uploadText } from './text'
import { maxDossierBytes, maxDossierFiles, maxFileBytes } from './types'

/** A bad link may need many attempts; a program that announces without end is stopped. */
const maxAnnounced = 200

export function assertFileSize(size: number): void {
  if (size === 0) throw new DomainError('invalid', uploadText.empty)
  if (size > maxFileBytes) throw new DomainError('too_large', uploadText.fileTooLarge)
}

/**
 * Locks the draft, so that files arriving side by side are counted one after the other, and asserts that `files` more of `bytes` fit.
 * @throws DomainError 'not_found' when the draft has expired or has become a dossier.
 */
export async function assertFitsDraft(tx: Tx, draftId: string, files: number, bytes: number, now: Date): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Draft" WHERE "id" = ${draftId}::uuid AND "expiresAt" > ${now} FOR UPDATE`
  if (held.length === 0) throw new DomainError('not_found', uploadText.draftGone)
  const [arrived, announced] = await Promise.all([
    tx.attachment.aggregate({ where: { draftId, status: 'ARRIVED' }, _count: true, _sum: { size: true } }),
    tx.attachment.count({ where: { draftId, status: 'ANNOUNCED' } }),
  ])
  if (announced > maxAnnounced) throw new DomainError('rate_limited', uploadText.tooManyFiles)
  assertTotals(arrived._count + files, (arrived._sum.size ?? 0) + bytes)
}

/** @throws DomainError when a dossier would hold more than it may. */
export function assertTotals(files: number, bytes: number): void {
  if (files > maxDossierFiles) throw new DomainError('too_large', uploadText.tooManyFiles)
  if (bytes > maxDossierBytes) throw new DomainError('too_large', uploadText.dossierTooLarge)
}
