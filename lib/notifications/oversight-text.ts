import { formatCivilDate } from '@/lib/core/civil-date'
import type { MailText } from './text'

export const directiveMails = {
  'directive.given': { subject: 'Có ý kiến chỉ đạo cần trả lời', body: 'Đơn vị của ông/bà vừa nhận một ý kiến chỉ đạo.' },
  'directive.sent_back': {
    subject: 'Ý kiến chỉ đạo cần trả lời lại',
    body: 'Người chỉ đạo chưa thấy đủ và đề nghị đơn vị của ông/bà trả lời lại một ý kiến chỉ đạo.',
  },
  'directive.answered': { subject: 'Ý kiến chỉ đạo đã có trả lời', body: 'Đơn vị được giao vừa trả lời một ý kiến chỉ đạo của ông/bà.' },
} as const satisfies Record<string, MailText>
export type DirectiveMailEvent = keyof typeof directiveMails

const end = `Đây là thư tự động, xin không trả lời thư này.
`

export function directiveMailOf(
  { subject, body }: MailText,
  about: { dueOn: string; link: string; office: string },
): { subject: string; text: string } {
  return {
    subject,
    text: `Kính gửi ông/bà,

${body}

Hạn trả lời: ${formatCivilDate(about.dueOn)}
Đăng nhập để đọc: ${about.link}

${about.office}
${end}`,
  }
}

/** Of one unit: codes of dossiers, nothing of their people. */
export type AlertCounts = { unit: string; overdue: readonly string[]; atRisk: readonly string[] }

const longest = 30

export function alertMailOf(units: readonly AlertCounts[], about: { board: string; office: string }): { subject: string; text: string } {
  const overdue = units.reduce((sum, unit) => sum + unit.overdue.length, 0)
  const atRisk = units.reduce((sum, unit) => sum + unit.atRisk.length, 0)
  return {
    subject: `${overdue} hồ sơ quá hạn, ${atRisk} hồ sơ sắp đến hạn`,
    text: `Kính gửi ông/bà,

${units.map(linesOf).join('\n\n')}

Đăng nhập để xem ai đang giữ, ở bước nào: ${about.board}

${about.office}
Đây là thư tự động, mỗi ngày nhiều nhất một thư, xin không trả lời thư này.
`,
  }
}

function linesOf({ unit, overdue, atRisk }: AlertCounts): string {
  return [unit, listOf('Quá hạn', overdue), listOf('Sắp đến hạn', atRisk)].filter(Boolean).join('\n')
}

function listOf(label: string, codes: readonly string[]): string {
  if (codes.length === 0) return ''
  const more = codes.length > longest ? ` và ${codes.length - longest} hồ sơ khác` : ''
  return `- ${label}: ${codes.length} (${codes.slice(0, longest).join(', ')}${more})`
}
