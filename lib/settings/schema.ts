import { z } from 'zod'

export const declareSetupSchema = z.object({ done: z.enum(['yes', 'no']) })
