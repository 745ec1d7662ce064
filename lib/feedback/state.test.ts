import { describe, expect, it } from 'vitest'
import { availableFeedbackActions, type FeedbackAction, feedbackActions, mayActOnFeedback } from './state'
import { type FeedbackState, feedbackStates } from './types'

const focalPoint = { isFocalPoint: true, isAssignee: false }
const assignee = { isFocalPoint: false, isAssignee: true }
const nobody = { isFocalPoint: false, isAssignee: false }

// Written by hand, not from the table: what may be done in each state, by the focal point and by whoever it is assigned to.
const expected: Record<FeedbackState, { focalPoint: FeedbackAction[]; assignee: FeedbackAction[] }> = {
  SUBMITTED: { focalPoint: ['assign'], assignee: [] },
  ASSIGNED: { focalPoint: ['assign', 'answer'], assignee: ['answer'] },
  ANSWERED: { focalPoint: ['close'], assignee: [] },
  CLOSED: { focalPoint: [], assignee: [] },
}

describe.each(feedbackStates)('%s', (state) => {
  it('offers the focal point and the assignee what stands by hand, anyone else nothing', () => {
    expect(availableFeedbackActions(state, focalPoint)).toEqual(expected[state].focalPoint)
    expect(availableFeedbackActions(state, assignee)).toEqual(expected[state].assignee)
    expect(availableFeedbackActions(state, nobody)).toEqual([])
  })

  it.each(feedbackActions)('%s: says who may not, before saying that it is too late', (action) => {
    expect(mayActOnFeedback(state, action, nobody)).toBe('forbidden')
    expect(mayActOnFeedback(state, action, focalPoint)).toBe(expected[state].focalPoint.includes(action) ? 'yes' : 'conflict')
    expect(mayActOnFeedback(state, action, assignee)).toBe(
      action !== 'answer' ? 'forbidden' : expected[state].assignee.includes('answer') ? 'yes' : 'conflict',
    )
  })
})
