import type { ReactNode } from 'react'
import { KeyFacts } from '@/components/ui/fact-list'
import { feeText, termText } from '@/lib/procedures/text'
import type { ProcedureContent } from '@/lib/procedures/types'

const unknown = <span className="font-normal text-muted">Chưa rõ, xin hỏi nơi nhận hồ sơ</span>
const short = 70

/** The answer first: who decides, how long, how much, where. */
export function ProcedureFacts({
  content,
  decision,
  where,
}: {
  content: ProcedureContent
  decision: { decidedBy?: string; handledBy?: string }
  where: string | undefined
}) {
  const sameDay = content.term?.unit === 'SAME_DAY'
  return (
    <KeyFacts
      facts={[
        {
          label: 'Ai giải quyết',
          value: decision.decidedBy ? upperFirst(decision.decidedBy) : unknown,
          note: decision.handledBy && `Chuẩn bị: ${decision.handledBy}`,
        },
        {
          label: 'Bao lâu',
          value: content.term
            ? upperFirst(termText(content.term))
            : content.termText
              ? inShort(content.termText, 'Xem mục thời hạn', '#thoi-han')
              : unknown,
          note: sameDay ? 'Nộp sau 15 giờ thì trả vào ngày làm việc tiếp theo.' : undefined,
        },
        { label: 'Phí, lệ phí', ...feeFact(content) },
        whereFact(content, where),
      ]}
    />
  )
}

function feeFact({ fees, feeText: text, exemptions }: ProcedureContent): { value: ReactNode; note?: ReactNode } {
  const [first, ...others] = fees
  const more = others.length > 0 || exemptions.length > 0
  const note = (
    <>
      {first?.caseName && <>{first.caseName}. </>}
      {more && <a href="#phi">{exemptions.length > 0 ? 'Có trường hợp được miễn, giảm' : 'Xem đủ các khoản'}</a>}
    </>
  )
  if (first)
    return { value: inShort(feeText(first) || 'Xem mục phí', 'Xem mục phí', '#phi'), note: first.caseName || more ? note : undefined }
  return { value: text ? inShort(text, 'Xem mục phí', '#phi') : unknown }
}

function whereFact(
  { filing, filingPlace }: ProcedureContent,
  where: string | undefined,
): { label: string; value: ReactNode; note?: ReactNode } {
  const label = 'Nộp ở đâu'
  if (filing === 'ELSEWHERE') return { label, value: filingPlace ?? where ?? unknown, note: 'Không nộp trên trang này.' }
  if (filing === 'PETITION') return { label, value: <a href="/khieu-nai-to-cao">Xem cách gửi đơn</a> }
  return {
    label,
    value: where ?? unknown,
    note: (
      <>
        {filing === 'HERE' ? 'Nộp tại quầy hoặc trực tuyến. ' : 'Phải đến quầy. '}
        <a href="/xa-thi-tran">Tìm xã, thị trấn</a>
      </>
    ),
  }
}

function inShort(text: string, otherwise: string, href: string): ReactNode {
  return text.length <= short ? upperFirst(text) : <a href={href}>{otherwise}</a>
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
