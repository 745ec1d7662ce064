import 'server-only'
import { onBehalfOf, type StaffViewer } from '@/lib/auth/roles'
import { findCalendar } from '@/lib/calendar/queries'
import { isWorkingDay } from '@/lib/calendar/working-day'
import { addDays, type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { transaction, type Tx } from '@/lib/db/transaction'
import { visibleTo } from '@/lib/dossiers/scope'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'
import { queueDirectiveMail } from '@/lib/notifications/queue'
import { listHolders } from '@/lib/staff/heads'
import { directivesSeenBy, instructsFor, isAuthor, listInstructed, mayAnswer } from './scope'
import { directiveState, judgeDirective } from './state'
import { type DirectiveAction, type DirectiveRound, instructingRoles } from './types'

type Target = { id: string; version: number }
type NewDirective = { unitId: string; dossierId: string | null; figure: string | null; text: string; dueOn: CivilDate }

/**
 * A leader tells a unit of theirs what to do about a dossier, a figure or at large, and by when.
 * @throws DomainError `forbidden` for a unit out of their scope, `not_found` for a dossier out of it
 */
export async function giveDirective(viewer: StaffViewer, input: NewDirective): Promise<string> {
  const at = clock.now()
  const id = newId(at.getTime())
  await transaction(async (tx) => {
    if (!(await listInstructed(tx, viewer)).includes(input.unitId))
      throw new DomainError('forbidden', 'Ông/bà chỉ chỉ đạo được đơn vị của mình và đơn vị trực thuộc.')
    await checkDueDay(tx, input.unitId, input.dueOn)
    if (input.dossierId) {
      const dossier = await tx.dossier.findFirst({
        where: { AND: [{ id: input.dossierId }, visibleTo(viewer)] },
        select: { unitIds: true },
      })
      if (!dossier) throw new DomainError('not_found', 'Không tìm thấy hồ sơ này trong phạm vi của ông/bà.')
      if (!dossier.unitIds.includes(input.unitId))
        throw new DomainError('invalid', 'Đơn vị này không nhận và không giữ hồ sơ.', { unitId: 'Chọn đơn vị đang giữ hồ sơ.' })
    }
    const behalfOf = await instructsFor(tx, viewer, input.unitId)
    await tx.directive.create({ data: { ...input, id, authorId: viewer.accountId, behalfOfId: behalfOf, createdAt: at } })
    await record(tx, viewer, { id, unitId: input.unitId }, 'directive.given', at, {
      dossierId: input.dossierId,
      dueOn: input.dueOn,
      ...(behalfOf ? { behalfOf } : {}),
    })
    await tellHeads(tx, id, input.unitId, 'directive.given')
  })
  return id
}

/** Heads of the unit answer, or the specialist in charge. */
export function answerDirective(viewer: StaffViewer, input: Target & { answer: string }): Promise<void> {
  return change(viewer, input, 'answer', async (tx, { id, authorId, behalfOfId }, at) => {
    for (const to of [authorId, behalfOfId]) if (to) await queueDirectiveMail(tx, id, to, 'directive.answered')
    return { columns: { answer: input.answer, answeredAt: at, answeredById: viewer.accountId }, data: {} }
  })
}

/** The author asks again, with why and by when; the answer so far stays readable. */
export function sendBackDirective(viewer: StaffViewer, input: Target & { reason: string; dueOn: CivilDate }): Promise<void> {
  return change(viewer, input, 'sendBack', async (tx, directive, at) => {
    await checkDueDay(tx, directive.unitId, input.dueOn)
    const round: DirectiveRound = {
      answer: directive.answer!,
      answeredAt: directive.answeredAt!.toISOString(),
      answeredById: directive.answeredById!,
      reason: input.reason,
      returnedAt: at.toISOString(),
    }
    await tellHeads(tx, directive.id, directive.unitId, 'directive.sent_back')
    return {
      columns: {
        rounds: [...(directive.rounds as DirectiveRound[]), round],
        answer: null,
        answeredAt: null,
        answeredById: null,
        dueOn: input.dueOn,
      },
      data: { dueOn: input.dueOn },
    }
  })
}

/** The author takes the answer as enough, or takes back what nobody has answered. */
export function closeDirective(viewer: StaffViewer, input: Target): Promise<void> {
  return change(viewer, input, 'close', async (_tx, _directive, at) => ({ columns: { closedAt: at }, data: {} }))
}

const columns = {
  id: true,
  authorId: true,
  behalfOfId: true,
  unitId: true,
  version: true,
  rounds: true,
  answer: true,
  answeredAt: true,
  answeredById: true,
  closedAt: true,
  dossier: { select: { assigneeId: true } },
} as const

async function change(
  viewer: StaffViewer,
  { id, version }: Target,
  action: DirectiveAction,
  step: (tx: Tx, directive: NonNullable<Awaited<ReturnType<typeof find>>>, at: Date) => Promise<{ columns: object; data: EventData }>,
): Promise<void> {
  const at = clock.now()
  await transaction(async (tx) => {
    const directive = await find(tx, viewer, id)
    if (!directive) throw new DomainError('not_found', 'Không tìm thấy ý kiến chỉ đạo này trong phạm vi của ông/bà.')
    const who = { isAuthor: isAuthor(viewer, directive), mayAnswer: mayAnswer(viewer, directive) }
    const judged = judgeDirective(directiveState(directive), action, who)
    if ('refused' in judged) {
      throw judged.refused === 'forbidden'
        ? new DomainError('forbidden', 'Việc này của người khác: đơn vị được giao trả lời, người chỉ đạo kết thúc.')
        : new DomainError('conflict', 'Ý kiến chỉ đạo đã chuyển sang bước khác. Hãy tải lại trang.')
    }
    const changed = await step(tx, directive, at)
    const { count } = await tx.directive.updateMany({ where: { id, version }, data: { ...changed.columns, version: { increment: 1 } } })
    if (count === 0) throw new DomainError('conflict', 'Vừa có người khác ghi vào ý kiến chỉ đạo này. Hãy tải lại trang rồi làm tiếp.')
    const behalfOf = action === 'answer' ? onBehalfOf(viewer, (as) => mayAnswer(as, directive)) : null
    await record(tx, viewer, directive, judged.event, at, { ...changed.data, ...(behalfOf ? { behalfOf } : {}) })
  })
}

function find(tx: Tx, viewer: StaffViewer, id: string) {
  return tx.directive.findFirst({ where: { AND: [{ id }, directivesSeenBy(viewer)] }, select: columns })
}

const farthest = 366

async function checkDueDay(tx: Tx, unitId: string, dueOn: CivilDate): Promise<void> {
  const today = civilDateOf(clock.now())
  const refuse = (text: string) => new DomainError('invalid', text, { dueOn: text })
  if (dueOn < today) throw refuse('Ngày phải trả lời đã qua. Hãy chọn hôm nay hoặc một ngày sau.')
  if (dueOn > addDays(today, farthest)) throw refuse('Ngày phải trả lời không quá một năm.')
  if (!isWorkingDay(dueOn, await findCalendar(tx, unitId))) throw refuse('Ngày này là ngày nghỉ. Hãy chọn một ngày làm việc.')
}

async function tellHeads(tx: Tx, id: string, unitId: string, event: 'directive.given' | 'directive.sent_back'): Promise<void> {
  const heads = new Set((await listHolders(tx, [unitId], instructingRoles)).map(({ accountId }) => accountId))
  for (const accountId of heads) await queueDirectiveMail(tx, id, accountId, event)
}

function record(tx: Tx, viewer: StaffViewer, { id, unitId }: { id: string; unitId: string }, kind: string, at: Date, data: EventData) {
  return appendEvent(tx, { streamKind: 'directive', streamId: id, kind, at, actorKind: 'STAFF', actorId: viewer.accountId, unitId, data })
}
