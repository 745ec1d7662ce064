import { z } from 'zod'

const words = (longest: number) => z.string().trim().normalize().min(1).max(longest)

export const trackFeedbackSchema = z.object({ code: words(40), secret: words(40) })

const target = z.object({ feedbackId: z.uuid(), version: z.coerce.number().int().min(0) })

export const assignFeedbackSchema = target.extend({ assigneeId: z.uuid('Hãy chọn một người trong danh sách.') })
export const answerFeedbackSchema = target.extend({ answer: words(10_000) })
export const closeFeedbackSchema = target
