import { randomUUID } from 'node:crypto'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { fieldsOf, isAsked } from '@/lib/forms/check'
import type { FormField, FormValues } from '@/lib/forms/types'
import type { Question } from '@/lib/procedures/question'
import { inForceOn } from '@/lib/procedures/in-force'
import type { ProcedureContent } from '@/lib/procedures/types'
import { formOf } from '@/lib/submissions/definition'

export type PracticeForm = {
  code: string
  values: FormValues
  /** Fields that ask for a paper, those that must come first. */
  papers: string[]
}

const samples = {
  TEXT: 'Thực hành',
  LONG_TEXT: 'Thực hành',
  DATE: '05/09/1990',
  NUMBER: '1',
  MONEY: '1000',
  PHONE: '0900000000',
  EMAIL: 'thuc-hanh@example.org',
  CODE: '000000000000',
  CHECKBOX: '1',
} as const

/** A procedure's online form, filled in with made-up answers wherever an answer is required. */
export async function practiceForm(code: string): Promise<PracticeForm> {
  const version = await db.procedureVersion.findFirstOrThrow({
    where: { procedure: { code }, ...inForceOn(civilDateOf(clock.now())) },
    orderBy: { number: 'desc' },
    include: { procedure: { include: { offerings: { take: 1 } } } },
  })
  const id = version.procedure.offerings[0]!.unitId
  const unit = { id, name: 'Xã thực hành' }
  const form = formOf({
    code,
    versionId: version.id,
    content: version.content as unknown as ProcedureContent,
    questions: version.questions as unknown as Question[],
    receivers: [unit],
    units: [unit],
  })
  const values: FormValues = {}
  for (const field of fieldsOf(form))
    if (field.required && field.kind !== 'FILES' && isAsked(field, form, values)) values[field.name] = sampleOf(field)
  const papers = fieldsOf(form).filter((field) => field.kind === 'FILES')
  papers.sort((one, other) => Number(other.required) - Number(one.required))
  return { code, values, papers: papers.map((field) => field.name) }
}

function sampleOf(field: FormField): string {
  if (field.kind === 'FILES') throw new Error('a file is not typed')
  if (field.kind === 'CHOICE' || field.kind === 'SELECT') return field.initial ?? field.options![0]!.value
  return samples[field.kind]
}

/** The whole submission in one multipart post, as another program sends it. */
export function submissionBody({ code, values, papers }: PracticeForm, transactionId: string, file: Uint8Array<ArrayBuffer>): FormData {
  const body = new FormData()
  const fields = { ...values, procedure: code, intent: 'submit', transactionId }
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set(papers[0]!, new Blob([file], { type: 'application/pdf' }), 'giay-to.pdf')
  return body
}

export const submissionPath = '/nop-ho-so/gui/v1'

export const newTransactionId = (): string => randomUUID()
