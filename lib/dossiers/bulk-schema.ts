import { z } from 'zod'
import { bulkSteps } from './bulk-steps'
import { id } from './fields'

/** `dossier:version`, as a ticked row sends it. */
const ticked = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\d{1,9}$/, 'Hãy tải lại trang rồi đánh dấu lại.')
  .transform((text) => ({ dossierId: text.slice(0, 36), version: Number(text.slice(37)) }))

export const stepManySchema = z.object({
  step: z.enum(bulkSteps, 'Hãy chọn việc cần làm.'),
  target: z
    .array(ticked)
    .default([])
    .transform((targets) => [...new Map(targets.map((one) => [one.dossierId, one])).values()]),
  assigneeId: z.union([id, z.literal('').transform(() => undefined)]).optional(),
})
