import { z } from 'zod'
import { tidyText } from '@/lib/core/text'
import { itemGroups } from './types'

/** The place in the list that the form was sent from, to lead back to. */
const place = {
  nhom: z.enum(itemGroups).optional().catch(undefined),
  xem: z.enum(['tat-ca']).optional().catch(undefined),
  tim: z.string().max(200).optional().catch(undefined),
  sau: z.string().max(40).optional().catch(undefined),
}

export const itemSchema = z.object({ importId: z.uuid(), itemId: z.uuid(), ...place })

export const skipSchema = itemSchema.extend({
  reason: z.string().transform(tidyText).pipe(z.string().min(1, 'Hãy ghi vì sao bỏ qua, để người sau hiểu.').max(500)),
})

export const importSchema = z.object({ importId: z.uuid() })

export type Place = { nhom?: string | undefined; xem?: string | undefined; tim?: string | undefined; sau?: string | undefined }
