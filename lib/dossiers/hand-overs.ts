import 'server-only'
import { caseRoles, type Role, type StaffViewer } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { listEvents } from '@/lib/ledger/queries'
import { queueStaffMail } from '@/lib/notifications/queue'
import { validOn } from '@/lib/procedures/offerings'
import { attachProposal } from '@/lib/uploads/attach'
import { act, type Target } from './act'
import { moveOn, stepsOf } from './moves'
import { requireNeeds } from './needs'

/** Ends the step that stands now: the dossier goes to whoever holds the next one, with a word for them. */
export function passOn(viewer: StaffViewer, input: Target & { text?: string; fileIds?: string[] }): Promise<void> {
  return act(viewer, input, 'passOn', async (tx, dossier, note) => {
    const files = input.fileIds ?? []
    await requireNeeds(tx, dossier.id, stepsOf(dossier)[dossier.step!], { files: files.length })
    await attachProposal(tx, files, dossier.id)
    const move = moveOn(dossier, await listEvents(tx, 'dossier', dossier.id))
    return { kind: 'dossier.passed_on', data: { ...move, noteId: input.text ? await note('STEP', input.text) : null } }
  })
}

/** The unit it was passed to has it in hand, and `viewer` answers for it from now on. */
export function acknowledge(viewer: StaffViewer, target: Target): Promise<void> {
  return act(viewer, target, 'acknowledge', async () => ({ kind: 'dossier.acknowledged', data: { assigneeId: viewer.accountId } }))
}

/** Gives a dossier to someone of the unit that holds it, who is told by mail where mail is set up. */
export function assign(viewer: StaffViewer, input: Target & { assigneeId: string }): Promise<void> {
  return act(viewer, input, 'assign', async (tx, dossier) => {
    if (dossier.assigneeId === input.assigneeId) throw new DomainError('conflict', 'Hồ sơ đang do người này giải quyết rồi.')
    const holder = await tx.staffAccount.findFirst({
      where: { id: input.assigneeId, ...worksIn(dossier.handlingUnitId) },
      select: { id: true },
    })
    if (!holder) {
      throw new DomainError('invalid', 'Chỉ giao được cho người đang giữ vai trò giải quyết hồ sơ ở đơn vị này.', {
        assigneeId: 'Chọn lại người giải quyết.',
      })
    }
    if (holder.id !== viewer.accountId) await queueStaffMail(tx, holder.id, 'dossier.assigned')
    return { kind: 'dossier.assigned', data: { assigneeId: holder.id } }
  })
}

const workers = caseRoles.filter((role) => role !== 'SUPERVISOR') satisfies Role[]

function worksIn(unitId: string) {
  const today = civilDateOf(clock.now())
  return { disabledAt: null, assignments: { some: { unitId, role: { in: [...workers] }, ...validOn(today) } } }
}

/** Whom a dossier held by a unit may be given to, by name. */
export async function listAssignable(unitId: string, tx: Tx = db): Promise<{ id: string; fullName: string; position: string | null }[]> {
  return tx.staffAccount.findMany({
    where: worksIn(unitId),
    orderBy: { fullName: 'asc' },
    select: { id: true, fullName: true, position: true },
  })
}
