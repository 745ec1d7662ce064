import { z } from 'zod'
import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'
import { mostSteps } from './draft'
import { stepKinds, stepNeeds, stepRoles } from './types'

const text = (longest: number) => z.string().default('').transform(tidyText).pipe(z.string().max(longest))
const rows = <T extends z.ZodType>(one: T) => z.array(one).max(mostSteps).default([])

/** The whole form, whichever of its buttons was pressed. Rows come as lists of the same length; a need names its row, as in `2:FEE`. */
export const workflowSchema = z
  .object({
    press: z.string().max(20).default('save'),
    code: z.string().regex(/^\d\.\d{6}$/, 'Mã thủ tục có dạng 1.004002.'),
    unitId: z.uuid('Hãy chọn đơn vị.'),
    caseKey: text(80),
    number: text(100),
    decidedOn: text(20),
    validFrom: text(20),
    stepName: rows(text(200)),
    stepKind: rows(z.enum(stepKinds)),
    stepRole: rows(z.enum(stepRoles)),
    stepUnit: rows(z.union([z.enum(['RECEIVING', 'DECIDING']), z.uuid()])),
    stepAmount: rows(text(10)),
    need: z
      .array(z.string().max(20))
      .max(mostSteps * stepNeeds.length)
      .default([]),
  })
  .transform(({ stepName, stepKind, stepRole, stepUnit, stepAmount, need, ...input }) => ({
    ...input,
    steps: stepName.map((name, row) => ({
      name,
      kind: stepKind[row] ?? ('FORWARD' as const),
      role: stepRole[row] ?? ('SPECIALIST' as const),
      unit: stepUnit[row] ?? 'DECIDING',
      amount: stepAmount[row] ?? '',
      needs: stepNeeds.filter((one) => need.includes(`${row}:${one}`)),
    })),
  }))
export type WorkflowInput = z.output<typeof workflowSchema>

/** Fields that stand once for each row, named with `[]` in the form. */
export const workflowLists = ['stepName', 'stepKind', 'stepRole', 'stepUnit', 'stepAmount', 'need'] as const

export const endWorkflowSchema = z.object({
  workflowId: z.uuid(),
  lastDay: z.string().transform(readCivilDate).refine(isCivilDate, 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 05/09/2026.'),
})
