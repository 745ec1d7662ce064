import { z } from 'zod'
import { isCivilDate, weekdayOf } from '@/lib/core/civil-date'

const monday = z.string().refine((text) => isCivilDate(text) && weekdayOf(text) === 1, 'Tuần chưa đúng. Hãy chọn lại tuần.')
const people = z.array(z.uuid())

/** The fields of the days, Monday first. */
export const dutyDayFields = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const

export const dutyWeekSchema = z
  .object({ unitId: z.uuid(), monday, d1: people, d2: people, d3: people, d4: people, d5: people, d6: people, d7: people })
  .transform(({ unitId, monday: first, ...days }) => ({ unitId, monday: first, days: dutyDayFields.map((name) => days[name]) }))

export const copyDutySchema = z.object({ unitId: z.uuid(), monday })
