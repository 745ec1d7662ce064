import { z } from 'zod'
import { tidyText } from '@/lib/core/text'
import { termUnits, type Term } from '@/lib/procedures/types'

const noControls = (text: string) => !/[^\P{Cc}\n\t]/u.test(text)
const strange = 'Mục này có ký tự lạ không nhìn thấy được. Hãy xóa hết rồi gõ lại.'
const tidyLines = (text: string) => tidyText(text.replace(/\r\n?/g, '\n'))

export const line = (max: number, missing: string) =>
  z.string(missing).transform(tidyText).pipe(z.string().min(1, missing).max(max).refine(noControls, strange))
export const optionalLine = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => tidyText(text ?? ''))
    .pipe(z.string().max(max).refine(noControls, strange))
export const words = (missing: string) =>
  z.string(missing).transform(tidyLines).pipe(z.string().min(1, missing).max(4000).refine(noControls, strange))
export const optionalWords = z
  .string()
  .optional()
  .transform((text) => tidyLines(text ?? ''))
  .pipe(z.string().max(4000).refine(noControls, strange))
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === '1')
export const id = z.uuid()
export const ids = z.array(id).max(25)

/** A phone number in digits: spaces, dots and dashes dropped, +84 as 0. */
export const phone = z
  .string()
  .optional()
  .transform((text) => (text ?? '').replace(/[\s().-]/g, '').replace(/^(\+84|0084)/, '0'))
  .pipe(z.string().regex(/^(\d{8,15})?$/, 'Số điện thoại chưa đúng. Ghi đủ các chữ số, ví dụ 0912 345 678, hoặc để trống.'))
export const documentNumber = z
  .string()
  .optional()
  .transform((text) => (text ?? '').replace(/[\s.]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z/-]{0,30}$/, 'Số giấy tờ chỉ gồm chữ và số. Hãy xem lại.'))

/** The dossier and the version of it that the officer saw. */
export const target = { dossierId: id, version: z.coerce.number().int().positive() }

const count = z
  .string()
  .transform((text) => text.trim() || '0')
  .pipe(z.string().regex(/^\d{1,3}$/, 'Số bản phải là số từ 0 đến 999.'))
  .transform(Number)

export const paperFields = {
  paperKey: z.array(z.string().max(200)).max(100).default([]),
  paperName: z
    .array(z.string().transform(tidyText).pipe(z.string().max(1000)))
    .max(100)
    .default([]),
  originals: z.array(count).max(100).default([]),
  certified: z.array(count).max(100).default([]),
  copies: z.array(count).max(100).default([]),
  compared: z.array(z.string()).max(100).default([]),
}
/** Fields of the table of papers, for the form reader. */
export const paperLists = ['paperKey', 'paperName', 'originals', 'certified', 'copies', 'compared'] as const

type PaperInput = { [K in keyof typeof paperFields]: z.output<(typeof paperFields)[K]> }

/** The rows of the table in which something was counted or named. */
export function papersOf(input: PaperInput) {
  return input.paperKey
    .map((paperKey, row) => ({
      paperKey,
      name: input.paperName[row] ?? '',
      originals: input.originals[row] ?? 0,
      certified: input.certified[row] ?? 0,
      copies: input.copies[row] ?? 0,
      compared: input.compared.includes(paperKey),
    }))
    .filter((paper) => paper.name !== '' && paper.originals + paper.certified + paper.copies > 0)
}

export const termFields = {
  termAmount: z.string().optional(),
  termUnit: z.enum(termUnits).optional(),
}

/** The term an officer sets; absent when the form does not ask for it. */
export function termOf(
  input: { termAmount?: string | undefined; termUnit?: (typeof termUnits)[number] | undefined },
  context: z.RefinementCtx,
): Term | undefined {
  if (input.termUnit === undefined) return undefined
  if (input.termUnit === 'SAME_DAY') return { amount: 0, unit: 'SAME_DAY' }
  const text = input.termAmount?.trim() ?? ''
  if (!/^[1-9]\d{0,2}$/.test(text)) {
    context.addIssue({ code: 'custom', path: ['termAmount'], message: 'Ghi thời hạn bằng số, từ 1 đến 999.' })
    return undefined
  }
  return { amount: Number(text), unit: input.termUnit }
}

/** The case (trường hợp) of the procedure; absent when none was chosen. */
export const caseKey = z
  .string()
  .max(80)
  .optional()
  .transform((text) => text || undefined)
