import { z } from 'zod'
import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'
import { decisionText } from '@/lib/staff/schema'
import { byAddress } from './types'

const line = (max: number) => z.string().transform(tidyText).pipe(z.string().min(1).max(max))
const optionalLine = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => tidyText(text ?? '') || null)
    .pipe(z.string().max(max).nullable())
const dateSentence = 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 05/09/2026.'
const date = z.string().min(1).transform(readCivilDate).refine(isCivilDate, dateSentence)
const version = z.coerce.number().int().min(0)
const kinds = ['COMMUNE', 'TOWN', 'DEPARTMENT', 'DISTRICT', 'PROVINCE'] as const

export const enterMergerSchema = z
  .object({
    name: line(200),
    effectiveOn: date,
    source: line(300),
    ends: z.array(z.uuid()).min(1, 'Chọn ít nhất một đơn vị kết thúc.'),
    successor: z.union([z.literal(''), z.uuid()]),
    newName: optionalLine(200),
    newShortName: optionalLine(200),
    newKind: z.enum(kinds).optional(),
    newCode: optionalLine(10).refine((text) => text === null || /^\d{2,5}$/.test(text), 'Mã có từ 2 đến 5 chữ số.'),
  })
  .transform(({ ends, successor, newName, newShortName, newKind, newCode, ...input }, context) => {
    if (!successor && !newName) {
      context.addIssue({ code: 'custom', path: ['newName'], message: 'Chọn đơn vị kế thừa ở trên, hoặc ghi tên đơn vị mới.' })
      return z.NEVER
    }
    if (!newName && newCode) {
      context.addIssue({ code: 'custom', path: ['newName'], message: 'Ghi tên cùng với mã mới.' })
      return z.NEVER
    }
    const called = newName ? { name: newName, shortName: newShortName ?? newName, kind: newKind ?? 'COMMUNE', code: newCode } : null
    return { ...input, endIds: ends, successorId: successor || null, called }
  })

const target = z.object({ mergerId: z.uuid(), version })
export const ruleSchema = target.extend({
  field: optionalLine(200),
  to: z.union([z.literal(byAddress), z.uuid()], 'Chọn nơi đến.'),
})
export const removeRuleSchema = target.extend({ rule: z.coerce.number().int().min(0) })
export const chooseSchema = target.extend({
  dossiers: z.array(z.uuid()).min(1, 'Đánh dấu ít nhất một hồ sơ.'),
  to: z.union([z.literal(''), z.uuid()]),
})
export const runSchema = target
export const discardSchema = z.object({ mergerId: z.uuid() })
export const grantAnewSchema = z.object({
  mergerId: z.uuid(),
  rights: z.array(z.uuid()).min(1, 'Đánh dấu ít nhất một vai trò.'),
  validFrom: date,
  decision: decisionText,
})
