import { z } from 'zod'

type Issue = Parameters<NonNullable<ReturnType<typeof z.config>['customError']>>[0]

const formats: Record<string, string> = {
  email: 'Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@example.vn',
  url: 'Địa chỉ trang chưa đúng. Ví dụ: https://example.vn',
  uuid: 'Mục được chọn không còn. Hãy tải lại trang rồi chọn lại.',
  date: 'Ngày chưa đúng. Ví dụ: 05/09/2026',
}

/** A plain Vietnamese sentence for what Zod found; a message written in a schema comes before it. */
export function sentenceFor(issue: Issue): string {
  const empty = issue.input === undefined || issue.input === null || issue.input === ''
  switch (issue.code) {
    case 'invalid_type':
      if (empty) return 'Hãy điền mục này.'
      return issue.expected === 'number' || issue.expected === 'int' ? 'Hãy ghi bằng số.' : 'Nội dung của mục này chưa đúng. Hãy điền lại.'
    case 'too_small':
      if (issue.origin === 'string') return empty || issue.minimum === 1 ? 'Hãy điền mục này.' : `Hãy viết ít nhất ${issue.minimum} ký tự.`
      if (issue.origin === 'array') return issue.minimum === 1 ? 'Hãy chọn ít nhất một mục.' : `Hãy chọn ít nhất ${issue.minimum} mục.`
      return issue.inclusive === false ? `Số phải lớn hơn ${issue.minimum}.` : `Số nhỏ nhất là ${issue.minimum}.`
    case 'too_big':
      if (issue.origin === 'string') return `Hãy viết ngắn lại, nhiều nhất ${issue.maximum} ký tự.`
      if (issue.origin === 'array') return `Chỉ chọn nhiều nhất ${issue.maximum} mục.`
      return issue.inclusive === false ? `Số phải nhỏ hơn ${issue.maximum}.` : `Số lớn nhất là ${issue.maximum}.`
    case 'invalid_value':
      return empty ? 'Hãy chọn một mục.' : 'Hãy chọn một trong các mục có sẵn.'
    case 'invalid_format':
      return empty ? 'Hãy điền mục này.' : (formats[issue.format] ?? 'Cách viết chưa đúng. Hãy xem lại mục này.')
    case 'invalid_union':
      return empty ? 'Hãy điền mục này.' : 'Nội dung của mục này chưa đúng. Hãy điền lại.'
    default:
      return 'Nội dung của mục này chưa đúng. Hãy điền lại.'
  }
}

z.config({ customError: sentenceFor })

/** The first sentence for each field, by its dotted name; what concerns the whole form stands under ''. */
export function fieldErrorsOf(error: z.ZodError): Record<string, string> {
  const sentences: Record<string, string> = {}
  for (const issue of error.issues) sentences[issue.path.join('.')] ??= issue.message
  return sentences
}
