import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/prisma-errors'
import { transaction, type Tx } from '@/lib/db/transaction'

/** Digest of what a form sent, to tell a repeated post from another one under the same id. */
export function fingerprintOf(content: unknown): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
}

/**
 * Does `work` once for a client transaction id and answers the id of what it made. The same id with the same content, also at the same moment or after
 * a restart, gets the same answer; with other content it is refused.
 */
export async function once(
  request: { id: string; kind: string; fingerprint: string; at: Date },
  work: (tx: Tx, resultId: string) => Promise<void>,
  resultId: string,
): Promise<{ resultId: string; repeated: boolean }> {
  const { id, kind, fingerprint, at } = request
  const known = await findResult(request)
  if (known) return { resultId: known, repeated: true }
  try {
    await transaction(async (tx) => {
      await tx.clientTransaction.create({ data: { id, kind, fingerprint, resultId, createdAt: at } })
      await work(tx, resultId)
    })
    return { resultId, repeated: false }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const winner = await findResult(request)
    if (!winner) throw error
    return { resultId: winner, repeated: true }
  }
}

async function findResult({ id, kind, fingerprint }: { id: string; kind: string; fingerprint: string }): Promise<string | null> {
  const row = await db.clientTransaction.findUnique({ where: { id }, select: { kind: true, fingerprint: true, resultId: true } })
  if (!row) return null
  if (row.kind !== kind || row.fingerprint !== fingerprint) {
    throw new DomainError(
      'conflict',
      'Mẫu này đã được gửi trước đó với nội dung khác. Nếu ông/bà muốn gửi thêm một lần nữa, hãy mở lại mẫu mới từ đầu; lần gửi trước vẫn được giữ.',
    )
  }
  return row.resultId
}
