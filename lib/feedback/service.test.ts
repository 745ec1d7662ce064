import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { findBreak } from '@/lib/ledger/chain'
import { listEvents } from '@/lib/ledger/queries'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { findFeedbackPhoto, getFeedbackDetail, handlesFeedback, listAssignees, listFeedback } from './queries'
import { answerFeedback, assignFeedback, closeFeedback, feedbackSecret, type NewFeedback, submitFeedback } from './service'
import { findFeedbackBySecret, findTrackedFeedback } from './tracking'

useTestDatabase()

let office: string
let commune: string
let focal: StaffViewer
let clerk: StaffViewer
let reported: StaffViewer

beforeAll(async () => {
  office = await makeUnit('Huyện Thực Hành')
  commune = await makeUnit('Xã Thực Hành')
  focal = await makeStaff([{ unitId: office, role: 'FOCAL_POINT' }])
  clerk = await makeStaff([{ unitId: office, role: 'SPECIALIST' }])
  reported = await makeStaff([{ unitId: commune, role: 'RECEPTIONIST' }])
})

const feedback = (over: Partial<NewFeedback> = {}): NewFeedback => ({
  transactionId: randomUUID(),
  kind: 'LOCAL_PROBLEM',
  title: 'Đường hỏng',
  content: 'Nội dung chỉ người gửi và văn phòng biết',
  senderName: 'Vàng Seo Thực Hành',
  senderPhone: '0900000000',
  senderEmail: null,
  senderAddress: null,
  aboutUnitId: null,
  mayPublish: false,
  photos: [],
  ...over,
})

async function photo(): Promise<{ id: string; sha256: string }> {
  const now = clock.now()
  const sha256 = randomUUID().replaceAll('-', '').repeat(2)
  const { id } = await db.attachment.create({
    data: {
      id: randomUUID(),
      key: randomUUID(),
      status: 'ARRIVED',
      purpose: 'FEEDBACK_PHOTO',
      name: 'anh.jpg',
      size: 3,
      declaredType: 'image/jpeg',
      type: 'image/jpeg',
      sha256,
      createdAt: now,
      arrivedAt: now,
    },
  })
  return { id, sha256 }
}

const target = async (feedbackId: string) => ({
  feedbackId,
  version: (await db.feedback.findUniqueOrThrow({ where: { id: feedbackId } })).version,
})
const assign = async (viewer: StaffViewer, id: string, to: StaffViewer) =>
  assignFeedback(viewer, { ...(await target(id)), assigneeId: to.accountId })
const answer = async (viewer: StaffViewer, id: string, text = 'Đã sửa đường.') =>
  answerFeedback(viewer, { ...(await target(id)), answer: text })
const close = async (viewer: StaffViewer, id: string) => closeFeedback(viewer, await target(id))

describe('sending', () => {
  it('the same form twice, also at the same moment, makes one feedback and one secret', async () => {
    const form = feedback({ photos: [await photo()] })
    const [one, other] = await Promise.all([submitFeedback(form), submitFeedback(form)])
    const again = await submitFeedback(form)
    expect(new Set([one.feedbackId, other.feedbackId, again.feedbackId]).size).toBe(1)
    expect(new Set([one.repeated, other.repeated])).toEqual(new Set([false, true]))
    expect(again).toEqual({ feedbackId: one.feedbackId, code: one.code, repeated: true })
    expect(await listEvents(db, 'feedback', one.feedbackId)).toHaveLength(1)
    expect((await findTrackedFeedback(one.feedbackId))?.photoCount).toBe(1)
  })

  it('the same form with another content is refused and changes nothing', async () => {
    const form = feedback()
    const { feedbackId } = await submitFeedback(form)
    await expect(submitFeedback({ ...form, content: 'khác' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(submitFeedback({ ...form, photos: [await photo()] })).rejects.toMatchObject({ code: 'conflict' })
    expect((await findTrackedFeedback(feedbackId))?.content).toBe(form.content)
  })

  it('a photo that another feedback has is refused, and then nothing of the feedback is there', async () => {
    const taken = await photo()
    await submitFeedback(feedback({ photos: [taken] }))
    const form = feedback({ title: 'Lấy ảnh của người khác', photos: [taken] })
    await expect(submitFeedback(form)).rejects.toMatchObject({ code: 'conflict' })
    expect(await db.feedback.count({ where: { title: form.title } })).toBe(0)
    expect(await db.clientTransaction.count({ where: { id: form.transactionId } })).toBe(0)
  })

  it('keeps what was typed out of the ledger', async () => {
    const { feedbackId } = await submitFeedback(feedback())
    const text = JSON.stringify(await listEvents(db, 'feedback', feedbackId))
    expect(text).not.toMatch(/Vàng|0900000000|Nội dung|Đường/)
  })
})

describe('the secret', () => {
  it('opens its own feedback only, written in any way people copy it', async () => {
    const one = await submitFeedback(feedback())
    const other = await submitFeedback(feedback())
    const secret = feedbackSecret(one.feedbackId)
    expect(await findFeedbackBySecret(one.code, secret)).toBe(one.feedbackId)
    expect(await findFeedbackBySecret(groupCode(one.code).toLowerCase(), ` ${groupCode(secret).toLowerCase()} `)).toBe(one.feedbackId)
    expect(await findFeedbackBySecret(other.code, secret)).toBeNull()
    expect(await findFeedbackBySecret('PA00000000', secret)).toBeNull()
    expect(await findFeedbackBySecret(one.code.slice(0, 6), secret)).toBeNull()
    expect(await findFeedbackBySecret(one.code, '')).toBeNull()
  })

  it('shows the sender neither who handles it nor anything of the people', async () => {
    const { feedbackId } = await submitFeedback(feedback())
    await assign(focal, feedbackId, clerk)
    const seen = JSON.stringify(await findTrackedFeedback(feedbackId))
    expect(seen).not.toContain(clerk.accountId)
    expect(seen).not.toContain('0900000000')
  })
})

describe('handling', () => {
  it('goes from the focal point to the assignee and back, each step once in an unbroken ledger', async () => {
    const { feedbackId } = await submitFeedback(feedback())
    await assign(focal, feedbackId, clerk)
    await answer(clerk, feedbackId)
    await close(focal, feedbackId)
    const tracked = await findTrackedFeedback(feedbackId)
    expect(tracked).toMatchObject({ state: 'CLOSED', answer: 'Đã sửa đường.' })
    expect(tracked?.history.map((event) => event.kind)).toEqual([
      'feedback.submitted',
      'feedback.assigned',
      'feedback.answered',
      'feedback.closed',
    ])
    expect(findBreak(await listEvents(db, 'feedback', feedbackId))).toBeNull()
  })

  it('is found by nobody but the focal point and the assignee', async () => {
    const { feedbackId } = await submitFeedback(feedback())
    const { id: photoId } = await photo()
    await db.attachment.update({ where: { id: photoId }, data: { feedbackId } })
    for (const viewer of [clerk, reported]) {
      await expect(getFeedbackDetail(viewer, feedbackId)).rejects.toMatchObject({ code: 'not_found' })
      await expect(assign(viewer, feedbackId, clerk)).rejects.toMatchObject({ code: 'not_found' })
      expect(await findFeedbackPhoto(viewer, photoId)).toBeNull()
      expect((await listFeedback(viewer)).rows.map((row) => row.id)).not.toContain(feedbackId)
    }
    expect(await findFeedbackPhoto(focal, photoId)).toEqual({ id: photoId })
    await assign(focal, feedbackId, clerk)
    expect((await getFeedbackDetail(clerk, feedbackId)).actions).toEqual(['answer'])
    expect(await findFeedbackPhoto(clerk, photoId)).toEqual({ id: photoId })
    await expect(assign(clerk, feedbackId, clerk)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(close(clerk, feedbackId)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await findFeedbackPhoto(reported, photoId)).toBeNull()
  })

  it('two officers at once: one wins, the other is told', async () => {
    const { feedbackId } = await submitFeedback(feedback())
    await assign(focal, feedbackId, clerk)
    const seen = await target(feedbackId)
    const both = await Promise.allSettled([
      answerFeedback(focal, { ...seen, answer: 'một' }),
      answerFeedback(clerk, { ...seen, answer: 'hai' }),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' })
    expect(await listEvents(db, 'feedback', feedbackId)).toHaveLength(3)
  })

  it('logs who read it', async () => {
    const { feedbackId } = await submitFeedback(feedback())
    await getFeedbackDetail(focal, feedbackId)
    expect(await db.readLog.count({ where: { kind: 'FEEDBACK', subjectId: feedbackId, accountId: focal.accountId } })).toBe(1)
  })
})

describe('a report of conduct', () => {
  it('is neither assigned to nor seen by the reported unit', async () => {
    const { feedbackId } = await submitFeedback(feedback({ kind: 'CONDUCT', aboutUnitId: commune }))
    await expect(assign(focal, feedbackId, reported)).rejects.toMatchObject({ code: 'invalid' })
    const offered = await listAssignees({ kind: 'CONDUCT', aboutUnitId: commune })
    expect(offered.map((one) => one.id)).toContain(clerk.accountId)
    expect(offered.map((one) => one.id)).not.toContain(reported.accountId)
    // Someone who comes to work there after it was assigned to them.
    await assign(focal, feedbackId, clerk)
    const moved: StaffViewer = { ...clerk, assignments: [...clerk.assignments, { unitId: commune, role: 'SPECIALIST' }] }
    await expect(getFeedbackDetail(moved, feedbackId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(answer(moved, feedbackId)).rejects.toMatchObject({ code: 'not_found' })
    expect((await getFeedbackDetail(clerk, feedbackId)).id).toBe(feedbackId)
  })

  it('stays hidden from a focal point of the reported unit, who sees all else', async () => {
    const own = await makeStaff([{ unitId: commune, role: 'FOCAL_POINT' }])
    const about = await submitFeedback(feedback({ kind: 'CONDUCT', aboutUnitId: commune }))
    const elsewhere = await submitFeedback(feedback({ kind: 'CONDUCT', aboutUnitId: office }))
    const unknown = await submitFeedback(feedback({ kind: 'CONDUCT' }))
    const problem = await submitFeedback(feedback({ aboutUnitId: commune }))
    const seen = (await listFeedback(own)).rows.map((row) => row.id)
    expect(seen).not.toContain(about.feedbackId)
    expect(seen).toEqual(expect.arrayContaining([elsewhere.feedbackId, unknown.feedbackId, problem.feedbackId]))
    // Of two focal points each unit's own is left out.
    expect((await listFeedback(focal)).rows.map((row) => row.id)).not.toContain(elsewhere.feedbackId)
    await db.staffAccount.update({ where: { id: own.accountId }, data: { disabledAt: clock.now() } })
    // Without the other one nobody else would read it.
    expect((await listFeedback(focal)).rows.map((row) => row.id)).toContain(elsewhere.feedbackId)
  })

  it('a problem of the place may be looked into there', async () => {
    const { feedbackId } = await submitFeedback(feedback({ aboutUnitId: commune }))
    await assign(focal, feedbackId, reported)
    expect((await getFeedbackDetail(reported, feedbackId)).actions).toEqual(['answer'])
  })
})

it('who has no part in feedback has no list of it', async () => {
  const stranger = await makeStaff([{ unitId: commune, role: 'SPECIALIST' }])
  expect(await handlesFeedback(stranger)).toBe(false)
  expect(await handlesFeedback(focal)).toBe(true)
  const { feedbackId } = await submitFeedback(feedback())
  await assign(focal, feedbackId, stranger)
  expect(await handlesFeedback(stranger)).toBe(true)
})
