import { z } from 'zod'
import { audiences, channels, exemptGroups, filings, paperKinds, termUnits } from '@/lib/procedures/types'

/** The parts of a procedure as the open interface gives them, each field explained. What is unknown is absent. */

export const civilDate = z.iso.date().describe('Ngày theo giờ Việt Nam, dạng YYYY-MM-DD.')

const termText = z.string().optional().describe('Thời hạn bằng lời của nguồn.')
const feeText = z.string().optional().describe('Mức thu bằng lời của nguồn.')
const cases = z.array(z.string()).optional().describe('Mã các trường hợp áp dụng. Không có: áp dụng cho mọi trường hợp.')
const from = civilDate.optional().describe('Ngày đầu áp dụng.')
const to = civilDate.optional().describe('Ngày cuối áp dụng.')

export const termSchema = z
  .object({
    amount: z.int().min(0).describe('Số lượng; bằng 0 khi đơn vị là SAME_DAY.'),
    unit: z.enum(termUnits).describe('WORKING_HOUR giờ làm việc, WORKING_DAY ngày làm việc, CALENDAR_DAY ngày, SAME_DAY trong ngày.'),
  })
  .describe('Thời hạn giải quyết.')

const localTerm = z
  .object({ term: termSchema, decision: z.string().describe('Quyết định rút ngắn thời hạn.'), from, to })
  .describe('Thời hạn ngắn hơn do tỉnh hoặc huyện quyết định.')

const file = z.object({ url: z.url().describe('Địa chỉ tải tệp.'), name: z.string().describe('Tên tệp.') })

export const feeSchema = z
  .object({
    kind: z.enum(['FEE', 'CHARGE', 'UNKNOWN']).describe('FEE phí, CHARGE lệ phí, UNKNOWN nguồn không nói rõ.'),
    channel: z.enum(channels).optional().describe('Cách nộp. Không có: mọi cách nộp.'),
    amount: z.int().min(0).optional().describe('Số tiền, đồng. Không có khi chỉ biết bằng lời.'),
    per: z.string().optional().describe('Tính trên một gì, ví dụ "bản".'),
    text: z.string().optional().describe('Mức thu bằng lời của nguồn.'),
    caseName: z.string().optional().describe('Trường hợp, bằng lời của nguồn.'),
    cases,
    legalSource: z.string().optional().describe('Văn bản quy định mức thu.'),
    from,
    to,
  })
  .describe('Một khoản phí hoặc lệ phí.')

const exemption = z.object({
  who: z.string().describe('Ai được miễn, giảm.'),
  group: z.enum(exemptGroups).optional().describe('Nhóm đối tượng.'),
  covers: z.enum(['FEE', 'CHARGE']).optional().describe('Miễn khoản nào. Không có: mọi khoản.'),
  percent: z.int().min(1).max(100).optional().describe('Phần được miễn, phần trăm. Không có: miễn hết.'),
  proof: z.string().optional().describe('Giấy tờ chứng minh.'),
  legalSource: z.string().optional().describe('Văn bản quy định.'),
  cases,
  from,
  to,
})

const paper = z.object({
  key: z.string().describe('Mã giấy tờ, không đổi trong một thủ tục.'),
  name: z.string().describe('Tên giấy tờ.'),
  kind: z
    .enum(paperKinds)
    .describe(
      'SUBMIT_ORIGINAL nộp bản chính, SUBMIT_COPY nộp bản sao, COPY_WITH_ORIGINAL nộp bản chụp và mang bản chính, SHOW_ONLY chỉ xuất trình, OFFICE_LOOKS_UP cơ quan tự tra cứu.',
    ),
  required: z.boolean().describe('Bắt buộc phải có.'),
  originals: z.int().min(0).describe('Số bản chính.'),
  copies: z.int().min(0).describe('Số bản sao.'),
  caseName: z.string().optional().describe('Trường hợp cần giấy tờ này, bằng lời của nguồn.'),
  cases,
  note: z.string().optional().describe('Ghi chú.'),
  template: z.string().optional().describe('Tên mẫu đơn, tờ khai.'),
  templateFile: file.optional().describe('Mẫu để tải về.'),
  examples: z
    .array(
      z.object({
        kind: z.enum(['RIGHT', 'WRONG']).describe('RIGHT ví dụ đúng, WRONG ví dụ sai.'),
        text: z.string().describe('Lời giải thích.'),
        file: file.optional().describe('Hình minh họa.'),
      }),
    )
    .optional()
    .describe('Ví dụ đúng và sai.'),
})

const procedureCase = z.object({
  key: z.string().describe('Mã trường hợp.'),
  name: z.string().describe('Tên trường hợp.'),
  note: z.string().optional().describe('Ghi chú.'),
  term: termSchema.optional(),
  termText,
  localTerm: localTerm.optional(),
})

const caseQuestion = z.object({
  id: z.string().describe('Mã câu hỏi.'),
  text: z.string().describe('Câu hỏi.'),
  help: z.string().optional().describe('Lời giải thích.'),
  options: z
    .array(
      z.object({
        label: z.string().describe('Câu trả lời.'),
        leadsTo: z
          .union([z.object({ case: z.string().describe('Mã trường hợp.') }), z.object({ question: z.string().describe('Mã câu hỏi.') })])
          .describe('Trường hợp được chọn, hoặc câu hỏi tiếp theo.'),
      }),
    )
    .describe('Các câu trả lời.'),
})

const sourceCode = z.string().optional().describe('Mã trong nguồn.')

export const contentSchema = z
  .object({
    levelText: z.string().optional().describe('Cấp thực hiện, bằng lời của nguồn.'),
    audiences: z.array(z.enum(audiences)).describe('Đối tượng thực hiện.'),
    filing: z
      .enum(filings)
      .describe('HERE nộp tại đây, ELSEWHERE nộp nơi khác, COUNTER_ONLY chỉ nộp tại quầy, PETITION khiếu nại, tố cáo.'),
    filingPlace: z.string().optional().describe('Nơi nộp khi filing là ELSEWHERE.'),
    instant: z.boolean().describe('Giải quyết ngay tại quầy.'),
    term: termSchema.optional().describe('Thời hạn theo luật. Không có khi nguồn không rõ.'),
    termText,
    localTerm: localTerm.optional(),
    decidedBy: z.string().optional().describe('Cơ quan quyết định, bằng lời của nguồn.'),
    summary: z.string().optional().describe('Tóm tắt việc cần làm.'),
    steps: z.string().optional().describe('Trình tự thực hiện.'),
    conditions: z.string().optional().describe('Yêu cầu, điều kiện.'),
    channels: z
      .array(
        z.object({
          channel: z.enum(channels).describe('COUNTER tại quầy, ONLINE trên mạng, POST qua bưu điện.'),
          term: termSchema.optional(),
          termText,
          feeText,
          description: z.string().optional().describe('Cách làm, bằng lời của nguồn.'),
          cases,
        }),
      )
      .describe('Cách nộp hồ sơ.'),
    cases: z.array(procedureCase).optional().describe('Các trường hợp có giấy tờ, thời hạn hoặc mức thu riêng.'),
    caseQuestions: z.array(caseQuestion).optional().describe('Câu hỏi để chọn trường hợp.'),
    papers: z.array(paper).describe('Thành phần hồ sơ.'),
    papersText: z.string().optional().describe('Điều nguồn ghi trong thành phần hồ sơ mà không phải giấy tờ.'),
    sets: z.int().min(0).optional().describe('Số bộ hồ sơ.'),
    fees: z.array(feeSchema).describe('Phí, lệ phí của thủ tục.'),
    exemptions: z.array(exemption).describe('Miễn, giảm.'),
    feeText,
    results: z.array(z.object({ code: sourceCode, name: z.string().describe('Tên kết quả.') })).describe('Kết quả.'),
    legalBases: z.array(z.object({ code: sourceCode, title: z.string().describe('Tên văn bản.') })).describe('Căn cứ pháp lý.'),
    portalUrl: z.url().optional().describe('Trang của thủ tục trên Cổng Dịch vụ công quốc gia.'),
    keywords: z.array(z.string()).describe('Từ người dân hay dùng.'),
    source: z.string().describe('Nguồn của thông tin.'),
    twoTierModel: z.boolean().describe('Văn bản nguồn viết cho mô hình từ 01/07/2025.'),
    remarks: z.string().optional().describe('Điều khác mà nguồn ghi.'),
    notes: z.array(z.string()).describe('Điều chưa rõ hoặc cần đối chiếu.'),
  })
  .describe('Nội dung của một bản.')
