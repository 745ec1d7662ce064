import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { deriveDeadline } from '@/lib/calendar/deadline'
import type { CivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import { listEvents } from '@/lib/ledger/queries'
import { act, type HeldDossier, type Target } from './act'
import { findClockCalendar } from './clock-calendar'
import { deadlineEventsOf, type DossierEventData } from './projection'
import type { DelayReason } from './types'

/** Drafts the apology before the appointment has passed: why, and the one new day. The head signs it or not. */
export function draftExtension(
  viewer: StaffViewer,
  input: Target & { reason: DelayReason; dueOn: CivilDate; text: string },
): Promise<void> {
  return act(viewer, input, 'draftExtension', async (tx, dossier, note) => {
    const { reason, dueOn } = input
    await assertPossible(tx, dossier, { reason, dueOn, signerId: viewer.accountId })
    return { kind: 'dossier.extension_drafted', data: { noteId: await note('APOLOGY', input.text), reason, dueOn } }
  })
}

/** The head of the unit that holds the work signs: the person is told, and the new appointment holds. Lateness stays against the first. */
export function signExtension(viewer: StaffViewer, input: Target): Promise<void> {
  return act(viewer, input, 'signExtension', async (tx, dossier) => {
    const { noteId, reason, dueOn } = await getDraft(tx, dossier)
    const signed = { reason, dueOn, signerId: viewer.accountId }
    await assertPossible(tx, dossier, signed)
    return { kind: 'dossier.extended', data: { noteId, ...signed } }
  })
}

/** The head does not sign: the appointment stands. */
export function rejectExtension(viewer: StaffViewer, input: Target & { text: string }): Promise<void> {
  return act(viewer, input, 'rejectExtension', async (_tx, _dossier, note) => ({
    kind: 'dossier.extension_rejected',
    data: { noteId: await note('APOLOGY_REJECTION', input.text) },
  }))
}

async function getDraft(tx: Tx, { id }: HeldDossier): Promise<DossierEventData['dossier.extension_drafted']> {
  const drafted = (await listEvents(tx, 'dossier', id)).findLast((event) => event.kind === 'dossier.extension_drafted')
  if (!drafted) throw new DomainError('conflict', 'Không có thư xin lỗi và hẹn lại nào chờ ký.')
  return drafted.data as DossierEventData['dossier.extension_drafted']
}

/** Lets the deadline engine say what is wrong with the new day before anything is written. */
async function assertPossible(tx: Tx, dossier: HeldDossier, data: Omit<DossierEventData['dossier.extended'], 'noteId'>): Promise<void> {
  const before = await listEvents(tx, 'dossier', dossier.id)
  const event = { kind: 'dossier.extended', at: clock.now(), seq: before.length + 1, data: { ...data, noteId: '' } }
  deriveDeadline(deadlineEventsOf([...before, event]), await findClockCalendar(tx, { events: before }))
}
