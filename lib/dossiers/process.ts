import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { formatCivilDate, formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import { amountText, stepNeedNames, stepRoleNames } from '@/lib/workflows/text'
import { findClockCalendar } from './clock-calendar'
import { listAssignable } from './hand-overs'
import { stepsOf } from './moves'
import { listAskable, listOpinions, type OpinionView } from './opinions'
import { localDatesOf, planOf, type PlanStep } from './process-plan'
import { receptionOf } from './projection'
import type { DossierAction } from './state'
import { namesOfUnits } from './unit-names'

type Held = {
  id: string
  unitId: string
  handlingUnitId: string
  step: number | null
  pausedAt?: Date | null
  workflow: { id: string; steps: unknown } | null
  events: readonly StoredLedgerEvent[]
}

/** A unit's part of the whole and by when it is through, in words. */
export type LocalDateText = { unitName: string; part: string; dueAt: string }

/** The local dates of a dossier whose process crosses units; empty for all others. */
export async function findLocalDates(dossier: Omit<Held, 'id' | 'step' | 'handlingUnitId'>): Promise<LocalDateText[]> {
  if (!dossier.workflow) return []
  return localTexts(dossier.events, planOf(stepsOf(dossier), dossier.events, await findClockCalendar(db, dossier)))
}

async function localTexts(events: Held['events'], plan: readonly PlanStep[]): Promise<LocalDateText[]> {
  const parts = localDatesOf(plan)
  if (parts.length === 0) return []
  const { unit } = receptionOf(events).term
  const names = await namesOfUnits(parts.map((part) => part.unitId))
  return parts.map(({ unitId, amount, dueAt }) => ({
    unitName: names.get(unitId) ?? '',
    part: amountText(amount, unit),
    dueAt: formatDateTime(dueAt),
  }))
}

export type ProcessStepText = {
  name: string
  who: string
  unitName: string
  part: string
  dueAt: string | null
  isLate: boolean
  isCurrent: boolean
  /** What happened to it, in sentences. */
  facts: string[]
}

/** The internal process of a dossier as its page shows it: null without one. */
async function findPlan(dossier: Held) {
  if (!dossier.workflow) return null
  const plan = planOf(stepsOf(dossier), dossier.events, await findClockCalendar(db, dossier))
  if (plan.length === 0) return null
  const [workflow, units, people, local] = await Promise.all([
    db.workflow.findUniqueOrThrow({ where: { id: dossier.workflow.id }, select: { decision: true, validFrom: true } }),
    namesOfUnits(plan.map((step) => step.unitId)),
    namesOfPeople(plan.flatMap((step) => [step.handedOver?.byId, step.acknowledged?.byId, step.done?.byId])),
    localTexts(dossier.events, plan),
  ])
  const { unit } = receptionOf(dossier.events).term
  const by = (moment: { at: Date; byId: string | null }) =>
    `${formatDateTime(moment.at)}, ${(moment.byId && people.get(moment.byId)) || 'cán bộ'}`
  const steps = plan.map((step, index): ProcessStepText => {
    const { handedOver, acknowledged, done } = step
    const isCurrent = index === dossier.step
    return {
      name: step.name,
      who: stepRoleNames[step.role],
      unitName: units.get(step.unitId) ?? '',
      part: amountText(step.amount, unit),
      dueAt: step.dueAt && formatDateTime(step.dueAt),
      isLate: step.dueAt !== null && (done ? done.at > step.dueAt : isCurrent && (dossier.pausedAt ?? clock.now()) > step.dueAt),
      isCurrent,
      facts: [
        ...(handedOver ? [`Chuyển đến lúc ${by(handedOver)}`] : []),
        ...(acknowledged ? [`Xác nhận đã nhận lúc ${by(acknowledged)}`] : handedOver && isCurrent ? ['Chưa xác nhận đã nhận'] : []),
        ...(done ? [`Xong lúc ${by(done)}`] : []),
      ],
    }
  })
  return { decision: workflow.decision, validFrom: formatCivilDate(workflow.validFrom), steps, local }
}

async function namesOfPeople(ids: readonly (string | null | undefined)[]): Promise<Map<string, string>> {
  const people = await db.staffAccount.findMany({
    where: { id: { in: ids.filter((id) => typeof id === 'string') } },
    select: { id: true, fullName: true },
  })
  return new Map(people.map(({ id, fullName }) => [id, fullName]))
}

type Choice = { value: string; label: string }

/** What the forms of hand-overs and opinions offer. */
export type HandOverChoices = {
  /** Where passing on leads to, in a sentence; and what must be there before. */
  next: string | null
  needs: string[]
  needsFile: boolean
  assignable: Choice[]
  askable: Choice[]
  /** Opinions that are awaited: of the viewer's own units, and all of them. */
  toAnswer: (Choice & { question: string })[]
  toClose: Choice[]
}

/** All that the page of a dossier says about its process and the opinions of others. Whoever calls has made sure that the viewer may see the dossier. */
export async function findProcess(viewer: StaffViewer, dossier: Held & { actions: readonly DossierAction[] }) {
  const may = (action: DossierAction) => dossier.actions.includes(action)
  const [plan, opinions, assignable, askable] = await Promise.all([
    findPlan(dossier),
    listOpinions(dossier.id),
    may('assign') ? listAssignable(dossier.handlingUnitId) : [],
    may('askOpinion') ? listAskable(dossier.handlingUnitId) : [],
  ])
  const names = await namesOfUnits(opinions.map((opinion) => opinion.unitId))
  const open = opinions.filter((opinion) => !opinion.answeredAt && !opinion.closedAt)
  const own = new Set(viewer.assignments.map((assignment) => assignment.unitId))
  const asChoice = ({ id, unitId }: OpinionView): Choice => ({ value: id, label: names.get(unitId) ?? '' })
  const standing = dossier.step === null ? undefined : stepsOf(dossier)[dossier.step]
  const next = dossier.step === null ? undefined : plan?.steps[dossier.step + 1]
  const choices: HandOverChoices = {
    next: next ? `${next.unitName}: ${next.name} (${next.who})` : null,
    needs: (standing?.needs ?? []).map((need) => stepNeedNames[need]),
    needsFile: standing?.needs.includes('FILE') ?? false,
    assignable: assignable.map(({ id, fullName, position }) => ({ value: id, label: position ? `${fullName}, ${position}` : fullName })),
    askable: askable.map(({ id, name }) => ({ value: id, label: name })),
    toAnswer: open.filter(({ unitId }) => own.has(unitId)).map((opinion) => ({ ...asChoice(opinion), question: opinion.question })),
    toClose: open.map(asChoice),
  }
  return { plan, opinions: opinions.map((opinion) => ({ ...opinion, unitName: names.get(opinion.unitId) ?? '' })), choices }
}
export type DossierProcess = Awaited<ReturnType<typeof findProcess>>
