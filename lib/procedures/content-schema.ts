import { z } from 'zod'
import { isCivilDate } from '@/lib/core/civil-date'
import { deciders, receivers } from './offering'
import type { TierOffering } from './offering'
import { questionKinds } from './question'
import type { Question } from './question'
import { audiences, channels, filings, paperKinds, termUnits, verificationStates } from './types'
import type { ProcedureContent } from './types'

const text = z
  .string()
  .min(1)
  .refine((value) => value === value.normalize('NFC') && value === value.trim(), 'must be trimmed NFC text')
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const count = z.number().int().min(0)

const term = z
  .strictObject({ amount: count, unit: z.enum(termUnits) })
  .refine((value) => (value.unit === 'SAME_DAY') === (value.amount === 0), 'only SAME_DAY has the amount 0')

const paper = z.strictObject({
  key,
  name: text,
  kind: z.enum(paperKinds),
  required: z.boolean(),
  originals: count,
  copies: count,
  caseName: text.optional(),
  note: text.optional(),
  template: text.optional(),
})

const fee = z.strictObject({
  kind: z.enum(['FEE', 'CHARGE', 'UNKNOWN']),
  channel: z.enum(channels).optional(),
  amount: count.optional(),
  per: text.optional(),
  text: text.optional(),
  caseName: text.optional(),
  legalSource: text.optional(),
})

/** A procedure's content as facts in a file or an import give it. */
export const procedureContentSchema: z.ZodType<ProcedureContent> = z.strictObject({
  name: text,
  field: text,
  levelText: text.optional(),
  audiences: z.array(z.enum(audiences)),
  filing: z.enum(filings),
  filingPlace: text.optional(),
  instant: z.boolean(),
  term: term.optional(),
  termText: text.optional(),
  decision: text.optional(),
  decidedBy: text.optional(),
  summary: text.optional(),
  steps: text.optional(),
  conditions: text.optional(),
  channels: z.array(
    z.strictObject({
      channel: z.enum(channels),
      term: term.optional(),
      termText: text.optional(),
      feeText: text.optional(),
      description: text.optional(),
    }),
  ),
  papers: z.array(paper),
  sets: count.optional(),
  fees: z.array(fee),
  exemptions: z.array(z.strictObject({ who: text, proof: text.optional(), legalSource: text.optional() })),
  feeText: text.optional(),
  results: z.array(z.strictObject({ code: text.optional(), name: text })),
  legalBases: z.array(z.strictObject({ code: text.optional(), title: text })),
  portalUrl: z.url({ protocol: /^https$/ }).optional(),
  keywords: z.array(text),
  verification: z.enum(verificationStates),
  source: text,
  twoTierModel: z.boolean(),
  notes: z.array(text),
  effectiveFrom: z.string().refine(isCivilDate).optional(),
})

export const questionSchema: z.ZodType<Question> = z
  .strictObject({
    id: key,
    label: text,
    hint: text.optional(),
    kind: z.enum(questionKinds),
    options: z.array(text).min(2).optional(),
    required: z.boolean(),
  })
  .refine((question) => (question.kind === 'CHOICE') === (question.options !== undefined), 'only a CHOICE has options')

export const tierOfferingSchema: z.ZodType<TierOffering> = z.strictObject({
  receivedBy: z.array(z.enum(receivers)),
  decidedBy: z.enum(deciders),
  department: key.optional(),
})
