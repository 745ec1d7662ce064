import { z } from 'zod'

import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'

const line = (longest: number) => z.string().transform(tidyText).pipe(z.string().min(1).max(longest))
const maybe = (longest: number) =>
  z
    .string()
    .transform((text) => tidyText(text.replaceAll('\r\n', '\n')))
    .pipe(z.string().max(longest))
    .optional()
    .transform((text) => text || undefined)

const code = z
  .string()
  .trim()
  .regex(/^\d\.\d{6}$/, 'Mã thủ tục gồm một chữ số, dấu chấm rồi sáu chữ số. Ví dụ: 1.001193')
const target = { id: z.uuid(), revision: z.coerce.number().int().min(0) }

export const procedureCodeSchema = z.object({ code })

export const newProcedureSchema = z.object({ code, name: line(1000), field: line(200) })

export const draftTargetSchema = z.object({ code, ...target })

export const planSchema = z.object({
  code,
  ...target,
  change: z.enum(['NEW', 'AMENDED', 'EDITORIAL', 'REPEALED']),
  changeNote: maybe(1000),
  decision: maybe(300),
  plannedFrom: z
    .string()
    .optional()
    .transform((text) => (text ? readCivilDate(text) : undefined))
    .refine((date) => date === undefined || isCivilDate(date), 'Ngày chưa đúng. Ví dụ: 05/09/2026'),
  intent: z.enum(['save', 'submit']).default('submit'),
})

export const returnSchema = z.object({ code, ...target, reason: line(1000) })

export const approveSchema = z.object({ code, ...target, comparedWith: maybe(300) })

export const withdrawSchema = z.object({ code, id: z.uuid(), reason: line(1000) })

export const takeBackSchema = z.object({ code, id: z.uuid() })

/** The form of the content: its own fields are read by `contentOfValues`. */
export const contentFormSchema = z.looseObject({ code, ...target, intent: z.string().max(200).default('save') })
