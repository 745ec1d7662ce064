import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { firstDue } from '@/lib/calendar/due'
import { findCalendar } from '@/lib/calendar/queries'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { validOn } from '@/lib/procedures/offerings'
import { act, type Target } from './act'
import type { OpinionStance } from './types'

/** Roles whose holders may answer for a unit that is asked. */
const answering = ['SPECIALIST', 'UNIT_HEAD', 'LEADER']

/** Asks another unit about a dossier, which stays where it is; `days` are working days of the unit that is asked. */
export function askOpinion(viewer: StaffViewer, input: Target & { unitId: string; question: string; days: number }): Promise<void> {
  return act(viewer, input, 'askOpinion', async (tx, dossier) => {
    const at = clock.now()
    if (input.unitId === dossier.handlingUnitId) {
      throw new DomainError('invalid', 'Đơn vị này đang giữ hồ sơ. Hãy chọn đơn vị khác.', { unitId: 'Chọn đơn vị khác.' })
    }
    if (dossier.opinions.some((open) => open.unitId === input.unitId)) {
      throw new DomainError('conflict', 'Đơn vị này đang được hỏi về hồ sơ và chưa trả lời. Hãy chờ trả lời rồi hỏi thêm.')
    }
    if (!(await canAnswer(tx, input.unitId, await isPractice(tx, dossier.handlingUnitId)))) {
      throw new DomainError('invalid', 'Đơn vị này chưa có ai trả lời được trên hệ thống. Hãy chọn đơn vị khác.', {
        unitId: 'Chọn đơn vị khác.',
      })
    }
    const calendar = await findCalendar(tx, input.unitId)
    const dueAt = firstDue(at, { amount: input.days, unit: 'WORKING_DAY' }, calendar).at
    const opinionId = newId(at.getTime())
    await tx.dossierOpinion.create({
      data: {
        id: opinionId,
        dossierId: dossier.id,
        unitId: input.unitId,
        question: input.question,
        askedAt: at,
        askedById: viewer.accountId,
        dueAt,
      },
    })
    return { kind: 'dossier.opinion_asked', data: { opinionId, unitId: input.unitId, dueAt: dueAt.toISOString() } }
  })
}

/** Answers for the unit that is asked. */
export function giveOpinion(
  viewer: StaffViewer,
  input: Target & { opinionId: string; stance: OpinionStance; answer: string },
): Promise<void> {
  return act(viewer, input, 'giveOpinion', async (tx, dossier) => {
    const opinion = await findOpen(tx, dossier.id, input.opinionId)
    if (!viewer.assignments.some(({ unitId, role }) => unitId === opinion.unitId && answering.includes(role))) {
      throw new DomainError('forbidden', 'Ông/bà không trả lời thay cho đơn vị được hỏi.')
    }
    await tx.dossierOpinion.update({
      where: { id: opinion.id },
      data: { stance: input.stance, answer: input.answer, answeredAt: clock.now(), answeredById: viewer.accountId },
    })
    return { kind: 'dossier.opinion_given', data: { opinionId: opinion.id, stance: input.stance }, unitId: opinion.unitId }
  })
}

/** The head of the unit that asked goes on without the answer, and says why. */
export function closeOpinion(viewer: StaffViewer, input: Target & { opinionId: string; text: string }): Promise<void> {
  return act(viewer, input, 'closeOpinion', async (tx, dossier, note) => {
    const opinion = await findOpen(tx, dossier.id, input.opinionId)
    await tx.dossierOpinion.update({ where: { id: opinion.id }, data: { closedAt: clock.now() } })
    return {
      kind: 'dossier.opinion_closed',
      data: { opinionId: opinion.id, noteId: await note('OPINION_CLOSED', input.text) },
    }
  })
}

async function findOpen(tx: Tx, dossierId: string, id: string) {
  const opinion = await tx.dossierOpinion.findFirst({
    where: { id, dossierId, answeredAt: null, closedAt: null },
    select: { id: true, unitId: true },
  })
  if (!opinion) throw new DomainError('conflict', 'Ý kiến này đã được trả lời hoặc không còn chờ. Hãy tải lại trang.')
  return opinion
}

function answerers() {
  const today = civilDateOf(clock.now())
  return { some: { role: { in: answering }, account: { disabledAt: null }, ...validOn(today) } }
}

/** A practice unit asks and answers among its like: nothing of it reaches anybody's work. */
async function isPractice(tx: Tx, unitId: string): Promise<boolean> {
  return (await tx.unitPeriod.count({ where: { unitId, kind: 'PRACTICE' } })) > 0
}

async function canAnswer(tx: Tx, unitId: string, practice: boolean): Promise<boolean> {
  const today = civilDateOf(clock.now())
  const periods = { some: { ...validOn(today), kind: practice ? 'PRACTICE' : { not: 'PRACTICE' } } }
  return (await tx.unit.count({ where: { id: unitId, periods, assignments: answerers() } })) > 0
}

const vietnamese = new Intl.Collator('vi')

/** Units in force with someone who can answer, on every level, by name. */
export async function listAskable(exceptId: string): Promise<{ id: string; name: string }[]> {
  const kind = (await isPractice(db, exceptId)) ? 'PRACTICE' : { not: 'PRACTICE' }
  const periods = await db.unitPeriod.findMany({
    where: { ...validOn(civilDateOf(clock.now())), kind, unitId: { not: exceptId }, unit: { assignments: answerers() } },
    select: { unitId: true, name: true },
  })
  return periods.map(({ unitId, name }) => ({ id: unitId, name })).toSorted((one, other) => vietnamese.compare(one.name, other.name))
}

export type OpinionView = {
  id: string
  unitId: string
  question: string
  askedAt: Date
  askedBy: string | null
  dueAt: Date
  stance: OpinionStance | null
  answer: string | null
  answeredAt: Date | null
  answeredBy: string | null
  closedAt: Date | null
}

/** All that other units were asked about a dossier, oldest first. Whoever calls has made sure that the viewer may see the dossier. */
export async function listOpinions(dossierId: string): Promise<OpinionView[]> {
  const rows = await db.dossierOpinion.findMany({ where: { dossierId }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] })
  if (rows.length === 0) return []
  const people = await db.staffAccount.findMany({
    where: { id: { in: rows.flatMap((row) => [row.askedById, ...(row.answeredById ? [row.answeredById] : [])]) } },
    select: { id: true, fullName: true },
  })
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  return rows.map(({ askedById, answeredById, dossierId: _, ...row }) => ({
    ...row,
    stance: row.stance as OpinionStance | null,
    askedBy: names.get(askedById) ?? null,
    answeredBy: answeredById ? (names.get(answeredById) ?? null) : null,
  }))
}
