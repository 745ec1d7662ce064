import { expect, test } from 'vitest'
import { practiceStep } from '@/lib/testing/workflows'
import { at, seedCalendar, shown } from '@/lib/testing/calendar'
import { routeOf } from '@/lib/workflows/steps'
import { localDatesOf, planOf } from './process-plan'

const calendar = seedCalendar()
const steps = [
  practiceStep('RECEIVE', 'RECEPTIONIST', 0.5),
  practiceStep('APPRAISE', 'SPECIALIST', 3.5),
  practiceStep('SIGN', 'LEADER', 1, { unit: 'district' }),
  practiceStep('NUMBER', 'REGISTRY', 1, { unit: 'district' }),
]
const term = { amount: 6, unit: 'WORKING_DAY' }
const event = (seq: number, kind: string, when: string, data: object, actorId = `p${seq}`) => ({ seq, kind, at: at(when), actorId, data })
const received = (over = {}) =>
  event(1, 'dossier.received', '07/09/2026 08:00', {
    term,
    ...routeOf({ id: 'w', steps }, { unitId: 'commune', decidingUnitId: 'department', ...over }),
  })
const sketch = (events: Parameters<typeof planOf>[1]) =>
  planOf(steps, events, calendar).map(({ unitId, dueAt, handedOver, acknowledged, done }) => [
    unitId,
    dueAt && shown(dueAt),
    handedOver?.byId ?? null,
    acknowledged?.byId ?? null,
    done?.byId ?? null,
  ])

test('each step has its unit and its own time of the term, the last that of the whole', () => {
  expect(sketch([received()])).toEqual([
    ['commune', '08/09/2026 17:30', null, null, null],
    ['department', '11/09/2026 17:30', null, null, null],
    ['district', '14/09/2026 17:30', null, null, null],
    ['district', '15/09/2026 17:30', null, null, null],
  ])
})

const passed = event(2, 'dossier.passed_on', '07/09/2026 09:00', { from: 0, to: 1, unitId: 'department', noteId: null })
const started = event(3, 'dossier.started', '07/09/2026 10:00', { assigneeId: 'p3' })
const drafted = event(4, 'dossier.decision_drafted', '08/09/2026 10:00', {
  from: 1,
  to: 2,
  unitId: 'district',
  noteId: 'n',
  outcome: 'GRANTED',
})
const acknowledged = event(5, 'dossier.acknowledged', '08/09/2026 11:00', { assigneeId: 'p5' })

test('what was done to each, by whom', () => {
  expect(sketch([received(), passed, started, drafted, acknowledged]).map((row) => row.slice(2))).toEqual([
    [null, null, 'p2'],
    ['p2', 'p3', 'p4'],
    ['p4', 'p5', null],
    [null, null, null],
  ])
})

test('what goes back is to be done once more', () => {
  const back = event(6, 'dossier.sent_back', '08/09/2026 14:00', { from: 2, to: 1, unitId: 'department', noteId: 'n', assigneeId: 'p3' })
  expect(sketch([received(), passed, started, drafted, acknowledged, back]).map((row) => row.slice(2))).toEqual([
    [null, null, 'p2'],
    ['p6', null, null],
    [null, null, null],
    [null, null, null],
  ])
})

test('a decision ends the step it was made on', () => {
  const decided = event(6, 'dossier.decided', '09/09/2026 10:00', { outcome: 'GRANTED', number: '1', noteId: null })
  expect(sketch([received(), passed, started, drafted, acknowledged, decided])[2]![4]).toBe('p6')
})

test('within a unit nothing is handed over', () => {
  const signed = event(6, 'dossier.decision_signed', '09/09/2026 10:00', {
    from: 2,
    to: 3,
    unitId: 'district',
    signerId: 'p6',
    noteId: null,
  })
  expect(sketch([received(), passed, started, drafted, acknowledged, signed]).map((row) => row.slice(2))).toEqual([
    [null, null, 'p2'],
    ['p2', 'p3', 'p4'],
    ['p4', 'p5', 'p6'],
    [null, null, null],
  ])
})

test('a desk that does the next step itself has done its own by receiving', () => {
  expect(sketch([received({ decidingUnitId: 'commune' })])[0]![4]).toBe('p1')
})

test('a new appointment of the whole is that of the last step, and of no other', () => {
  const extended = event(6, 'dossier.extended', '09/09/2026 10:00', { noteId: 'n', reason: 'WEATHER', dueOn: '2026-09-25', signerId: 'p6' })
  expect(sketch([received(), passed, started, extended]).map((row) => row[1])).toEqual([
    '08/09/2026 17:30',
    '11/09/2026 17:30',
    '14/09/2026 17:30',
    '25/09/2026 17:30',
  ])
})

test('local dates are those of each unit in turn; within one unit there are none', () => {
  const dates = (over = {}) =>
    localDatesOf(planOf(steps, [received(over)], calendar)).map(({ unitId, amount, dueAt }) => [unitId, amount, shown(dueAt)])
  expect(dates()).toEqual([
    ['commune', 0.5, '08/09/2026 17:30'],
    ['department', 3.5, '11/09/2026 17:30'],
    ['district', 2, '15/09/2026 17:30'],
  ])
  expect(localDatesOf(planOf(steps, [received({ unitId: 'district', decidingUnitId: 'district' })], calendar))).toEqual([])
})
