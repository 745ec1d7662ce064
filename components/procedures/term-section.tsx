import { PlainText } from '@/components/ui/plain-text'
import { Table } from '@/components/ui/table'
import { formatCivilDate } from '@/lib/core/civil-date'
import { holdsOn, termInForce, workingDaysSaved } from '@/lib/procedures/term-in-force'
import { channelNames, savedText, termText } from '@/lib/procedures/text'
import type { ProcedureContent } from '@/lib/procedures/types'

/** The term of the law and the shorter one decided here, those of each case, and each way to file with what the source prints for it. */
export function TermSection({ content, today }: { content: ProcedureContent; today: string }) {
  const terms = new Set(content.channels.map((channel) => (channel.term ? termText(channel.term) : (channel.termText ?? ''))))
  const detailed = terms.size > 1 || content.channels.some((channel) => channel.description || channel.feeText)
  const exempt = content.exemptions.some((one) => holdsOn(one, today))
  const ofCases = (content.cases ?? []).filter((one) => one.term ?? one.termText ?? one.localTerm)
  return (
    <div className="space-y-4">
      <BothTerms content={content} today={today} />
      {content.termText && (
        <div className="prose">
          <PlainText text={content.termText} />
        </div>
      )}
      {ofCases.length > 0 && (
        <div>
          <h3>Theo từng trường hợp</h3>
          <ul className="mt-2 space-y-3">
            {ofCases.map((one) => (
              <li key={one.key}>
                <strong>{one.name}</strong>
                <BothTerms content={content} today={today} caseKey={one.key} />
                {one.termText && <p>{one.termText}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {detailed ? (
        <Table id="bang-thoi-han" caption="Theo từng cách nộp" captionHidden>
          <thead>
            <tr>
              <th scope="col">Cách nộp</th>
              <th scope="col">Thời hạn theo luật</th>
              <th scope="col">Ghi chú của nguồn</th>
            </tr>
          </thead>
          <tbody>
            {content.channels.map((channel, index) => (
              <tr key={index}>
                <td>{channelNames[channel.channel]}</td>
                <td>{channel.term ? termText(channel.term) : (channel.termText ?? '')}</td>
                <td>
                  {[channel.feeText && exempt ? `Người không được miễn, giảm: ${channel.feeText}` : channel.feeText, channel.description]
                    .filter(Boolean)
                    .join('. ')}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        content.channels.length > 0 && (
          <p>Nguồn ghi các cách nộp: {content.channels.map((channel) => channelNames[channel.channel].toLowerCase()).join(', ')}.</p>
        )
      )}
    </div>
  )
}

function BothTerms({ content, today, caseKey }: { content: ProcedureContent; today: string; caseKey?: string }) {
  const { term, legal, local } = termInForce(content, today, caseKey)
  if (!local) return term ? <p>Thời hạn giải quyết: {termText(term)}.</p> : null
  const saved = legal ? workingDaysSaved(legal, local.term) : null
  return (
    <dl className="grid gap-x-6 gap-y-1 border-l-4 border-leaf pl-4 sm:grid-cols-[auto_1fr]">
      <dt className="text-muted">Thời hạn ở đây</dt>
      <dd className="font-semibold">
        {termText(local.term)}
        {saved !== null && saved > 0 && `, sớm hơn luật ${savedText(saved)}`}
      </dd>
      {legal && (
        <>
          <dt className="text-muted">Thời hạn theo luật</dt>
          <dd>{termText(legal)}</dd>
        </>
      )}
      <dt className="text-muted">Theo</dt>
      <dd>
        {local.decision}
        {local.from && `, từ ${formatCivilDate(local.from)}`}
        {local.to && `, đến hết ${formatCivilDate(local.to)}`}
      </dd>
    </dl>
  )
}
