import { expect, test } from 'vitest'
import { mainAction, nextStepFor } from './desk-step'
import { nothing, type Subject } from './state'

const place = (over: Partial<Subject> = {}): Subject => ({ ...nothing, state: 'IN_PROCESS', received: true, ...over })
const signing = { index: 3, kind: 'SIGN', role: 'LEADER' } as const

test.each<[string, Parameters<typeof mainAction>, string | null]>([
  ['without a process the papers are looked through', [['requestSupplement', 'stop'], place()], 'requestSupplement'],
  ['a decision stands before papers', [['decide', 'requestSupplement'], place()], 'decide'],
  ['what comes from another unit is acknowledged first', [['acknowledge', 'requestSupplement'], place({ handOver: true })], 'acknowledge'],
  ['while an opinion is awaited there is nothing to do', [['requestSupplement'], place({ openOpinions: 1 })], null],
  ['what waits for a signature is no longer examined', [['requestSupplement'], place({ step: signing })], null],
  ['an opinion that is asked of the viewer is to be given', [['giveOpinion'], place({ openOpinions: 1 })], 'giveOpinion'],
])('%s', (_, [actions, at], expected) => {
  expect(mainAction(actions, at)).toBe(expected)
})

test.each<[string, Partial<Subject>, string]>([
  ['an opinion', { openOpinions: 1, step: signing }, 'Chờ đơn vị khác cho ý kiến'],
  ['a hand-over', { handOver: true, step: signing }, 'Chờ đơn vị nhận hồ sơ xác nhận'],
  ['a step', { step: signing }, 'Chờ lãnh đạo Ủy ban'],
  ['no process', {}, 'Chuyên viên đang giải quyết'],
])('whoever looks on reads what is waited for: %s', (_, over, title) => {
  expect(nextStepFor('IN_PROCESS', [], place(over)).title).toBe(title)
})

test('a pause is told before the step', () => {
  expect(nextStepFor('AWAITING_SUPPLEMENT', [], place({ step: signing })).title).toContain('bổ sung')
})
