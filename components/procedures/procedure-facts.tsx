import type { ReactNode } from 'react'
import { KeyFacts } from '@/components/ui/fact-list'
import { feesDue, oneForAll, shortFee } from '@/lib/procedures/fees-due'
import type { Receiver } from '@/lib/procedures/receivers'
import { termInForce, workingDaysSaved } from '@/lib/procedures/term-in-force'
import { savedText, shortTerm, termText } from '@/lib/procedures/text'
import type { ProcedureContent } from '@/lib/procedures/types'

const unknown = <span className="font-normal text-muted">Chưa rõ, xin hỏi nơi nhận hồ sơ</span>
const short = 70

/** The answer first: who decides, how long, how much, where. */
export function ProcedureFacts({
  content,
  today,
  receivers,
  decision,
  where,
}: {
  content: ProcedureContent
  today: string
  receivers: readonly Receiver[]
  decision: { decidedBy?: string; handledBy?: string }
  where: string | undefined
}) {
  return (
    <KeyFacts
      facts={[
        {
          label: 'Ai giải quyết',
          value: decision.decidedBy ? upperFirst(decision.decidedBy) : unknown,
          note: decision.handledBy && `Chuẩn bị: ${decision.handledBy}`,
        },
        { label: 'Bao lâu', ...termFact(content, today) },
        { label: 'Phí, lệ phí', ...feeFact(content, today, receivers) },
        whereFact(content, where),
      ]}
    />
  )
}

/** The term of the appointment; where a local decision has made it shorter, also the law's and the days saved. */
function termFact(content: ProcedureContent, today: string): { value: ReactNode; note?: ReactNode } {
  const { term, legal, local } = termInForce(content, today)
  const words = shortTerm(content, today)
  const value = words ? (
    inShort(words, 'Xem mục thời hạn', '#thoi-han')
  ) : content.termText ? (
    <a href="#thoi-han">Xem mục thời hạn</a>
  ) : (
    unknown
  )
  const saved = legal && local ? workingDaysSaved(legal, local.term) : null
  const law = legal && local ? `Luật cho ${termText(legal)}${saved ? `, ở đây sớm hơn ${savedText(saved)}` : ''}. ` : ''
  const note = law + (term?.unit === 'SAME_DAY' ? 'Nộp sau 15 giờ thì trả vào ngày làm việc tiếp theo.' : '')
  return note ? { value, note } : { value }
}

/** Who need not pay stands before any amount. */
function feeFact(content: ProcedureContent, today: string, receivers: readonly Receiver[]): { value: ReactNode; note?: ReactNode } {
  const words = shortFee(content, { date: today, receivers })
  const { due, text, exemptions } = feesDue(content, { date: today, unit: oneForAll(receivers) })
  const first = due[0]?.fee
  const more = due.length > 1 || exemptions.length > 0
  const note = (
    <>
      {first?.caseName && <>{first.caseName}. </>}
      {more && <a href="#phi">{exemptions.length > 0 ? 'Xem ai được miễn, giảm' : 'Xem đủ các khoản'}</a>}
    </>
  )
  const value = words ? upperFirst(words) : first || text ? <a href="#phi">Xem mục phí</a> : unknown
  return words && (first?.caseName || more) ? { value, note } : { value }
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
