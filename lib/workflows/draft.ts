import type { Term } from '@/lib/procedures/types'
import { type Fault, workflowFaults } from './steps'
import type { StepKind, StepNeed, StepRole, WorkflowStep } from './types'

/** One row of the form, as typed. */
export type DraftStep = { name: string; kind: StepKind; role: StepRole; unit: string; amount: string; needs: StepNeed[] }

export type Draft = { caseKey: string; number: string; decidedOn: string; validFrom: string; steps: DraftStep[] }

/** More steps than any decision has. */
export const mostSteps = 20

export const emptyStep: DraftStep = { name: '', kind: 'FORWARD', role: 'SPECIALIST', unit: 'DECIDING', amount: '', needs: [] }

/** Where a new process begins: what every one has. */
export const firstSteps: readonly DraftStep[] = [
  { ...emptyStep, name: 'Tiếp nhận, chuyển hồ sơ', kind: 'RECEIVE', role: 'RECEPTIONIST', unit: 'RECEIVING' },
  { ...emptyStep, name: 'Thẩm định, giải quyết', kind: 'APPRAISE' },
]

/** The rows after a press of one of the form's buttons: `add`, or `up`, `down` and `remove` with the place of a row, as in `up:2`. */
export function afterPress<T extends DraftStep>(steps: readonly T[], press: string): (T | DraftStep)[] {
  const [what, place = ''] = press.split(':')
  const at = Number(place)
  const row = steps[at]
  if (what === 'add') return steps.length < mostSteps ? [...steps, { ...emptyStep }] : [...steps]
  if (!row || place === '') return [...steps]
  const others = steps.toSpliced(at, 1)
  if (what === 'remove') return others
  if (what === 'up') return others.toSpliced(Math.max(0, at - 1), 0, row)
  if (what === 'down') return others.toSpliced(at + 1, 0, row)
  return [...steps]
}

/** "0,5" or "2": whole or half units; null for anything else. */
export function readAmount(text: string): number | null {
  const typed = text.trim().replace(',', '.')
  return /^\d{1,3}(\.[05])?$/.test(typed) ? Number(typed) : null
}

/** What the amounts that are filled in add up to. */
export function sumOf(amounts: readonly string[]): number {
  return amounts.reduce((sum, text) => sum + (readAmount(text) ?? 0), 0)
}

/** The steps that a draft says, and all that is wrong with them. */
export function readDraft(rows: readonly DraftStep[], term: Term): { steps: WorkflowStep[]; faults: Fault[] } {
  const faults: Fault[] = []
  const steps = rows.map(({ name, amount, ...row }, at): WorkflowStep => {
    if (name === '') faults.push({ at, text: `Bước ${at + 1}: hãy ghi tên bước.` })
    const read = readAmount(amount)
    if (read === null) faults.push({ at, text: `Bước ${at + 1}: ghi thời hạn bằng số, có thể là nửa ngày, ví dụ 0,5.` })
    return { ...row, name, amount: read ?? 0 }
  })
  // A row that could not be read would only be complained about twice.
  const unread = new Set(faults.map((fault) => fault.at))
  faults.push(...workflowFaults(steps, term).filter(({ at }) => at === null || !unread.has(at)))
  return { steps, faults }
}

/** As sentences by field of the form. */
export function fieldErrorsOf(faults: readonly Fault[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { at, text } of faults) {
    const field = at === null ? 'steps' : `step-${at}`
    errors[field] = errors[field] ? `${errors[field]} ${text}` : text
  }
  return errors
}
