import { z } from 'zod'
import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { optionalLine, words } from '@/lib/dossiers/fields'

const dueOn = z.string('Hãy chọn ngày phải trả lời.').transform(readCivilDate).refine(isCivilDate, 'Ngày chưa đúng. Ví dụ: 05/09/2026')

const target = { id: z.uuid(), version: z.coerce.number().int().min(0) }

export const giveDirectiveSchema = z.object({
  unitId: z.uuid('Hãy chọn đơn vị phải làm.'),
  dossierId: z
    .union([z.uuid(), z.literal('')])
    .optional()
    .transform((id) => id || null),
  figure: optionalLine(300).transform((text) => text || null),
  text: words('Hãy ghi việc cần làm.'),
  dueOn,
})

export const answerDirectiveSchema = z.object({ ...target, answer: words('Hãy ghi câu trả lời.') })

export const sendBackDirectiveSchema = z.object({ ...target, reason: words('Hãy ghi vì sao chưa được.'), dueOn })

export const closeDirectiveSchema = z.object(target)
