import { z } from 'zod'
import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'
import { readSpans } from './hours'

const optionalLine = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => tidyText(text ?? '') || null)
    .pipe(z.string().max(max).nullable())
const phone = optionalLine(40).refine(
  (text) => text === null || /^[+\d][\d\s.()/-]{5,}$/.test(text),
  'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm hoặc gạch.',
)
const email = z
  .string()
  .optional()
  .transform((text) => text?.trim() || null)
  .pipe(z.email().max(200).nullable())

const compactLine = (pattern: RegExp, sentence: string) =>
  optionalLine(40)
    .transform((text) => text?.replace(/[\s.-]/g, '') || null)
    .refine((text) => text === null || pattern.test(text), sentence)

export const unitContactSchema = z
  .object({
    unitId: z.uuid(),
    version: z.coerce.number().int().min(0),
    address: optionalLine(300),
    phone,
    email,
    leader: optionalLine(150),
    petitionAddress: optionalLine(300),
    petitionPhone: phone,
    petitionEmail: email,
    bankCode: compactLine(/^\d{6}$/, 'Mã ngân hàng có 6 chữ số, ví dụ 970436. Hỏi ngân hàng nếu chưa rõ.'),
    bankAccount: compactLine(/^[0-9A-Za-z]{4,19}$/, 'Số tài khoản chỉ gồm chữ và số.'),
    bankHolder: optionalLine(100),
  })
  .superRefine((contact, context) => {
    const bank = ['bankCode', 'bankAccount', 'bankHolder'] as const
    if (bank.every((name) => contact[name] === null)) return
    for (const name of bank) {
      if (contact[name] === null)
        context.addIssue({
          code: 'custom',
          path: [name],
          message: 'Ghi đủ mã ngân hàng, số tài khoản và tên chủ tài khoản, hoặc để trống cả ba.',
        })
    }
  })
export type ContactInput = z.output<typeof unitContactSchema>

const dateSentence = 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 05/09/2026.'
const spans = z
  .string()
  .optional()
  .transform((text, context) => {
    const read = readSpans(text ?? '')
    if (read) return read
    context.addIssue({ code: 'custom', message: 'Chưa đọc được giờ này. Viết như 7:30-11:30, 13:30-17:00; để trống nếu nghỉ.' })
    return z.NEVER
  })

export const officeHoursSchema = z
  .object({
    unitId: z.uuid(),
    validFrom: z.string().min(1).transform(readCivilDate).refine(isCivilDate, dateSentence),
    validTo: z
      .string()
      .optional()
      .transform((text) => readCivilDate(text ?? '') || null)
      .refine((value) => value === null || isCivilDate(value), dateSentence),
    weekdays: spans,
    saturday: spans,
    sunday: spans,
    source: optionalLine(300),
    everyCommune: z.literal('1').optional(),
  })
  .transform(({ weekdays, saturday, sunday, everyCommune, ...input }) => ({
    ...input,
    everyCommune: everyCommune === '1',
    week: { '1': weekdays, '2': weekdays, '3': weekdays, '4': weekdays, '5': weekdays, '6': saturday, '7': sunday },
  }))
export type OfficeHoursInput = z.output<typeof officeHoursSchema>

export const endHoursSchema = z.object({ hoursId: z.uuid() })

export const agencyCodeSchema = z.object({
  unitId: z.uuid(),
  agencyCode: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .pipe(
      z
        .string()
        .min(1)
        .max(30)
        .regex(/^[0-9A-Z]+([.][0-9A-Z]+)*$/, 'Mã định danh chỉ gồm chữ không dấu, chữ số và dấu chấm, ví dụ H22.05.'),
    ),
})

export const difficultySchema = z.object({
  unitId: z.uuid(),
  validFrom: z.string().min(1).transform(readCivilDate).refine(isCivilDate, dateSentence),
  validTo: z
    .string()
    .optional()
    .transform((text) => readCivilDate(text ?? '') || null)
    .refine((value) => value === null || isCivilDate(value), dateSentence),
  decision: z.string().transform(tidyText).pipe(z.string().min(1).max(300)),
})

export const endDifficultySchema = z.object({
  difficultyId: z.uuid(),
  lastDay: z.string().min(1).transform(readCivilDate).refine(isCivilDate, dateSentence),
})
