import { z } from 'zod'
import { tidyText } from '@/lib/core/text'
import { findCode } from '@/lib/search/code'

const words = (longest: number) =>
  z
    .string()
    .transform((text) => tidyText(text.replaceAll('\n', ' ')))
    .pipe(z.string().max(longest))

export const synonymSchema = z
  .object({
    phrase: words(60).refine((text) => text.length >= 2, 'Ghi từ mà người dân gõ, ví dụ: làm lý.'),
    code: words(60)
      .default('')
      .refine((text) => text === '' || findCode(text) !== undefined, 'Mã thủ tục có dạng 1.001193. Chép mã ở trang của thủ tục.')
      .transform((text) => findCode(text)),
    meaning: words(100)
      .default('')
      .transform((text) => text || undefined),
    /** `thu`: only shows what people would find. */
    step: z.enum(['thu', 'luu']).default('luu'),
  })
  .refine((input) => (input.code === undefined) !== (input.meaning === undefined), {
    path: ['code'],
    message: 'Điền một trong hai ô: mã thủ tục, hoặc những từ khác cùng nghĩa.',
  })

export const synonymIdSchema = z.object({ id: z.uuid() })

/** What a browser tells after a click on the results page. */
export const openingSchema = z.object({
  q: z.string().min(1).max(200),
  /** The procedure's code, or that one of the meanings asked about was chosen. */
  ma: z.union([z.string().regex(/^\d\.\d{6}$/), z.literal('hoi-lai')]),
})
