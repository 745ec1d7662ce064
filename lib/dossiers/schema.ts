import { z } from 'zod'
import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'
import { hasNumber, numberFields } from '@/lib/results/schema'
import { caseKey, ids, line, optionalLine, optionalWords, paperFields, papersOf, target, termFields, termOf, ticked, words } from './fields'
import { delayReasons, outcomes, type PaperAsk, counterMethods, resultMethods, supplementReasons } from './types'

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

const askFields = {
  ...target,
  text: optionalWords,
  paperKey: z.array(z.string().max(200)).max(100).default([]),
  paperReason: z
    .array(z.union([z.literal(''), z.enum(supplementReasons)]))
    .max(100)
    .default([]),
  paperAsk: z
    .array(z.string().transform(tidyText).pipe(z.string().max(1000)))
    .max(100)
    .default([]),
}
/** Fields of a request for papers that stand once for each paper. */
export const askLists = ['paperKey', 'paperReason', 'paperAsk'] as const

type AskInput = { [K in keyof typeof askFields]: z.output<(typeof askFields)[K]> }

/** What is asked of each paper, and the words for all. */
function askOf(input: AskInput, context: z.RefinementCtx) {
  const papers: Record<string, PaperAsk> = {}
  for (const [row, key] of input.paperKey.entries()) {
    const [reason, text] = [input.paperReason[row] || undefined, input.paperAsk[row] ?? '']
    if (reason || text) papers[key] = { reason: reason ?? 'OTHER', text }
    if (reason === 'OTHER' && !text) {
      context.addIssue({ code: 'custom', path: ['paperAsk', row], message: 'Chọn "Lý do khác" thì ghi rõ cần gì ở giấy này.' })
    }
  }
  if (input.text === '' && Object.keys(papers).length === 0) {
    context.addIssue({ code: 'custom', path: ['text'], message: 'Hãy ghi cần bổ sung gì, ở từng giấy tờ hoặc ở ô này.' })
  }
  return { dossierId: input.dossierId, version: input.version, text: input.text || 'Bổ sung các giấy tờ ghi dưới đây.', papers }
}

export const askSchema = z.object(askFields).transform(askOf)

export const requestFurtherSupplementSchema = z
  .object({ ...askFields, why: words('Hãy ghi vì sao lần trước chưa yêu cầu đủ.') })
  .transform((input, context) => ({ ...askOf(input, context), why: input.why }))

export const recordSupplementSchema = z.object({ ...target, text: optionalWords, fileId: ids.default([]) })

export const decideSchema = z
  .object({
    ...target,
    outcome: z.enum(outcomes, 'Hãy chọn đồng ý hay không đồng ý giải quyết.'),
    ...numberFields,
    shared: ticked,
    title: optionalLine(500),
    text: optionalWords,
    fileId: ids.default([]),
  })
  .refine(hasNumber, { path: ['number'], message: 'Hãy ghi số của văn bản kết quả. Ví dụ: 15/GXN-UBND.' })

export const handOverSchema = z.object({
  ...target,
  method: z.enum(resultMethods, 'Hãy chọn cách trả kết quả.'),
  text: optionalWords,
})

export const stopSchema = z.object({ ...target, text: words('Hãy ghi lý do dừng giải quyết để người dân biết.') })

export const withdrawSchema = z.object({ ...target, text: words('Hãy ghi lý do rút hồ sơ theo lời người nộp.') })

export const draftExtensionSchema = z.object({
  ...target,
  reason: z.enum(delayReasons, 'Hãy chọn lý do chậm.'),
  dueOn: z
    .string('Hãy ghi ngày hẹn mới.')
    .transform(readCivilDate)
    .pipe(z.string().refine(isCivilDate, 'Ngày hẹn mới chưa đúng. Ví dụ: 05/09/2026')),
  text: words('Hãy ghi lời xin lỗi và lý do để người dân biết.'),
})

export const rejectExtensionSchema = z.object({ ...target, text: words('Hãy ghi vì sao không ký, để người soạn biết phải làm gì.') })

/** Amounts as typed: 8000, 8.000 or 8 000. */
const amount = z
  .string()
  .transform((text) => text.replace(/[\s.đ]/g, ''))
  .pipe(z.string().regex(/^\d{0,9}$/, 'Số tiền ghi bằng số, ví dụ 8.000.'))
  .transform(Number)

const feeFields = {
  feeKind: z
    .array(z.enum(['FEE', 'CHARGE']))
    .max(10)
    .default([]),
  feeName: z
    .array(z.string().transform(tidyText).pipe(z.string().max(200)))
    .max(10)
    .default([]),
  feeAmount: z.array(amount).max(10).default([]),
}
/** Fields of the lines of a fee. */
export const feeLists = ['feeKind', 'feeName', 'feeAmount'] as const

/** Lines with an amount; at least one. */
function linesOf(input: { [K in keyof typeof feeFields]: z.output<(typeof feeFields)[K]> }, context: z.RefinementCtx) {
  const lines = input.feeAmount.flatMap((amountOfLine, row) =>
    amountOfLine > 0
      ? [{ kind: input.feeKind[row] ?? ('FEE' as const), name: input.feeName[row] || 'Theo quy định', amount: amountOfLine }]
      : [],
  )
  if (lines.length === 0) context.addIssue({ code: 'custom', path: ['feeAmount'], message: 'Hãy ghi ít nhất một khoản có số tiền.' })
  return lines
}

const paymentFields = {
  method: z.enum(counterMethods, 'Hãy chọn tiền mặt hay chuyển khoản.'),
  receiptNumber: line(50, 'Hãy ghi số biên lai, hoặc số giao dịch chuyển khoản.'),
}

export const demandFeeSchema = z
  .object({ ...target, ...feeFields })
  .transform((input, context) => ({ dossierId: input.dossierId, version: input.version, lines: linesOf(input, context) }))

export const recordPaymentSchema = z.object({ ...target, ...paymentFields })

export const collectFeeSchema = z.object({ ...target, ...feeFields, ...paymentFields }).transform((input, context) => ({
  dossierId: input.dossierId,
  version: input.version,
  method: input.method,
  receiptNumber: input.receiptNumber,
  lines: linesOf(input, context),
}))

export const waiveFeeSchema = z.object({ ...target, text: words('Hãy ghi thuộc diện miễn nào và giấy tờ đã xem.') })

export const reissueSchema = z.object({ ...target, cardSeen: ticked })

export const findSchema = z.object({
  q: z.string().transform(tidyText).pipe(z.string().min(3, 'Hãy gõ ít nhất 3 chữ hoặc số.').max(200)),
})
