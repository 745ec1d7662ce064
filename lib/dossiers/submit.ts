import 'server-only'
import { inForceOn } from '@/lib/procedures/in-force'
import { findOffering } from '@/lib/procedures/offerings'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId, randomCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { fingerprintOf, once } from '@/lib/idempotency/once'
import { deriveSecret, hmacOfSecret } from '@/lib/receipts/lookup-secret'
import { lookupKey } from '@/lib/receipts/key'
import { attachToDossier } from '@/lib/uploads/attach'
import type { Party } from './parties'
import { createWithEvent } from './record'
import type { ResultMethod } from './types'

export type Submission = {
  /** The form's own id: sent twice, it makes one dossier. */
  transactionId: string
  versionId: string
  unitId: string
  resultMethod: ResultMethod
  parties: Party[]
  /** By question id, as checked by the form. */
  answers: Record<string, string>
  /** Files that arrived whole, with the paper each belongs to. */
  files: { id: string; paperKey: string; sha256: string }[]
}

/**
 * Makes the dossier of an online submission, state SUBMITTED. Answers are already checked against the version's form.
 * The same transaction id answers the same dossier; with another content it is refused.
 */
export async function submitDossier(submission: Submission): Promise<{ dossierId: string; requestId: string; repeated: boolean }> {
  const at = clock.now()
  const { transactionId, versionId, unitId, resultMethod, parties, answers, files } = submission
  const version = await db.procedureVersion.findUnique({
    where: { id: versionId },
    select: { procedureId: true, filing: true, status: true },
  })
  if (version?.status !== 'PUBLISHED') throw new DomainError('not_found', 'Không tìm thấy thủ tục này. Hãy tìm lại trong danh mục thủ tục.')
  if (version.filing !== 'HERE') {
    throw new DomainError('conflict', 'Thủ tục này không nhận hồ sơ qua mạng tại đây. Hãy xem trang thủ tục để biết nơi nộp.')
  }
  const inForce = await db.procedureVersion.count({ where: { procedureId: version.procedureId, ...inForceOn(civilDateOf(at)) } })
  if (inForce === 0)
    throw new DomainError('conflict', 'Thủ tục này đã bãi bỏ, không nhận hồ sơ mới. Hãy tìm thủ tục thay thế trong danh mục.')
  if (!(await findOffering(db, version.procedureId, unitId, at))) {
    throw new DomainError('invalid', 'Nơi nhận hồ sơ không còn nhận thủ tục này. Hãy chọn nơi khác.', { unitId: 'Chọn nơi nhận hồ sơ.' })
  }
  const content = {
    versionId,
    unitId,
    resultMethod,
    parties,
    answers,
    files: files.map((file) => `${file.paperKey} ${file.sha256}`).toSorted(),
  }
  const fingerprint = fingerprintOf(content)
  const requestId = randomCode(10)
  const id = newId(at.getTime())
  const { resultId, repeated } = await once(
    { id: transactionId, kind: 'dossier', fingerprint, at },
    async (tx, dossierId) => {
      await createWithEvent(
        tx,
        { id: dossierId, secretHmac: hmacOfSecret(lookupKey(), deriveSecret(lookupKey(), dossierId, 1)), parties },
        {
          kind: 'dossier.submitted',
          at,
          by: { kind: 'CITIZEN' },
          data: { requestId, versionId, unitId, resultMethod, files: files.length, digest: fingerprint },
        },
      )
      await tx.dossierAnswers.create({ data: { dossierId, answers } })
      await attachToDossier(
        tx,
        files.map((file) => file.id),
        dossierId,
      )
    },
    id,
  )
  if (!repeated) return { dossierId: resultId, requestId, repeated }
  const known = await db.dossier.findUniqueOrThrow({ where: { id: resultId }, select: { requestId: true } })
  return { dossierId: resultId, requestId: known.requestId, repeated }
}
