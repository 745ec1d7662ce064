import { z } from 'zod'

/** What is typed at `/tra-cuu`. */
export const lookUpSchema = z.object({
  ma: z
    .string()
    .trim()
    .min(1, 'Hãy ghi mã hồ sơ in trên biên nhận hoặc giấy hẹn.')
    .max(60, 'Mã hồ sơ không dài như vậy. Hãy ghi đúng như trên giấy.'),
  bimat: z
    .string()
    .trim()
    .min(1, 'Hãy ghi mã tra cứu in dưới mã hồ sơ.')
    .max(60, 'Mã tra cứu có 16 chữ và số. Hãy ghi đúng như trên giấy.'),
})
