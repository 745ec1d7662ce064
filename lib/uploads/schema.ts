import { z } from 'zod'

/** What comes with an announcement of papers for a form being filled in. */
export const paperUploadSchema = z.object({
  paperKey: z.string().min(1).max(100),
  /** The draft that the page was made for: another tab may have opened another one since. */
  draftId: z.uuid().optional(),
})

/** What comes with an announcement of files by staff: scans of papers, or the result. */
export const staffUploadSchema = z.object({
  purpose: z.enum(['PAPER', 'RESULT']),
  paperKey: z.string().min(1).max(100).optional(),
})
