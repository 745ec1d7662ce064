import { z } from 'zod'
import {
  caseKey,
  documentNumber,
  id,
  ids,
  line,
  optionalLine,
  optionalWords,
  paperFields,
  papersOf,
  phone,
  termFields,
  termOf,
  ticked,
} from './fields'
import { hasNumber, numberFields } from '@/lib/results/schema'
import type { Party } from './parties'
import { outcomes, resultMethods } from './types'

/** Who stands at the counter, and for whom. */
export const peopleFields = {
  kind: z.enum(['INDIVIDUAL', 'BUSINESS']).default('INDIVIDUAL'),
  fullName: line(200, 'Hãy ghi họ tên người có yêu cầu, hoặc tên doanh nghiệp, hộ kinh doanh.'),
  idNumber: documentNumber,
  phone,
  address: optionalLine(500),
  cardSeen: ticked,
  businessNumber: documentNumber,
  representativeName: optionalLine(200),
  submitterName: optionalLine(200),
  submitterIdNumber: documentNumber,
  submitterPhone: phone,
  relation: optionalLine(200),
}

/** The intake of a person at the counter. */
export const intakeSchema = z
  .object({
    transactionId: id,
    versionId: id,
    unitId: id,
    procedureCode: z.string().max(40),
    ...peopleFields,
    resultMethod: z.enum(resultMethods).default('COUNTER'),
    ...paperFields,
    ...termFields,
    caseKey,
    fileId: ids.default([]),
    mode: z.enum(['slip', 'at-once']).default('slip'),
    outcome: z.enum(outcomes).default('GRANTED'),
    ...numberFields,
    shared: ticked,
    text: optionalWords,
  })
  .transform((input, context) => {
    const atOnce = input.mode === 'at-once'
    if (atOnce && !hasNumber(input)) {
      context.addIssue({ code: 'custom', path: ['number'], message: 'Hãy ghi số của kết quả: số chứng thực, số quyển hoặc số văn bản.' })
    }
    if (atOnce && input.outcome === 'REFUSED' && input.text === '') {
      context.addIssue({ code: 'custom', path: ['text'], message: 'Hãy ghi lý do không đồng ý giải quyết.' })
    }
    const parties = partiesOf(input, context)
    const term = termOf(input, context)
    return {
      transactionId: input.transactionId,
      versionId: input.versionId,
      unitId: input.unitId,
      procedureCode: input.procedureCode,
      resultMethod: input.resultMethod,
      parties,
      papers: papersOf(input),
      fileIds: input.fileId,
      ...(input.caseKey ? { caseKey: input.caseKey } : {}),
      ...(term ? { term } : {}),
      ...(atOnce
        ? {
            atOnce: {
              outcome: input.outcome,
              number: input.number,
              ...(input.shared ? { shared: true } : {}),
              ...(input.book ? { book: input.book } : {}),
              ...(input.bookNumber === undefined ? {} : { bookNumber: input.bookNumber }),
              ...(input.text ? { text: input.text } : {}),
            },
          }
        : {}),
    }
  })

type People = {
  kind: 'INDIVIDUAL' | 'BUSINESS'
  fullName: string
  idNumber: string
  phone: string
  address: string
  cardSeen: boolean
  businessNumber: string
  representativeName: string
  submitterName: string
  submitterIdNumber: string
  submitterPhone: string
  relation: string
}

/** The people of a dossier from what was typed. */
export function partiesOf(input: People, context: z.RefinementCtx): Party[] {
  if (input.submitterName === '' && (input.submitterIdNumber || input.submitterPhone)) {
    context.addIssue({ code: 'custom', path: ['submitterName'], message: 'Hãy ghi họ tên người nộp thay.' })
  }
  const identification = input.cardSeen ? 'SEEN_AT_DESK' : 'DECLARED'
  const isBusiness = input.kind === 'BUSINESS'
  const ownCard = !input.submitterName && !(isBusiness && input.representativeName)
  const parties: Party[] = [
    {
      role: 'OWNER',
      kind: input.kind,
      fullName: input.fullName,
      idNumber: isBusiness ? null : input.idNumber || null,
      businessNumber: isBusiness ? input.businessNumber || null : null,
      phone: input.phone || null,
      address: input.address || null,
      identification: ownCard ? identification : 'DECLARED',
    },
  ]
  if (isBusiness && input.representativeName) {
    parties.push({
      role: 'REPRESENTATIVE',
      kind: 'INDIVIDUAL',
      fullName: input.representativeName,
      idNumber: input.idNumber || null,
      identification: input.submitterName ? 'DECLARED' : identification,
    })
  }
  if (input.submitterName) {
    parties.push({
      role: 'SUBMITTER',
      kind: 'INDIVIDUAL',
      fullName: input.submitterName,
      idNumber: input.submitterIdNumber || null,
      phone: input.submitterPhone || null,
      relation: input.relation || null,
      identification,
    })
  }
  return parties
}
