import { z } from 'zod'
import { searchQuerySchema } from '@/lib/procedures/search-query'
import { verificationStates } from '@/lib/procedures/types'
import { civilDate, contentSchema, feeSchema } from './content-schema'

export const mostRows = 100

const aboutData = {
  licence: z
    .object({ name: z.string().describe('Tên giấy phép.'), url: z.url().describe('Toàn văn giấy phép.') })
    .describe('Giấy phép sử dụng dữ liệu.'),
  lastChanged: z.iso.datetime().describe('Lúc dữ liệu này thay đổi lần cuối, giờ UTC.'),
}

const code = z.string().describe('Mã thủ tục hành chính, ví dụ 1.001193.')
const verification = z
  .enum(verificationStates)
  .describe('VERIFIED đã đối chiếu với văn bản công bố, PARTIAL chưa đối chiếu hết, UNVERIFIED chưa đối chiếu.')

const unit = z.object({
  name: z.string().describe('Tên đơn vị.'),
  code: z.string().optional().describe('Mã đơn vị hành chính.'),
})

const receiver = unit.extend({
  fees: z.array(feeSchema).optional().describe('Mức thu riêng tại đơn vị này, thay cho mức thu của thủ tục.'),
  decision: z.string().optional().describe('Quyết định hoặc nghị quyết làm căn cứ.'),
})

const version = {
  number: z.int().min(1).describe('Số của bản, tăng dần.'),
  change: z
    .enum(['NEW', 'AMENDED', 'EDITORIAL', 'REPEALED'])
    .describe('NEW ban hành mới, AMENDED sửa đổi, EDITORIAL chỉ sửa câu chữ, REPEALED bãi bỏ từ ngày đầu của bản này.'),
  changeNote: z.string().optional().describe('Điều đã thay đổi, bằng một câu.'),
  decision: z.string().optional().describe('Quyết định công bố.'),
  effectiveFrom: civilDate.describe('Ngày đầu có hiệu lực trên trang này.'),
  effectiveTo: civilDate.optional().describe('Ngày cuối có hiệu lực. Không có: còn hiệu lực.'),
  publishedAt: z.iso.datetime().optional().describe('Lúc đăng, giờ UTC.'),
  verification,
  checkedOn: civilDate.optional().describe('Ngày đối chiếu gần nhất của bản này.'),
}

const row = z.object({
  code,
  name: z.string().describe('Tên thủ tục.'),
  field: z.string().describe('Lĩnh vực.'),
  version: z.int().min(1).describe('Số của bản đang hiệu lực.'),
  effectiveFrom: version.effectiveFrom,
  verification,
  url: z.url().describe('Địa chỉ của thủ tục trong giao diện này.'),
})

export const procedureListSchema = z.object({
  ...aboutData,
  items: z.array(row).describe('Theo thứ tự mã.'),
  next: z.url().nullable().describe('Địa chỉ của trang sau; null khi đã hết.'),
})

export const procedureSchema = z.object({
  ...aboutData,
  code,
  name: row.shape.name,
  field: row.shape.field,
  page: z.url().describe('Trang cho người dân.'),
  version: z.object(version).describe('Bản đang hiệu lực.'),
  receivers: z.array(receiver).describe('Đơn vị đang tiếp nhận.'),
  deciders: z.array(unit).describe('Đơn vị đang giải quyết.'),
  content: contentSchema,
})

export const versionListSchema = z.object({
  ...aboutData,
  code,
  items: z
    .array(z.object({ ...version, name: row.shape.name, url: z.url().describe('Địa chỉ của bản trong giao diện này.') }))
    .describe('Bản mới nhất ở trên. Không có bản chưa đến ngày hiệu lực.'),
})

export const versionSchema = z.object({
  ...aboutData,
  code,
  name: row.shape.name,
  field: row.shape.field,
  page: z.url().describe('Trang cho người dân của bản này.'),
  version: z.object(version).describe('Bản này.'),
  content: contentSchema,
})

export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('Một câu cho người đọc: điều gì chưa đúng và cần làm gì.'),
  })
  .describe('Lỗi, theo RFC 9457.')

export const searchAnswerSchema = z.object({
  items: z.array(
    z.object({ code, name: row.shape.name, field: row.shape.field, level: z.string().describe('Cấp tiếp nhận; để trống khi chưa biết.') }),
  ),
  total: z.int().min(0).describe('Số thủ tục tìm thấy.'),
})

export const searchErrorSchema = z.object({
  error: z.object({ code: z.literal('invalid'), fields: z.record(z.string(), z.array(z.string())) }),
})

export const listQuerySchema = z.object({
  after: z
    .string()
    .regex(/^\d\.\d{6}$/, 'Tham số after phải là một mã thủ tục, ví dụ 1.001193.')
    .optional()
    .describe('Chỉ lấy các mã đứng sau mã này. Dùng địa chỉ next của trang trước thì không phải tự ghi.'),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, `Tham số limit phải là số từ 1 đến ${mostRows}.`)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= mostRows, `Tham số limit phải là số từ 1 đến ${mostRows}.`)
    .default(50)
    .describe(`Số thủ tục trong một trang, từ 1 đến ${mostRows}. Không ghi: 50; khi tìm bằng q: nhiều nhất 50, không ghi: 10.`),
})

export const searchQuery = searchQuerySchema.shape.q

export type ProcedureList = z.infer<typeof procedureListSchema>
export type ProcedureAnswer = z.infer<typeof procedureSchema>
export type VersionList = z.infer<typeof versionListSchema>
export type VersionAnswer = z.infer<typeof versionSchema>
