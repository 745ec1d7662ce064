import { z } from 'zod'
import { isCivilDate } from '@/lib/core/civil-date'
import { deciders, receivers } from './offering'
import type { TierOffering } from './offering'
import { questionKinds } from './question'
import type { Question } from './question'
import { caseProblems } from './cases'
import { audiences, channels, exemptGroups, filings, paperKinds, termUnits, verificationStates } from './types'
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

const date = z.string().refine(isCivilDate)
const cases = z.array(key).min(1).optional()

const localTerm = z.strictObject({ term, decision: text, from: date.optional(), to: date.optional() })

const fileReference = z.strictObject({ fileId: z.uuid(), name: text })

const procedureCase = z.strictObject({
  key,
  name: text,
  note: text.optional(),
  term: term.optional(),
  termText: text.optional(),
  localTerm: localTerm.optional(),
})

const caseQuestion = z.strictObject({
  id: key,
  text,
  help: text.optional(),
  options: z
    .array(z.strictObject({ label: text, leadsTo: z.union([z.strictObject({ case: key }), z.strictObject({ question: key })]) }))
    .min(2),
})

const exemption = z.strictObject({
  who: text,
  group: z.enum(exemptGroups).optional(),
  covers: z.enum(['FEE', 'CHARGE']).optional(),
  percent: z.number().int().min(1).max(100).optional(),
  proof: text.optional(),
  legalSource: text.optional(),
  cases,
  from: date.optional(),
  to: date.optional(),
})

const paper = z.strictObject({
  key,
  name: text,
  kind: z.enum(paperKinds),
  required: z.boolean(),
  originals: count,
  copies: count,
  caseName: text.optional(),
  cases,
  note: text.optional(),
  template: text.optional(),
  templateFile: fileReference.optional(),
  examples: z.array(z.strictObject({ kind: z.enum(['RIGHT', 'WRONG']), text, file: fileReference.optional() })).optional(),
})

const fee = z.strictObject({
  kind: z.enum(['FEE', 'CHARGE', 'UNKNOWN']),
  channel: z.enum(channels).optional(),
  amount: count.optional(),
  per: text.optional(),
  text: text.optional(),
  caseName: text.optional(),
  cases,
  legalSource: text.optional(),
  from: date.optional(),
  to: date.optional(),
})

/** A procedure's content as facts in a file or an import give it. */
export const procedureContentSchema: z.ZodType<ProcedureContent> = z
  .strictObject({
    name: text,
    field: text,
    levelText: text.optional(),
    audiences: z.array(z.enum(audiences)),
    filing: z.enum(filings),
    filingPlace: text.optional(),
    instant: z.boolean(),
    term: term.optional(),
    termText: text.optional(),
    localTerm: localTerm.optional(),
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
        cases,
      }),
    ),
    cases: z.array(procedureCase).optional(),
    caseQuestions: z.array(caseQuestion).optional(),
    papers: z.array(paper),
    papersText: text.optional(),
    sets: count.optional(),
    fees: z.array(fee),
    exemptions: z.array(exemption),
    feeText: text.optional(),
    results: z.array(z.strictObject({ code: text.optional(), name: text })),
    legalBases: z.array(z.strictObject({ code: text.optional(), title: text })),
    portalUrl: z.url({ protocol: /^https$/ }).optional(),
    keywords: z.array(text),
    verification: z.enum(verificationStates),
    source: text,
    twoTierModel: z.boolean(),
    remarks: text.optional(),
    notes: z.array(text),
    effectiveFrom: date.optional(),
  })
  .superRefine((content, context) => {
    for (const { path, message } of caseProblems(content)) context.addIssue({ code: 'custom', path, message })
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
