'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { defineAction, definePublicAction } from '@/lib/action/define-action'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { readCode } from '@/lib/core/ids'
import { limits } from '@/lib/rate-limit/limits'
import { accessCookie } from '@/lib/receipts/access'
import { answerFeedbackSchema, assignFeedbackSchema, closeFeedbackSchema, trackFeedbackSchema } from './schema'
import { answerFeedback, assignFeedback, closeFeedback } from './service'
import { findFeedbackBySecret } from './tracking'

export const trackFeedbackAction = definePublicAction(
  trackFeedbackSchema,
  { limit: limits.lookUpByAddress, subject: { limit: limits.lookUpByCode, of: ({ code }) => `feedback:${readCode(code)}` } },
  async ({ input }) => {
    const feedbackId = await findFeedbackBySecret(input.code, input.secret)
    if (!feedbackId) {
      throw new DomainError('not_found', 'Mã phản ánh hoặc mã bí mật chưa đúng. Ông/bà xem lại cả hai mã trên biên nhận rồi nhập lại.')
    }
    const code = readCode(input.code)
    const access = { dossierId: feedbackId, secretVersion: 1 }
    ;(await cookies()).set(accessCookie('feedbackTracking', code, access, clock.now()))
    redirect(`/phan-anh/tra-cuu/${code}`)
  },
)

export const assignFeedbackAction = defineAction(assignFeedbackSchema, async ({ viewer, input }) => {
  await assignFeedback(viewer, input)
  redirect(`/can-bo/phan-anh/${input.feedbackId}?xong=giao`)
})

export const answerFeedbackAction = defineAction(answerFeedbackSchema, async ({ viewer, input }) => {
  await answerFeedback(viewer, input)
  redirect(`/can-bo/phan-anh/${input.feedbackId}?xong=tra-loi`)
})

export const closeFeedbackAction = defineAction(closeFeedbackSchema, async ({ viewer, input }) => {
  await closeFeedback(viewer, input)
  redirect(`/can-bo/phan-anh/${input.feedbackId}?xong=ket-thuc`)
})
