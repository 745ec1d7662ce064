import { z } from 'zod'
import { tidyText } from '@/lib/core/text'

const content = {
  title: z.string().transform(tidyText).pipe(z.string().min(1).max(200)),
  body: z
    .string()
    .transform((text) => tidyText(text.replaceAll('\r\n', '\n')))
    .pipe(z.string().min(1).max(20_000)),
}

export const newAnnouncementSchema = z.object(content)

export const announcementSchema = z.object({ id: z.uuid(), version: z.coerce.number().int().min(0), ...content })

export const announcementIdSchema = z.object({ id: z.uuid(), version: z.coerce.number().int().min(0) })
