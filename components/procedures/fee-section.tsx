import { PlainText } from '@/components/ui/plain-text'
import { Table } from '@/components/ui/table'
import { channelNames, feeKindNames, feeText } from '@/lib/procedures/text'
import type { ProcedureContent } from '@/lib/procedures/types'

/** Fees and charges apart, then who is exempt. */
export function FeeSection({ content }: { content: ProcedureContent }) {
  const { fees, exemptions } = content
  const hasChannel = fees.some((fee) => fee.channel)
  return (
    <div className="space-y-5">
      {fees.length > 0 && (
        <Table id="bang-phi" caption="Các khoản phải nộp" captionHidden>
          <thead>
            <tr>
              <th scope="col">Khoản</th>
              {hasChannel && <th scope="col">Cách nộp</th>}
              <th scope="col">Trường hợp</th>
              <th scope="col">Mức thu</th>
            </tr>
          </thead>
          <tbody>
            {fees.map((fee, index) => (
              <tr key={index}>
                <td className="whitespace-nowrap">{feeKindNames[fee.kind]}</td>
                {hasChannel && <td>{fee.channel ? channelNames[fee.channel] : 'Mọi cách nộp'}</td>}
                <td>
                  {fee.caseName ?? 'Mọi trường hợp'}
                  {fee.legalSource && <div className="text-sm text-muted">{fee.legalSource}</div>}
                </td>
                <td className="font-semibold">{feeText(fee)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {content.feeText && (
        <div className="prose">
          <PlainText text={content.feeText} />
        </div>
      )}
      {exemptions.length > 0 && (
        <div>
          <h3>Ai được miễn, giảm</h3>
          <ul className="prose mt-2 list-disc pl-6">
            {exemptions.map((exemption, index) => (
              <li key={index}>
                {exemption.who}
                {exemption.proof && <span className="block text-sm">Mang theo: {exemption.proof}</span>}
                {exemption.legalSource && <span className="block text-sm text-muted">{exemption.legalSource}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
