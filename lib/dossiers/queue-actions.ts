'use server'
import { defineAction } from '@/lib/action/define-action'
import { DomainError } from '@/lib/core/errors'
import { stepMany } from './bulk'
import { stepManySchema } from './bulk-schema'
import { mostTicked } from './bulk-steps'

export const stepManyAction = defineAction(
  stepManySchema,
  async ({ viewer, input: { step, target, assigneeId } }) => {
    // Said for the form as a whole: a column of ticks is no field to lead to.
    if (target.length === 0) throw new DomainError('invalid', 'Hãy đánh dấu ít nhất một hồ sơ trong danh sách.')
    if (target.length > mostTicked) throw new DomainError('invalid', `Mỗi lần làm nhiều nhất ${mostTicked} hồ sơ.`)
    if (step === 'assign' && !assigneeId)
      throw new DomainError('invalid', 'Hãy chọn người được giao.', { assigneeId: 'Chọn người được giao.' })
    return { step, ...(await stepMany(viewer, { step, targets: target, ...(assigneeId ? { assigneeId } : {}) })) }
  },
  { lists: ['target'] },
)
