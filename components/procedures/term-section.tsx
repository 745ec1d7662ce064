import { PlainText } from '@/components/ui/plain-text'
import { Table } from '@/components/ui/table'
import { channelNames, termText } from '@/lib/procedures/text'
import type { ProcedureContent } from '@/lib/procedures/types'

/** The term, and each way to file with what the source prints for it. */
export function TermSection({ content }: { content: ProcedureContent }) {
  const terms = new Set(content.channels.map((channel) => (channel.term ? termText(channel.term) : (channel.termText ?? ''))))
  const detailed = terms.size > 1 || content.channels.some((channel) => channel.description || channel.feeText)
  return (
    <div className="space-y-4">
      {content.term && <p>Thời hạn giải quyết: {termText(content.term)}.</p>}
      {content.termText && (
        <div className="prose">
          <PlainText text={content.termText} />
        </div>
      )}
      {detailed ? (
        <Table id="bang-thoi-han" caption="Theo từng cách nộp" captionHidden>
          <thead>
            <tr>
              <th scope="col">Cách nộp</th>
              <th scope="col">Thời hạn</th>
              <th scope="col">Ghi chú của nguồn</th>
            </tr>
          </thead>
          <tbody>
            {content.channels.map((channel, index) => (
              <tr key={index}>
                <td>{channelNames[channel.channel]}</td>
                <td>{channel.term ? termText(channel.term) : (channel.termText ?? '')}</td>
                <td>{[channel.feeText, channel.description].filter(Boolean).join('. ')}</td>
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
