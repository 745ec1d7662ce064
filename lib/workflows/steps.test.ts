import { expect, test } from 'vitest'
import { hasChain, stepMarks, unitOfStep, workflowProblems } from './steps'
import type { WorkflowStep } from './types'

const step = (kind: WorkflowStep['kind'], role: WorkflowStep['role'], amount: number, unit: string = 'DECIDING'): WorkflowStep => ({
  name: kind,
  kind,
  role,
  unit,
  amount,
  needs: [],
})
const whole = [
  step('RECEIVE', 'RECEPTIONIST', 0.5, 'RECEIVING'),
  step('APPRAISE', 'SPECIALIST', 3.5),
  step('APPROVE', 'UNIT_HEAD', 1),
  step('SIGN', 'LEADER', 1),
  step('NUMBER', 'REGISTRY', 1),
]
const term = { amount: 7, unit: 'WORKING_DAY' as const }

test('a process whose steps add up to the term has nothing wrong', () => {
  expect(workflowProblems(whole, term)).toEqual([])
  expect(workflowProblems([step('APPRAISE', 'SPECIALIST', 7)], term)).toEqual([])
})

test.each([
  ['terms that do not add up', whole.with(1, step('APPRAISE', 'SPECIALIST', 3)), 'cộng lại là 6,5'],
  ['no work at all', [step('RECEIVE', 'RECEPTIONIST', 7, 'RECEIVING')], 'thẩm định'],
  ['reception in the middle', [whole[1]!, whole[0]!, ...whole.slice(2)], 'đầu tiên'],
  ['reception by another unit', whole.with(0, step('RECEIVE', 'RECEPTIONIST', 0.5)), 'nơi nhận'],
  ['a signature without a number', whole.slice(0, 4), 'cấp số'],
  ['a number without a signature', whole.toSpliced(3, 1), 'bước ký'],
  ['approval before the draft', [whole[0]!, whole[2]!, whole[1]!, ...whole.slice(3)], 'Thứ tự'],
  ['a leader who starts', whole.with(1, step('APPRAISE', 'LEADER', 3.5)), 'chuyên viên'],
  ['a step without time', whole.with(1, step('APPRAISE', 'SPECIALIST', 0)), 'lớn hơn 0'],
  ['a condition at reception', whole.with(0, { ...whole[0]!, needs: ['FEE'] }), 'không đặt điều kiện'],
  ['an opinion that a leader cannot ask for', whole.with(3, { ...whole[3]!, needs: ['OPINION'] }), 'lấy được ý kiến'],
  ['two signatures', [...whole.slice(0, 4), step('SIGN', 'LEADER', 1), whole[4]!], 'một bước “Ký”'],
])('%s', (_, steps, word) => {
  expect(workflowProblems(steps, term).join(' ')).toContain(word)
})

test('a same-day procedure is not cut into steps', () => {
  expect(workflowProblems([step('APPRAISE', 'SPECIALIST', 0)], { amount: 0, unit: 'SAME_DAY' }).join(' ')).toContain('trong ngày')
})

test('marks are whole days since reception, and the last is the term', () => {
  expect(stepMarks(whole)).toEqual([1, 4, 5, 6, 7])
})

test('only a process that ends with a number has a chain', () => {
  expect(hasChain(whole)).toBe(true)
  expect(hasChain(whole.slice(0, 2))).toBe(false)
})

test('a step belongs to the desk, to the unit that decides, or to a unit by its id', () => {
  const dossier = { unitId: 'desk', decidingUnitId: 'department' }
  expect(unitOfStep(whole[0]!, dossier)).toBe('desk')
  expect(unitOfStep(whole[1]!, dossier)).toBe('department')
  expect(unitOfStep(step('SIGN', 'LEADER', 1, 'province'), dossier)).toBe('province')
})
