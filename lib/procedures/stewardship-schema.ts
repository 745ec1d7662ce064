import { z } from 'zod'
import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'

const code = z.string().regex(/^\d\.\d{6}$/)
const line = (longest: number) => z.string().transform(tidyText).pipe(z.string().min(1).max(longest))
const ownerId = z
  .string()
  .transform((text) => text || null)
  .pipe(z.uuid().nullable())

export const checkSchema = z.object({ code, versionId: z.uuid(), source: line(300) })

export const ownerSchema = z.object({ code, ownerId })

export const fieldOwnerSchema = z.object({ field: line(200), ownerId })

/** Both left empty take the mark back. */
export const repealedByLawSchema = z
  .object({
    code,
    on: z
      .string()
      .transform(readCivilDate)
      .refine((text) => text === '' || isCivilDate(text), 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 05/09/2026.'),
    by: z.string().transform(tidyText).pipe(z.string().max(300)),
  })
  .superRefine(({ on, by }, context) => {
    if (on === '' && by !== '') context.addIssue({ code: 'custom', path: ['on'], message: 'Hãy ghi ngày hết hiệu lực.' })
    if (on !== '' && by === '') context.addIssue({ code: 'custom', path: ['by'], message: 'Hãy ghi văn bản bãi bỏ.' })
  })
  .transform(({ code: of, on, by }) => ({ code: of, mark: on === '' ? null : { on, by } }))
