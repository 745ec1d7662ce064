import { z } from 'zod'
import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'
import { readMoney } from '@/lib/forms/read'
import type { Fee } from './types'
import { channels } from './types'

/** Every commune and town at once, in the place of one unit. */
export const everyCommune = 'COMMUNES'
/** How many lines of fees the form has. */
export const feeLines = 3

const dateSentence = 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 05/09/2026.'
const date = z.string().min(1).transform(readCivilDate).refine(isCivilDate, dateSentence)
const maybeDate = z
  .string()
  .optional()
  .transform((text) => readCivilDate(text ?? '') || null)
  .refine((value) => value === null || isCivilDate(value), dateSentence)
const maybeLine = (longest: number) =>
  z
    .string()
    .optional()
    .transform((text) => tidyText(text ?? ''))
    .pipe(z.string().max(longest))

/** Lines of fees are numbered: `kind1`, `channel1`, `amount1`, `per1`, `caseName1`, `kind2` … */
export const addOfferingSchema = z
  .looseObject({
    code: z.string().regex(/^\d\.\d{6}$/),
    receiver: z.union([z.literal(everyCommune), z.uuid()]),
    decidedById: z
      .string()
      .transform((text) => text || null)
      .pipe(z.uuid().nullable()),
    validFrom: date,
    validTo: maybeDate,
    decision: maybeLine(300).transform((text) => text || null),
    endCurrent: z
      .string()
      .optional()
      .transform((value) => value === '1'),
  })
  .transform(({ code, receiver, decidedById, validFrom, validTo, decision, endCurrent, ...lines }, context) => {
    const fees: Fee[] = []
    for (let line = 1; line <= feeLines; line++) {
      const of = (name: string) => {
        const typed = lines[`${name}${line}`]
        return typeof typed === 'string' ? tidyText(typed).slice(0, 200) : ''
      }
      if (!of('amount') && !of('per') && !of('caseName')) continue
      const amount = readMoney(of('amount'))
      if (amount === null) {
        const message = 'Hãy ghi số tiền bằng số, ví dụ 8.000. Không thu thì ghi 0.'
        context.addIssue({ code: 'custom', path: [`amount${line}`], message })
        continue
      }
      if (!decision) {
        context.addIssue({ code: 'custom', path: ['decision'], message: 'Mức thu riêng phải ghi nghị quyết hoặc quyết định làm căn cứ.' })
        break
      }
      const channel = channels.find((one) => one === of('channel'))
      fees.push({
        kind: of('kind') === 'FEE' ? 'FEE' : 'CHARGE',
        amount: Number(amount),
        legalSource: decision,
        ...(channel ? { channel } : {}),
        ...(of('per') ? { per: of('per') } : {}),
        ...(of('caseName') ? { caseName: of('caseName') } : {}),
      })
    }
    return { code, receiver, decidedById, validFrom, validTo, decision, endCurrent, fees: fees.length > 0 ? fees : null }
  })

export const endOfferingSchema = z.object({ offeringId: z.uuid(), lastDay: date })
