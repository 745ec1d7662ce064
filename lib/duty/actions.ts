'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { copyDutySchema, dutyDayFields, dutyWeekSchema } from './schema'
import { copyDutyWeek, setDutyWeek } from './service'

const page = ({ unitId, monday }: { unitId: string; monday: string }, done: string) =>
  `/can-bo/truc?don-vi=${unitId}&tuan=${monday}&xong=${done}`

export const setDutyWeekAction = defineAction(
  dutyWeekSchema,
  async ({ viewer, input }) => {
    await setDutyWeek(viewer, input)
    redirect(page(input, 'luu'))
  },
  { lists: dutyDayFields },
)

export const copyDutyWeekAction = defineAction(copyDutySchema, async ({ viewer, input }) => {
  await copyDutyWeek(viewer, input)
  redirect(page(input, 'chep'))
})
