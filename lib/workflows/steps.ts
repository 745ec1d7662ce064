import type { Term } from '@/lib/procedures/types'
import type { StepKind, WorkflowStep } from './types'

/** Whether the result comes from a draft that others approve, sign and number, rather than from one officer. */
export function hasChain(steps: readonly WorkflowStep[]): boolean {
  return steps.some((step) => step.kind === 'NUMBER')
}

/** By when each step is to be done, as amounts of the term since reception: whole units, since internal dates are days (or hours) like the appointment. */
export function stepMarks(steps: readonly WorkflowStep[]): number[] {
  let sum = 0
  return steps.map((step) => Math.ceil((sum += step.amount)))
}

export function hasSameTerm(one: Term, other: Term): boolean {
  return one.amount === other.amount && one.unit === other.unit
}

/** What reception writes into the ledger of a dossier that follows a process. */
export type Route = { workflowId: string; stepMarks: number[]; stepUnits: string[]; firstStep?: number }

/**
 * The way of one dossier through a process. A desk that does the next step in its own unit does not pass the dossier on to itself: the process then begins
 * with that step.
 */
export function routeOf(
  { id, steps }: { id: string; steps: readonly WorkflowStep[] },
  dossier: { unitId: string; decidingUnitId: string },
): Route {
  const stepUnits = steps.map((step) => unitOfStep(step, dossier))
  const skipsDesk = steps[0]?.kind === 'RECEIVE' && stepUnits[1] === stepUnits[0]
  return { workflowId: id, stepMarks: stepMarks(steps), stepUnits, ...(skipsDesk ? { firstStep: 1 } : {}) }
}

/** The unit that holds a step of a dossier. */
export function unitOfStep(step: WorkflowStep, dossier: { unitId: string; decidingUnitId: string }): string {
  if (step.unit === 'RECEIVING') return dossier.unitId
  return step.unit === 'DECIDING' ? dossier.decidingUnitId : step.unit
}

const order: readonly StepKind[] = ['APPRAISE', 'APPROVE', 'SIGN', 'NUMBER']

/** What is wrong with a process: in one of its steps, or as a whole. */
export type Fault = { at: number | null; text: string }

/** What is wrong with a process as a whole, in sentences; empty when it can be used. */
export function workflowProblems(steps: readonly WorkflowStep[], term: Term): string[] {
  return workflowFaults(steps, term).map(({ text }) => text)
}

/** The same, each with the place of the step that is to be put right. */
export function workflowFaults(steps: readonly WorkflowStep[], term: Term): Fault[] {
  const faults: Fault[] = []
  const kinds = steps.map((step) => step.kind)
  const whole = (text: string) => faults.push({ at: null, text })
  const step = (at: number, text: string) => faults.push({ at, text })
  if (term.unit === 'SAME_DAY') whole('Thủ tục trả trong ngày không chia thành nhiều bước.')
  if (!kinds.includes('APPRAISE')) whole('Quy trình phải có một bước thẩm định, giải quyết.')
  for (const kind of order) {
    const last = kinds.lastIndexOf(kind)
    if (last > kinds.indexOf(kind)) step(last, `Mỗi quy trình chỉ có một bước “${stepKindNames[kind]}”.`)
  }
  const lateReception = kinds.findLastIndex((kind, at) => kind === 'RECEIVE' && at > 0)
  if (lateReception > 0) step(lateReception, 'Bước tiếp nhận phải là bước đầu tiên và chỉ có một.')
  if (steps[0]?.kind === 'RECEIVE' && (steps[0].role !== 'RECEPTIONIST' || steps[0].unit !== 'RECEIVING'))
    step(0, 'Bước tiếp nhận thuộc công chức tiếp nhận của nơi nhận hồ sơ.')
  const first = steps.findIndex(({ kind }) => kind !== 'RECEIVE')
  if (first >= 0 && steps[first]!.role !== 'SPECIALIST' && steps[first]!.role !== 'UNIT_HEAD')
    step(first, 'Bước đầu sau tiếp nhận phải giao cho chuyên viên hoặc lãnh đạo phòng.')
  const places = order.map((kind) => kinds.indexOf(kind)).filter((place) => place >= 0)
  const disordered = places.find((place, at) => at > 0 && place < places[at - 1]!)
  if (disordered !== undefined) step(disordered, 'Thứ tự phải là thẩm định, duyệt, ký, cấp số.')
  const drafted = kinds.includes('APPROVE') || kinds.includes('SIGN') || kinds.includes('NUMBER')
  if (drafted && !(kinds.includes('SIGN') && kinds.at(-1) === 'NUMBER'))
    whole('Quy trình có duyệt, ký thì phải có bước ký và kết thúc bằng bước văn thư cấp số.')
  if (!drafted && kinds.at(-1) !== 'APPRAISE') whole('Quy trình không có bước ký thì kết thúc bằng bước thẩm định, giải quyết.')
  for (const [at, { kind, role, needs }] of steps.entries()) {
    // Who holds such a step has no way to bring it about, so that every dossier would stand still there.
    if (kind === 'RECEIVE' && needs.length > 0) step(at, 'Bước tiếp nhận không đặt điều kiện. Hãy đặt ở bước thẩm định.')
    else if (role === 'RECEPTIONIST' && needs.includes('FILE'))
      step(at, 'Công chức tiếp nhận không gửi tệp dự thảo. Hãy bỏ điều kiện về tệp.')
    else if ((role === 'LEADER' || role === 'REGISTRY' || role === 'RECEPTIONIST') && needs.includes('OPINION'))
      step(at, 'Chỉ chuyên viên và lãnh đạo phòng lấy được ý kiến. Hãy đặt điều kiện này ở bước của họ.')
  }
  for (const [at, { amount }] of steps.entries()) if (amount <= 0) step(at, 'Mỗi bước phải có thời hạn lớn hơn 0.')
  const sum = steps.reduce((total, { amount }) => total + amount, 0)
  if (sum !== term.amount)
    whole(`Thời hạn các bước cộng lại là ${String(sum).replace('.', ',')}, phải bằng thời hạn giải quyết là ${term.amount}.`)
  return faults
}

export const stepKindNames: Record<StepKind, string> = {
  RECEIVE: 'Tiếp nhận, chuyển hồ sơ',
  APPRAISE: 'Thẩm định, giải quyết',
  FORWARD: 'Xử lý rồi chuyển tiếp',
  APPROVE: 'Duyệt dự thảo',
  SIGN: 'Ký',
  NUMBER: 'Văn thư cấp số, phát hành',
}
