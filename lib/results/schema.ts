import { z } from 'zod'
import { optionalLine, target, words } from '@/lib/dossiers/fields'
import { revocationReasons } from './types'

/** The numbers of a result as a form asks for them. */
export const numberFields = {
  number: optionalLine(100),
  book: optionalLine(60),
  bookNumber: z
    .string()
    .optional()
    .transform((text) => (text ?? '').trim())
    .pipe(z.string().regex(/^\d{0,6}$/, 'Số trong sổ chỉ gồm chữ số, ví dụ 125.'))
    .transform((text) => (text === '' ? undefined : Number(text))),
}

/** A document has a number of its own, or stands in a book. */
export function hasNumber(input: { number: string; book: string }): boolean {
  return input.number !== '' || input.book !== ''
}

export const revokeSchema = z.object({
  ...target,
  resultId: z.uuid(),
  reason: z.enum(revocationReasons, 'Hãy chọn lý do thu hồi.'),
  text: words('Hãy ghi vì sao thu hồi và người dân cần làm gì.'),
})
