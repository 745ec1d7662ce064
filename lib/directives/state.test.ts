import { describe, expect, it } from 'vitest'
import { directiveState, isOverdue, judgeDirective } from './state'
import { type DirectiveAction, directiveActions, type DirectiveState } from './types'

const at = new Date('2026-09-07T08:00:00+07:00')

it.each([
  [{ answeredAt: null, closedAt: null }, 'OPEN'],
  [{ answeredAt: at, closedAt: null }, 'ANSWERED'],
  [{ answeredAt: at, closedAt: at }, 'CLOSED'],
  [{ answeredAt: null, closedAt: at }, 'CLOSED'],
])('%o stands as %s', (row, state) => expect(directiveState(row)).toBe(state))

it.each([
  ['the due day itself', null, '2026-09-07', false],
  ['the day after', null, '2026-09-08', true],
  ['the day after, once answered', at, '2026-09-08', false],
] as const)('overdue on %s', (_name, answeredAt, today, overdue) => {
  expect(isOverdue({ answeredAt, closedAt: null, dueOn: '2026-09-07' }, today)).toBe(overdue)
})

describe('who may do what', () => {
  const people = {
    author: { isAuthor: true, mayAnswer: false },
    unit: { isAuthor: false, mayAnswer: true },
    reader: { isAuthor: false, mayAnswer: false },
  }
  const allowed: Record<DirectiveAction, [DirectiveState, keyof typeof people][]> = {
    answer: [['OPEN', 'unit']],
    sendBack: [['ANSWERED', 'author']],
    close: [
      ['OPEN', 'author'],
      ['ANSWERED', 'author'],
    ],
  }
  for (const action of directiveActions)
    for (const state of ['OPEN', 'ANSWERED', 'CLOSED'] as const)
      for (const who of ['author', 'unit', 'reader'] as const)
        it(`${action} from ${state} by ${who}`, () => {
          const may = allowed[action].some(([from, by]) => from === state && by === who)
          expect('event' in judgeDirective(state, action, people[who])).toBe(may)
        })
})
