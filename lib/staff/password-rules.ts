import { foldVietnamese } from '@/lib/core/text'

export const passwordLength = { min: 12, max: 200 } as const

/** What people build long but well-known passwords from, folded and without spaces. */
const commonWords = [
  'password', 'passw0rd', 'passwd', 'matkhau', 'mk', 'admin', 'administrator', 'quantri', 'quantrihethong', 'root', 'user', 'guest', 'login', 'dangnhap', 'welcome', 'letmein', 'xinchao', 'chao',
  'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qazwsx', 'qazwsxedc', 'wsx', 'edc', 'rfv', 'tgb', 'asdf', 'zxcv', 'qwer', 'abc', 'abcd', 'abcdef', 'iloveyou', 'anhyeuem', 'emyeuanh', 'yeuem', 'yeuanh', 'baby', 'monkey', 'dragon',
  'football', 'superman', 'princess', 'sunshine', 'vietnam', 'viet', 'nam', 'vn', 'hanoi', 'hagiang', 'tuyenquang', 'hoangsuphi', 'hoangxuphi', 'hsp', 'ubnd', 'huyen', 'xa', 'tinh', 'canbo', 'congchuc', 'motcua', 'dichvucong',
  'congan', 'test', 'demo', 'changeme', 'doimatkhau', 'khongbiet', 'secret', 'default', 'master', 'computer', 'internet', 'google', 'facebook', 'zalo', 'hello', 'abcxyz', 'aaa', 'xyz', 'my', 'the', 'la', 'toi', 'cua', 'you', 'pass',
] // prettier-ignore
const byLength = commonWords.toSorted((a, b) => b.length - a.length)

const runs = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]

/**
 * What is wrong with a new password, as a sentence, or null. Length, well-known passwords and the own name count; no kinds of characters are
 * demanded, since that makes passwords harder for people and not for machines.
 */
export function findPasswordProblem(password: string, person: { login: string; fullName: string }): string | null {
  const { length } = Array.from(password)
  if (length < passwordLength.min) return `Mật khẩu cần ít nhất ${passwordLength.min} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`
  if (length > passwordLength.max) return `Mật khẩu dài nhất ${passwordLength.max} ký tự.`
  const text = foldVietnamese(password).replace(/[^a-z0-9]/g, '')
  const own = [person.login, person.fullName]
    .map((name) => foldVietnamese(name).replace(/[^a-z0-9]/g, ''))
    .filter((name) => name.length >= 4)
  if (own.some((name) => text.includes(name))) return 'Mật khẩu không được chứa tên hoặc tên đăng nhập của chính mình.'
  if (new Set(text || password).size < 5 || isRun(text) || isBuiltFromCommonWords(text)) {
    return 'Mật khẩu này quá dễ đoán. Hãy chọn một câu riêng mà chỉ mình biết.'
  }
  return null
}

function isRun(text: string): boolean {
  return text.length > 0 && runs.some((run) => run.includes(text) || run.repeat(2).includes(text))
}

/** Whether nothing of its own is left once well-known words, years, digits and repeated letters are taken away. */
function isBuiltFromCommonWords(text: string): boolean {
  let rest = text.replace(/@/g, 'a').replace(/0(?=[a-z])/g, 'o')
  for (const word of byLength) rest = rest.replaceAll(word, ' ')
  return rest.replace(/[\d\s]/g, '').replace(/(.)\1+/g, '$1').length < 4
}
