import { z } from 'zod'
import { id, ids, optionalWords, target, words } from './fields'
import { opinionStances } from './types'

export const passOnSchema = z.object({ ...target, text: optionalWords, fileId: ids.default([]) })

export const assignSchema = z.object({ ...target, assigneeId: z.uuid('Hãy chọn người giải quyết.') })

export const askOpinionSchema = z.object({
  ...target,
  unitId: z.uuid('Hãy chọn đơn vị cần hỏi.'),
  question: words('Hãy ghi cần hỏi điều gì để đơn vị được hỏi trả lời đúng.'),
  days: z
    .string('Hãy ghi số ngày làm việc.')
    .transform((text) => text.trim())
    .pipe(z.string().regex(/^([1-9]|[1-5]\d|60)$/, 'Ghi số ngày làm việc, từ 1 đến 60.'))
    .transform(Number),
})

export const giveOpinionSchema = z.object({
  ...target,
  opinionId: id,
  stance: z.enum(opinionStances, 'Hãy chọn đồng ý, không đồng ý hay ý kiến khác.'),
  answer: words('Hãy ghi ý kiến của đơn vị.'),
})

export const closeOpinionSchema = z.object({ ...target, opinionId: id, text: words('Hãy ghi vì sao làm tiếp mà không chờ ý kiến.') })
