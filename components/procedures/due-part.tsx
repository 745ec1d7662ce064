import { caseNames } from '@/components/procedures/fee-section'
import { PlainText } from '@/components/ui/plain-text'
import type { FeesDue } from '@/lib/procedures/fees-due'
import { isFree, isWhole } from '@/lib/procedures/fees-due'
import { exemptionText, feeKindNames, feeText } from '@/lib/procedures/text'
import type { ProcedureContent } from '@/lib/procedures/types'

/** What is owed at the counter: who need not pay and with which paper, then what everybody else pays. */
export function DuePart({
  fees,
  content,
  unit,
}: {
  fees: FeesDue
  content: ProcedureContent
  unit: { name: string; difficultBy?: string } | undefined
}) {
  const { due, exemptions, text, decision } = fees
  if (due.length === 0 && !text) return <p>Chưa rõ, xin hỏi nơi nhận hồ sơ.</p>
  const freed = due.filter((one) => one.freedBy)
  const owed = due.filter((one) => !one.freedBy)
  const concerned = exemptions.filter((one) => due.length === 0 || owed.some(({ exemptions: its }) => its.includes(one)))
  const allWhole = concerned.every(isWhole)
  const [covered, ...otherCovered] = new Set(concerned.map((one) => one.covers))
  const onlyKind = covered && otherCovered.length === 0 ? feeKindNames[covered].toLowerCase() : undefined
  return (
    <div className="space-y-3 print:space-y-1">
      {freed.length > 0 && (
        <div className="border-l-4 border-leaf bg-leaf-pale p-3 print:p-1">
          <p className="text-lg font-bold">
            Không phải nộp{owed.length > 0 && ` ${[...new Set(freed.map(({ fee }) => feeKindNames[fee.kind].toLowerCase()))].join(', ')}`}
          </p>
          <p className="text-sm">
            {unit && `${unit.name} thuộc vùng đặc biệt khó khăn${unit.difficultBy ? ` theo ${unit.difficultBy}` : ''}. `}
            {freed[0]?.freedBy?.proof && `Mang theo: ${freed[0].freedBy.proof}.`}
          </p>
        </div>
      )}
      {concerned.length > 0 && (
        <div>
          <p className="font-semibold">
            {allWhole ? `Không phải nộp${onlyKind ? ` ${onlyKind}` : ''} nếu là:` : 'Được miễn, giảm nếu là:'}
          </p>
          <ul className="list-disc pl-6">
            {concerned.map((exemption, at) => (
              <li key={at}>
                {allWhole && (onlyKind || !exemption.covers) ? exemption.who : exemptionText(exemption)}
                {exemption.proof && <span className="block text-sm">Mang theo: {exemption.proof}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {owed.length > 0 && (
        <div>
          {concerned.length > 0 ? (
            <p className="font-semibold">Người khác:</p>
          ) : (
            freed.length > 0 && <p className="font-semibold">Còn phải nộp:</p>
          )}
          <ul>
            {owed.map(({ fee }, at) => (
              <li key={at} className="py-0.5">
                {!isFree(fee) && `${feeKindNames[fee.kind]}: `}
                <strong>{feeText(fee)}</strong>
                {caseNames(fee, content) && <span className="block text-sm">{caseNames(fee, content)}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {due.length === 0 && text && <PlainText text={text} />}
      {decision && <p className="text-sm">Theo {decision}.</p>}
    </div>
  )
}
