import 'server-only'
import { practiceRoles, type StaffViewer } from '@/lib/auth/roles'
import { addDays, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { fillRound } from './dossiers'
import { offerPractice } from './procedures'

/**
 * Begins a round of practice for this session: a unit of its own with made-up dossiers in every state, in which the person holds every role of a desk and
 * outside of which they see and do nothing. Begun anew it is another unit: the ledger forgets nothing, so what was practised before stays where it was.
 */
export async function startPractice(viewer: StaffViewer): Promise<void> {
  const at = clock.now()
  const unitId = newId(at.getTime())
  const today = civilDateOf(at)
  const procedures = await transaction(async (tx) => {
    await tx.unit.create({ data: { id: unitId } })
    await tx.unitPeriod.create({
      data: {
        id: newId(at.getTime()),
        unitId,
        kind: 'PRACTICE',
        name: 'Đơn vị thực hành',
        shortName: 'Thực hành',
        deskName: 'Quầy thực hành',
        hasDesk: true,
        aliases: [],
        agencyCode: 'TH',
        agencyCodeProvisional: false,
        validFrom: today,
        // A session ends within a day.
        validTo: addDays(today, 1),
        source: 'Thực hành',
      },
    })
    return offerPractice(tx, { unitId, accountId: viewer.accountId, at })
  })
  await fillRound({ ...viewer, practice: true, assignments: practiceRoles.map((role) => ({ unitId, role })) }, unitId, procedures)
  await transaction(async (tx) => {
    await endRound(tx, viewer.sessionId, at)
    await tx.staffSession.updateMany({ where: { id: viewer.sessionId, revokedAt: null }, data: { practiceAt: at, practiceUnitId: unitId } })
  })
}

/** Back to one's own roles. */
export async function leavePractice(viewer: StaffViewer): Promise<void> {
  const at = clock.now()
  await transaction(async (tx) => {
    await endRound(tx, viewer.sessionId, at)
    await tx.staffSession.updateMany({ where: { id: viewer.sessionId }, data: { practiceAt: null, practiceUnitId: null } })
  })
}

async function endRound(tx: Tx, sessionId: string, at: Date): Promise<void> {
  const session = await tx.staffSession.findUnique({ where: { id: sessionId }, select: { practiceUnitId: true } })
  if (!session?.practiceUnitId) return
  const { practiceUnitId: unitId } = session
  await tx.unitPeriod.updateMany({ where: { unitId, validTo: { gt: civilDateOf(at) } }, data: { validTo: civilDateOf(at) } })
}

/** How many dossiers of the round the person has brought to an end, and how many there are. */
export async function countRound(viewer: StaffViewer): Promise<{ all: number; done: number }> {
  const unitId = viewer.assignments[0]?.unitId
  if (!viewer.practice || !unitId) return { all: 0, done: 0 }
  const [all, done] = await Promise.all([
    db.dossier.count({ where: { unitId } }),
    db.dossier.count({ where: { unitId, state: { in: ['RETURNED', 'NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED'] } } }),
  ])
  return { all, done }
}
