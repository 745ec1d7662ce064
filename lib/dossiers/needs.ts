import 'server-only'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import type { StepNeed, WorkflowStep } from '@/lib/workflows/types'

/** @throws DomainError `conflict` with what is missing before the dossier may leave the step that stands now */
export async function requireNeeds(
  tx: Tx,
  dossierId: string,
  step: Pick<WorkflowStep, 'needs'> | undefined,
  /** Files that come with this very step. */
  { files = 0 }: { files?: number } = {},
): Promise<void> {
  const missing: string[] = []
  for (const need of step?.needs ?? []) {
    if (!(await isThere[need](tx, dossierId, files))) missing.push(sentences[need])
  }
  if (missing.length > 0) throw new DomainError('conflict', missing.join(' '))
}

const isThere: Record<StepNeed, (tx: Tx, dossierId: string, files: number) => Promise<boolean>> = {
  FEE: async (tx, dossierId) => {
    const fees = await tx.dossierFee.findMany({ where: { dossierId }, select: { paidAt: true, waivedAt: true } })
    return fees.length > 0 && fees.every((fee) => fee.paidAt ?? fee.waivedAt)
  },
  FILE: async (tx, dossierId, files) =>
    files > 0 || (await tx.attachment.count({ where: { dossierId, purpose: { in: ['PROPOSED', 'RESULT'] }, status: 'ARRIVED' } })) > 0,
  // One that the head no longer waited for counts: the reason stands in the notes.
  OPINION: async (tx, dossierId) =>
    (await tx.dossierOpinion.count({ where: { dossierId, OR: [{ answeredAt: { not: null } }, { closedAt: { not: null } }] } })) > 0,
}

const sentences: Record<StepNeed, string> = {
  FEE: 'Bước này cần người dân nộp phí, lệ phí trước. Hãy thu tại quầy, yêu cầu nộp, hoặc trình lãnh đạo miễn.',
  FILE: 'Bước này cần có tệp dự thảo hoặc kết quả. Hãy chọn tệp rồi chuyển lại.',
  OPINION: 'Bước này cần ý kiến của đơn vị khác. Hãy lấy ý kiến và chờ trả lời rồi mới chuyển.',
}
