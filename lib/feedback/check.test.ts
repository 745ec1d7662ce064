import { expect, it } from 'vitest'
import { checkFeedback } from './check'
import { feedbackForm } from './form'

const unit = { id: '0193a000-0000-7000-8000-00000000000a', name: 'Xã Thực Hành' }
const form = feedbackForm('LOCAL_PROBLEM', [unit])
const good = { title: 'Đường hỏng', content: 'Sạt lở ở thôn 2', senderName: 'Giàng', senderPhone: '+84 912 345 678' }
const check = (over: Record<string, string>) => checkFeedback(form, { ...good, ...over }, 0, '2026-09-07')

it('takes a name of one syllable and one way to reach the sender', () => {
  expect(check({})).toEqual({ values: { ...good, senderPhone: '0912345678' }, errors: {} })
  expect(check({ senderPhone: '', senderAddress: 'Thôn 2' }).errors).toEqual({})
  expect(check({ senderPhone: '', senderEmail: 'giang@example.org' }).errors).toEqual({})
})

it.each<[string, Record<string, string>, string]>([
  ['no title', { title: '  ' }, 'title'],
  ['no content', { content: '' }, 'content'],
  ['no name', { senderName: '' }, 'senderName'],
  ['no way to reach the sender', { senderPhone: '' }, 'senderPhone'],
  ['a phone that is none', { senderPhone: '12' }, 'senderPhone'],
  ['an e-mail that is none, said once', { senderPhone: '', senderEmail: 'giang' }, 'senderEmail'],
  ['a unit that is not offered', { aboutUnitId: '0193a000-0000-7000-8000-00000000000b' }, 'aboutUnitId'],
  ['too long a title', { title: 'a'.repeat(151) }, 'title'],
  ['an invisible character', { title: 'a\u0000b' }, 'title'],
])('%s is told at its field', (_name, over, field) => {
  expect(Object.keys(check(over).errors)).toEqual([field])
})
