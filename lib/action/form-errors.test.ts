import { expect, it } from 'vitest'
import { z } from 'zod'
import { fieldErrorsOf } from './form-errors'

const schema = z.object({
  name: z.string().min(1).max(5),
  email: z.email(),
  count: z.coerce.number().int().min(1).max(9),
  role: z.enum(['A', 'B']),
  roles: z.array(z.string()).min(1),
  id: z.uuid(),
  date: z.string().refine((text) => text === 'x', 'Ngày chưa đúng.'),
})

function sentences(input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input)
  return parsed.error ? fieldErrorsOf(parsed.error) : {}
}

it('asks for what is missing', () => {
  expect(sentences({ name: '', email: '', count: '', role: '', roles: [], id: '', date: '' })).toEqual({
    name: 'Hãy điền mục này.',
    email: 'Hãy điền mục này.',
    count: 'Số nhỏ nhất là 1.',
    role: 'Hãy chọn một mục.',
    roles: 'Hãy chọn ít nhất một mục.',
    id: 'Hãy điền mục này.',
    date: 'Ngày chưa đúng.',
  })
  expect(sentences({}).name).toBe('Hãy điền mục này.')
})

it('says what is wrong, and a sentence of the schema comes first', () => {
  expect(sentences({ name: 'abcdef', email: 'x', count: 'ba', role: 'C', roles: ['a'], id: 'x', date: 'y' })).toEqual({
    name: 'Hãy viết ngắn lại, nhiều nhất 5 ký tự.',
    email: 'Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@example.vn',
    count: 'Hãy ghi bằng số.',
    role: 'Hãy chọn một trong các mục có sẵn.',
    id: 'Mục được chọn không còn. Hãy tải lại trang rồi chọn lại.',
    date: 'Ngày chưa đúng.',
  })
})
