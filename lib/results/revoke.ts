import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { act, type Target } from '@/lib/dossiers/act'
import type { RevocationReason } from './types'

/** Takes a result back: it stays in the register, and everybody who looks it up sees since when it no longer holds and why. `text` is for the person. */
export function revokeResult(
  viewer: StaffViewer,
  input: Target & { resultId: string; reason: RevocationReason; text: string },
): Promise<void> {
  return act(viewer, input, 'revokeResult', async (tx, dossier, note) => {
    const { count } = await tx.result.updateMany({
      where: { id: input.resultId, dossierId: dossier.id, revokedAt: null },
      data: { revokedAt: clock.now(), revokedById: viewer.accountId, revokedReason: input.reason },
    })
    if (count === 0) throw new DomainError('conflict', 'Kết quả này không còn, hoặc đã thu hồi trước đó. Hãy tải lại trang.')
    return { kind: 'dossier.result_revoked', data: { resultId: input.resultId, noteId: await note('REVOCATION', input.text) } }
  })
}
