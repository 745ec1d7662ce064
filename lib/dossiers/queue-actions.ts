'use server'
import { defineAction } from '@/lib/action/define-action'
import { DomainError } from '@/lib/core/errors'
import { stepMany } from './bulk'
import { stepManySchema } from './bulk-schema'

export const stepManyAction = defineAction(
  stepManySchema,
  async ({ viewer, input: { step, target, assigneeId } }) => {
    if (step === 'assign' && !assigneeId)
      throw new DomainError('invalid', 'Hãy chọn người được giao.', { assigneeId: 'Chọn người được giao.' })
    return { step, ...(await stepMany(viewer, { step, targets: target, ...(assigneeId ? { assigneeId } : {}) })) }
  },
  { lists: ['target'] },
)
