import { z } from 'zod'
import { hasNumber, numberFields } from '@/lib/results/schema'
import { ids, optionalLine, optionalWords, target, ticked, words } from './fields'
import { outcomes } from './types'

export const draftDecisionSchema = z.object({
  ...target,
  outcome: z.enum(outcomes, 'Hãy chọn đồng ý hay không đồng ý giải quyết.'),
  text: optionalWords,
  fileId: ids.default([]),
})

export const passDraftSchema = z.object({ ...target, text: optionalWords, fileId: ids.default([]) })

export const sendBackSchema = z.object({ ...target, text: words('Hãy ghi cần sửa gì, để người soạn làm lại.') })

export const numberDecisionSchema = z
  .object({ ...target, ...numberFields, title: optionalLine(500), shared: ticked, fileId: ids.default([]) })
  .refine(hasNumber, { path: ['number'], message: 'Hãy ghi số của văn bản. Để trống phần số (ví dụ /QĐ-UBND) thì lấy số tiếp theo.' })

const task = z.string().regex(/^(approveDecision|signDecision|signExtension):[0-9a-f-]{36}:\d{1,9}$/)

/** Rows ticked on the signing list: what to do, the dossier, the version that was shown. */
export const signSelectedSchema = z.object({
  task: z
    .array(task)
    .min(1, 'Hãy đánh dấu ít nhất một hồ sơ.')
    .max(50, 'Mỗi lần ký không quá 50 hồ sơ.')
    .transform((tasks) =>
      [...new Set(tasks)].map((text) => {
        const [action, dossierId, version] = text.split(':') as ['approveDecision' | 'signDecision' | 'signExtension', string, string]
        return { action, dossierId, version: Number(version) }
      }),
    ),
})
