import { describe, expect, test } from 'vitest'
import { roles, type Role } from '@/lib/auth/roles'
import { type Actor, type DossierAction, dossierActions, judge, nothing, type Subject } from './state'
import { type DossierState, dossierStates } from './types'

// Written by hand from the rules of the one-stop mechanism, not from the table under test: for each action, the states it may start from with the state it
// ends in, the roles that may do it, and the unit in which the role must be held.
const expected: Record<
  DossierAction,
  {
    steps: Partial<Record<DossierState | 'NEW', DossierState>>
    roles: Role[] | 'CITIZEN'
    receiving: boolean
    handling: boolean
    asked?: boolean
  }
> = {
  submit: { steps: { NEW: 'SUBMITTED' }, roles: 'CITIZEN', receiving: false, handling: false },
  intake: { steps: { NEW: 'RECEIVED' }, roles: ['RECEPTIONIST'], receiving: true, handling: false },
  receive: { steps: { SUBMITTED: 'RECEIVED' }, roles: ['RECEPTIONIST'], receiving: true, handling: false },
  refuse: { steps: { SUBMITTED: 'NOT_ACCEPTED' }, roles: ['RECEPTIONIST'], receiving: true, handling: false },
  askCorrection: { steps: { SUBMITTED: 'AWAITING_SUPPLEMENT' }, roles: ['RECEPTIONIST'], receiving: true, handling: false },
  recordCorrection: { steps: { AWAITING_SUPPLEMENT: 'SUBMITTED' }, roles: ['RECEPTIONIST'], receiving: true, handling: false },
  correctReception: {
    steps: { RECEIVED: 'RECEIVED', IN_PROCESS: 'IN_PROCESS' },
    roles: ['RECEPTIONIST'],
    receiving: true,
    handling: false,
  },
  assign: { steps: { RECEIVED: 'RECEIVED', IN_PROCESS: 'IN_PROCESS' }, roles: ['UNIT_HEAD', 'LEADER'], receiving: false, handling: true },
  passOn: { steps: { RECEIVED: 'RECEIVED', IN_PROCESS: 'IN_PROCESS' }, roles: ['RECEPTIONIST'], receiving: false, handling: true },
  acknowledge: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['UNIT_HEAD'], receiving: false, handling: true },
  askOpinion: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['SPECIALIST', 'UNIT_HEAD'], receiving: false, handling: true },
  giveOpinion: {
    steps: { IN_PROCESS: 'IN_PROCESS', AWAITING_SUPPLEMENT: 'AWAITING_SUPPLEMENT', AWAITING_PAYMENT: 'AWAITING_PAYMENT' },
    roles: ['SPECIALIST', 'UNIT_HEAD', 'LEADER'],
    receiving: false,
    handling: false,
    asked: true,
  },
  closeOpinion: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['UNIT_HEAD', 'LEADER'], receiving: false, handling: true },
  draftDecision: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['SPECIALIST'], receiving: false, handling: true },
  approveDecision: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['UNIT_HEAD'], receiving: false, handling: true },
  signDecision: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['LEADER'], receiving: false, handling: true },
  sendBack: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['LEADER'], receiving: false, handling: true },
  numberDecision: { steps: { IN_PROCESS: 'DECIDED' }, roles: ['REGISTRY'], receiving: false, handling: true },
  revokeResult: { steps: { DECIDED: 'DECIDED', RETURNED: 'RETURNED' }, roles: ['UNIT_HEAD', 'LEADER'], receiving: false, handling: true },
  reissueResult: {
    steps: { DECIDED: 'DECIDED', RETURNED: 'RETURNED' },
    roles: ['SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'],
    receiving: false,
    handling: true,
  },
  start: { steps: { RECEIVED: 'IN_PROCESS' }, roles: ['SPECIALIST', 'UNIT_HEAD'], receiving: false, handling: true },
  requestSupplement: { steps: { IN_PROCESS: 'AWAITING_SUPPLEMENT' }, roles: ['SPECIALIST', 'UNIT_HEAD'], receiving: false, handling: true },
  requestFurtherSupplement: {
    steps: { IN_PROCESS: 'AWAITING_SUPPLEMENT' },
    roles: ['UNIT_HEAD', 'LEADER'],
    receiving: false,
    handling: true,
  },
  demandFee: {
    steps: { IN_PROCESS: 'AWAITING_PAYMENT' },
    roles: ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD'],
    receiving: true,
    handling: true,
  },
  recordPayment: { steps: { AWAITING_PAYMENT: 'IN_PROCESS' }, roles: ['RECEPTIONIST'], receiving: true, handling: true },
  waiveFee: { steps: { AWAITING_PAYMENT: 'IN_PROCESS' }, roles: ['UNIT_HEAD', 'LEADER'], receiving: false, handling: true },
  collectFee: {
    steps: { RECEIVED: 'RECEIVED', IN_PROCESS: 'IN_PROCESS', DECIDED: 'DECIDED' },
    roles: ['RECEPTIONIST'],
    receiving: true,
    handling: true,
  },
  draftExtension: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['SPECIALIST', 'UNIT_HEAD'], receiving: false, handling: true },
  signExtension: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['UNIT_HEAD', 'LEADER'], receiving: false, handling: true },
  rejectExtension: { steps: { IN_PROCESS: 'IN_PROCESS' }, roles: ['UNIT_HEAD', 'LEADER'], receiving: false, handling: true },
  stop: {
    steps: { RECEIVED: 'STOPPED', IN_PROCESS: 'STOPPED', AWAITING_SUPPLEMENT: 'STOPPED', AWAITING_PAYMENT: 'STOPPED' },
    roles: ['UNIT_HEAD', 'LEADER'],
    receiving: false,
    handling: true,
  },
  recordSupplement: {
    steps: { AWAITING_SUPPLEMENT: 'IN_PROCESS' },
    roles: ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD'],
    receiving: true,
    handling: true,
  },
  decide: { steps: { IN_PROCESS: 'DECIDED' }, roles: ['SPECIALIST', 'UNIT_HEAD', 'LEADER'], receiving: false, handling: true },
  confirmResult: { steps: { DECIDED: 'DECIDED' }, roles: ['RECEPTIONIST'], receiving: true, handling: false },
  handOver: { steps: { DECIDED: 'RETURNED' }, roles: ['RECEPTIONIST'], receiving: true, handling: false },
  withdraw: {
    steps: {
      SUBMITTED: 'WITHDRAWN',
      RECEIVED: 'WITHDRAWN',
      IN_PROCESS: 'WITHDRAWN',
      AWAITING_SUPPLEMENT: 'WITHDRAWN',
      AWAITING_PAYMENT: 'WITHDRAWN',
    },
    roles: ['RECEPTIONIST'],
    receiving: true,
    handling: false,
  },
}

// What else holds of a dossier for the action to be possible at all.
const possible: Partial<Record<DossierAction, Partial<Subject>>> = {
  handOver: { resultConfirmed: true },
  recordCorrection: { received: false },
  requestFurtherSupplement: { supplements: 1 },
  signExtension: { extension: 'DRAFTED' },
  rejectExtension: { extension: 'DRAFTED' },
  correctReception: { receivedToday: true },
  passOn: { step: { index: 0, kind: 'RECEIVE', role: 'RECEPTIONIST' } },
  acknowledge: { step: { index: 2, kind: 'FORWARD', role: 'UNIT_HEAD' }, handOver: true },
  closeOpinion: { openOpinions: 1 },
  reissueResult: { revoked: true },
  draftDecision: { chain: true, step: { index: 1, kind: 'APPRAISE', role: 'SPECIALIST' } },
  approveDecision: { chain: true, step: { index: 2, kind: 'APPROVE', role: 'UNIT_HEAD' }, decision: 'DRAFTED' },
  signDecision: { chain: true, step: { index: 3, kind: 'SIGN', role: 'LEADER' }, decision: 'APPROVED' },
  sendBack: { chain: true, step: { index: 3, kind: 'SIGN', role: 'LEADER' }, decision: 'APPROVED' },
  numberDecision: { chain: true, step: { index: 4, kind: 'NUMBER', role: 'REGISTRY' }, decision: 'SIGNED' },
}
const received: Subject = { ...nothing, received: true }

const actors: { name: string; role: Role | 'CITIZEN' | null; at: 'receiving' | 'handling' | 'asked' | null; actor: Actor }[] = [
  { name: 'a citizen', role: 'CITIZEN', at: null, actor: 'CITIZEN' },
  { name: 'staff without a role', role: null, at: null, actor: { receiving: [], handling: [] } },
  ...roles.flatMap((role) => [
    { name: `${role} of the receiving unit`, role, at: 'receiving' as const, actor: { receiving: [role], handling: [] } },
    { name: `${role} of the handling unit`, role, at: 'handling' as const, actor: { receiving: [], handling: [role] } },
    { name: `${role} of a unit that is asked`, role, at: 'asked' as const, actor: { receiving: [], handling: [], asked: [role] } },
  ]),
]

describe.each(dossierActions)('%s', (action) => {
  const rule = expected[action]
  describe.each(['NEW', ...dossierStates] as const)('from %s', (state) => {
    test.each(actors)('by $name', ({ role, at, actor }) => {
      const mayAct =
        rule.roles === 'CITIZEN'
          ? role === 'CITIZEN'
          : role !== null && role !== 'CITIZEN' && rule.roles.includes(role) && at !== null && rule[at]
      const to = rule.steps[state]
      const judged = judge({ ...received, ...possible[action], state }, action, actor)
      if (!mayAct) expect(judged).toMatchObject({ ok: false, code: 'forbidden' })
      else if (!to) expect(judged).toMatchObject({ ok: false, code: 'conflict' })
      else expect(judged).toMatchObject({ ok: true, to })
    })
  })
})

test('a result is confirmed once, and only then handed over', () => {
  const desk: Actor = { receiving: ['RECEPTIONIST'], handling: [] }
  expect(judge({ ...received, state: 'DECIDED', resultConfirmed: true }, 'confirmResult', desk).ok).toBe(false)
  expect(judge({ ...received, state: 'DECIDED' }, 'handOver', desk).ok).toBe(false)
})

test('nothing leads out of the states that end a dossier', () => {
  const all: Actor = { receiving: [...roles], handling: [...roles], asked: [...roles] }
  for (const state of ['NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED', 'RETURNED'] as const) {
    for (const action of dossierActions) {
      const judged = judge({ ...received, ...possible[action], state, resultConfirmed: true }, action, all)
      // A result may be revoked after it was handed over; the dossier stays where it ended.
      if ((action === 'revokeResult' || action === 'reissueResult') && state === 'RETURNED')
        expect(judged).toMatchObject({ ok: true, to: 'RETURNED' })
      else expect(judged.ok).toBe(false)
    }
  }
})

const steps = {
  RECEIVE: { index: 0, kind: 'RECEIVE', role: 'RECEPTIONIST' },
  APPRAISE: { index: 1, kind: 'APPRAISE', role: 'SPECIALIST' },
  FORWARD: { index: 1, kind: 'FORWARD', role: 'SPECIALIST' },
  APPROVE: { index: 2, kind: 'APPROVE', role: 'UNIT_HEAD' },
  SIGN: { index: 3, kind: 'SIGN', role: 'LEADER' },
  NUMBER: { index: 4, kind: 'NUMBER', role: 'REGISTRY' },
} as const satisfies Record<string, Subject['step']>

test.each<[string, DossierAction, Partial<Subject>]>([
  ['papers are asked for once', 'requestSupplement', { state: 'IN_PROCESS', supplements: 1 }],
  ['a further request follows a first', 'requestFurtherSupplement', { state: 'IN_PROCESS', supplements: 0 }],
  ['what was received is not mended as a submission', 'recordCorrection', { state: 'AWAITING_SUPPLEMENT' }],
  ['what was not received has no clock to resume', 'recordSupplement', { state: 'AWAITING_SUPPLEMENT', received: false }],
  ['what was not received is refused, not stopped', 'stop', { state: 'AWAITING_SUPPLEMENT', received: false }],
  ['an apology comes before the appointment', 'draftExtension', { state: 'IN_PROCESS', overdue: true }],
  ['one apology waits at a time', 'draftExtension', { state: 'IN_PROCESS', extension: 'DRAFTED' }],
  ['the appointment is moved once', 'draftExtension', { state: 'IN_PROCESS', extension: 'SIGNED' }],
  ['there is nothing to sign', 'signExtension', { state: 'IN_PROCESS' }],
  ['nothing is signed twice', 'signExtension', { state: 'IN_PROCESS', extension: 'SIGNED' }],
  ['there is nothing to give back', 'rejectExtension', { state: 'IN_PROCESS' }],
  ['a reception is corrected on its day', 'correctReception', { state: 'RECEIVED', receivedToday: false }],
  ['a reception that was passed on stands', 'correctReception', { state: 'RECEIVED', receivedToday: true, step: steps.APPRAISE }],
  ['nobody starts what was not passed on', 'start', { state: 'RECEIVED', step: steps.RECEIVE }],
  ['what is drafted goes to signature, not on', 'passOn', { state: 'IN_PROCESS', step: steps.APPRAISE }],
  ['a hand-over is acknowledged once', 'acknowledge', { state: 'IN_PROCESS', step: steps.APPROVE }],
  ['nothing is decided before the hand-over is acknowledged', 'decide', { state: 'IN_PROCESS', handOver: true }],
  ['nothing goes on while an opinion is awaited', 'decide', { state: 'IN_PROCESS', openOpinions: 1 }],
  ['a chain is not cut short', 'decide', { state: 'IN_PROCESS', chain: true, step: steps.APPRAISE }],
  ['who passes on does not decide', 'decide', { state: 'IN_PROCESS', step: steps.FORWARD }],
  ['without a chain there is nothing to draft', 'draftDecision', { state: 'IN_PROCESS', step: steps.APPRAISE }],
  ['nothing is approved before it is drafted', 'approveDecision', { state: 'IN_PROCESS', chain: true, step: steps.APPROVE }],
  ['nothing is signed before it is drafted', 'signDecision', { state: 'IN_PROCESS', chain: true, step: steps.SIGN }],
  [
    'nothing is numbered before it is signed',
    'numberDecision',
    { state: 'IN_PROCESS', chain: true, step: steps.NUMBER, decision: 'APPROVED' },
  ],
  ['what was taken back is not confirmed', 'confirmResult', { state: 'DECIDED', revoked: true }],
  ['what was taken back is not handed over', 'handOver', { state: 'DECIDED', resultConfirmed: true, revoked: true }],
  ['a result that holds is not issued again', 'reissueResult', { state: 'DECIDED' }],
  ['there is nothing to close', 'closeOpinion', { state: 'IN_PROCESS' }],
])('%s', (_, action, subject) => {
  const all: Actor = { receiving: [...roles], handling: [...roles] }
  expect(judge({ ...received, ...subject }, action, all)).toMatchObject({ ok: false, code: 'conflict' })
})
