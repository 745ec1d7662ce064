'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { defineAction } from '@/lib/action/define-action'
import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'
import { delegate, endDelegation } from './delegations'

const date = (missing: string) =>
  z.string(missing).transform(readCivilDate).pipe(z.string().refine(isCivilDate, 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 05/09/2026.'))

const delegateSchema = z.object({
  unitId: z.uuid(),
  fromId: z.uuid('Hãy chọn người vắng mặt.'),
  toId: z.uuid('Hãy chọn người làm thay.'),
  validFrom: date('Hãy ghi ngày bắt đầu vắng.'),
  validTo: date('Hãy ghi ngày cuối vắng.'),
  reason: z.string('Hãy ghi lý do vắng.').transform(tidyText).pipe(z.string().min(1, 'Hãy ghi lý do vắng.').max(300)),
})

export const delegateAction = defineAction(delegateSchema, async ({ viewer, input }) => {
  await delegate(viewer, input)
  redirect('/can-bo/vang-mat?xong=ghi')
})

export const endDelegationAction = defineAction(z.object({ delegationId: z.uuid() }), async ({ viewer, input }) => {
  await endDelegation(viewer, input.delegationId)
  redirect('/can-bo/vang-mat?xong=ket-thuc')
})
