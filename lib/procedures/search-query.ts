import { z } from 'zod'
import { tidyText } from '@/lib/core/text'

export const longestQuery = 200
export const mostItems = 50

/** Question of the open interface: `?q=&limit=`. */
export const searchQuerySchema = z.object({
  q: z
    .string({ error: 'Thiếu tham số q: việc cần tìm, ví dụ q=khai sinh.' })
    .max(longestQuery, `Tham số q dài quá ${longestQuery} ký tự.`)
    .transform(tidyText)
    .refine((text) => text !== '', 'Tham số q để trống: hãy ghi việc cần tìm, ví dụ q=khai sinh.'),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, `Tham số limit phải là số từ 1 đến ${mostItems}.`)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= mostItems, `Tham số limit phải là số từ 1 đến ${mostItems}.`)
    .default(10),
})
