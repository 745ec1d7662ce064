import { z } from 'zod'
import { tidyText } from '@/lib/core/text'
import { termUnits, type Term } from '@/lib/procedures/types'
import type { Party } from './parties'
import { outcomes, resultMethods } from './types'

const noControls = (text: string) => !/[^\P{Cc}\n\t]/u.test(text)
const strange = 'Mục này có ký tự lạ không nhìn thấy được. Hãy xóa hết rồi gõ lại.'
const tidyLines = (text: string) => tidyText(text.replace(/\r\n?/g, '\n'))

const line = (max: number, missing: string) =>
  z.string(missing).transform(tidyText).pipe(z.string().min(1, missing).max(max).refine(noControls, strange))
const optionalLine = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => tidyText(text ?? ''))
    .pipe(z.string().max(max).refine(noControls, strange))
const words = (missing: string) =>
  z.string(missing).transform(tidyLines).pipe(z.string().min(1, missing).max(4000).refine(noControls, strange))
const optionalWords = z
  .string()
  .optional()
  .transform((text) => tidyLines(text ?? ''))
  .pipe(z.string().max(4000).refine(noControls, strange))
const ticked = z
  .string()
  .optional()
  .transform((value) => value === '1')
const id = z.uuid()
const ids = z.array(id).max(25)

/** A phone number in digits: spaces, dots and dashes dropped, +84 as 0. */
const phone = z
  .string()
  .optional()
  .transform((text) => (text ?? '').replace(/[\s().-]/g, '').replace(/^(\+84|0084)/, '0'))
  .pipe(z.string().regex(/^(\d{8,15})?$/, 'Số điện thoại chưa đúng. Ghi đủ các chữ số, ví dụ 0912 345 678, hoặc để trống.'))
const documentNumber = z
  .string()
  .optional()
  .transform((text) => (text ?? '').replace(/[\s.]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z/-]{0,30}$/, 'Số giấy tờ chỉ gồm chữ và số. Hãy xem lại.'))

/** The dossier and the version of it that the officer saw. */
const target = { dossierId: id, version: z.coerce.number().int().positive() }

const count = z
  .string()
  .transform((text) => text.trim() || '0')
  .pipe(z.string().regex(/^\d{1,3}$/, 'Số bản phải là số từ 0 đến 999.'))
  .transform(Number)

const paperFields = {
  paperKey: z.array(z.string().max(200)).max(100).default([]),
  paperName: z
    .array(z.string().transform(tidyText).pipe(z.string().max(1000)))
    .max(100)
    .default([]),
  originals: z.array(count).max(100).default([]),
  certified: z.array(count).max(100).default([]),
  copies: z.array(count).max(100).default([]),
  compared: z.array(z.string()).max(100).default([]),
}
/** Fields of the table of papers, for the form reader. */
export const paperLists = ['paperKey', 'paperName', 'originals', 'certified', 'copies', 'compared'] as const

type PaperInput = { [K in keyof typeof paperFields]: z.output<(typeof paperFields)[K]> }

/** The rows of the table in which something was counted or named. */
function papersOf(input: PaperInput) {
  return input.paperKey
    .map((paperKey, row) => ({
      paperKey,
      name: input.paperName[row] ?? '',
      originals: input.originals[row] ?? 0,
      certified: input.certified[row] ?? 0,
      copies: input.copies[row] ?? 0,
      compared: input.compared.includes(paperKey),
    }))
    .filter((paper) => paper.name !== '' && paper.originals + paper.certified + paper.copies > 0)
}

const caseKey = z
  .string()
  .max(80)
  .optional()
  .transform((text) => text || undefined)

const termFields = {
  termAmount: z.string().optional(),
  termUnit: z.enum(termUnits).optional(),
}

/** The term an officer sets; absent when the form does not ask for it. */
function termOf(
  input: { termAmount?: string | undefined; termUnit?: (typeof termUnits)[number] | undefined },
  context: z.RefinementCtx,
): Term | undefined {
  if (input.termUnit === undefined) return undefined
  if (input.termUnit === 'SAME_DAY') return { amount: 0, unit: 'SAME_DAY' }
  const text = input.termAmount?.trim() ?? ''
  if (!/^[1-9]\d{0,2}$/.test(text)) {
    context.addIssue({ code: 'custom', path: ['termAmount'], message: 'Ghi thời hạn bằng số, từ 1 đến 999.' })
    return undefined
  }
  return { amount: Number(text), unit: input.termUnit }
}

export const receiveSchema = z.object({ ...target, ...paperFields, ...termFields, caseKey }).transform((input, context) => {
  const term = termOf(input, context)
  return {
    dossierId: input.dossierId,
    version: input.version,
    papers: papersOf(input),
    ...(input.caseKey ? { caseKey: input.caseKey } : {}),
    ...(term ? { term } : {}),
  }
})

export const refuseSchema = z.object({ ...target, reason: words('Hãy ghi lý do không tiếp nhận để người dân biết cần sửa gì.') })

export const stepSchema = z.object(target)

export const requestSupplementSchema = z
  .object({
    ...target,
    text: optionalWords,
    paperKey: z.array(z.string().max(200)).default([]),
    paperAsk: z.array(z.string().transform(tidyText).pipe(z.string().max(1000))).default([]),
  })
  .transform((input, context) => {
    const papers = Object.fromEntries(input.paperKey.flatMap((key, row) => (input.paperAsk[row] ? [[key, input.paperAsk[row]]] : [])))
    if (input.text === '' && Object.keys(papers).length === 0) {
      context.addIssue({ code: 'custom', path: ['text'], message: 'Hãy ghi cần bổ sung gì, ở từng giấy tờ hoặc ở ô này.' })
    }
    return { dossierId: input.dossierId, version: input.version, text: input.text || 'Bổ sung các giấy tờ ghi dưới đây.', papers }
  })

export const recordSupplementSchema = z.object({ ...target, text: optionalWords, fileId: ids.default([]) })

export const decideSchema = z.object({
  ...target,
  outcome: z.enum(outcomes, 'Hãy chọn đồng ý hay không đồng ý giải quyết.'),
  number: line(100, 'Hãy ghi số của văn bản kết quả. Ví dụ: 15/GXN-UBND.'),
  text: optionalWords,
  fileId: ids.default([]),
})

export const handOverSchema = z.object({
  ...target,
  method: z.enum(resultMethods, 'Hãy chọn cách trả kết quả.'),
  text: optionalWords,
})

export const withdrawSchema = z.object({ ...target, text: words('Hãy ghi lý do rút hồ sơ theo lời người nộp.') })

export const reissueSchema = z.object({ ...target, cardSeen: ticked })

export const findSchema = z.object({
  q: z.string().transform(tidyText).pipe(z.string().min(3, 'Hãy gõ ít nhất 3 chữ hoặc số.').max(200)),
})

/** The intake of a person at the counter. */
export const intakeSchema = z
  .object({
    transactionId: id,
    versionId: id,
    unitId: id,
    procedureCode: z.string().max(40),
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
    resultMethod: z.enum(resultMethods).default('COUNTER'),
    ...paperFields,
    ...termFields,
    caseKey,
    fileId: ids.default([]),
    mode: z.enum(['slip', 'at-once']).default('slip'),
    outcome: z.enum(outcomes).default('GRANTED'),
    number: optionalLine(100),
    text: optionalWords,
  })
  .transform((input, context) => {
    const atOnce = input.mode === 'at-once'
    if (atOnce && input.number === '') {
      context.addIssue({ code: 'custom', path: ['number'], message: 'Hãy ghi số của kết quả: số chứng thực, số quyển hoặc số văn bản.' })
    }
    if (atOnce && input.outcome === 'REFUSED' && input.text === '') {
      context.addIssue({ code: 'custom', path: ['text'], message: 'Hãy ghi lý do không đồng ý giải quyết.' })
    }
    if (input.submitterName === '' && (input.submitterIdNumber || input.submitterPhone)) {
      context.addIssue({ code: 'custom', path: ['submitterName'], message: 'Hãy ghi họ tên người nộp thay.' })
    }
    const term = termOf(input, context)
    return {
      transactionId: input.transactionId,
      versionId: input.versionId,
      unitId: input.unitId,
      procedureCode: input.procedureCode,
      resultMethod: input.resultMethod,
      parties: partiesOf(input),
      papers: papersOf(input),
      fileIds: input.fileId,
      ...(input.caseKey ? { caseKey: input.caseKey } : {}),
      ...(term ? { term } : {}),
      ...(atOnce ? { atOnce: { outcome: input.outcome, number: input.number, ...(input.text ? { text: input.text } : {}) } } : {}),
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

function partiesOf(input: People): Party[] {
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
