import { PlainText } from '@/components/ui/plain-text'
import { Table } from '@/components/ui/table'
import { formatCivilDate } from '@/lib/core/civil-date'
import { type DueFee, feesDue, type FeeUnit, isWhole } from '@/lib/procedures/fees-due'
import type { Receiver } from '@/lib/procedures/receivers'
import { channelNames, exemptionText, feeKindNames, feeText } from '@/lib/procedures/text'
import type { Exemption, Fee, ProcedureContent } from '@/lib/procedures/types'

/** Who need not pay, first; then phí and lệ phí apart, with what units take by a resolution of their own. */
export function FeeSection({ content, today, receivers }: { content: ProcedureContent; today: string; receivers: readonly Receiver[] }) {
  const groups = priceGroups(receivers)
  const { exemptions, text } = feesDue(content, { date: today })
  const difficult = receivers.filter((unit) => unit.difficult)
  return (
    <div className="space-y-5">
      <Exemptions exemptions={exemptions} content={content} difficult={difficult} />
      {groups.map((group) => (
        <FeeTables key={group.names} content={content} today={today} group={group} titled={groups.length > 1} />
      ))}
      {text && groups.some((group) => !group.unit.fees) && (
        <div className="prose">
          {exemptions.length > 0 && <p>Người không được miễn, giảm:</p>}
          <PlainText text={text} />
        </div>
      )}
    </div>
  )
}

type PriceGroup = { names: string; unit: FeeUnit }

/** Units that take the same fees stand together; before any unit receives it, the version's own fees stand alone. */
function priceGroups(receivers: readonly Receiver[]): PriceGroup[] {
  if (receivers.length === 0) return [{ names: '', unit: {} }]
  const groups = new Map<string, { names: string[]; unit: FeeUnit }>()
  for (const { name, fees, decision } of receivers) {
    const key = JSON.stringify([fees ?? null, fees ? decision : null])
    const group = groups.get(key) ?? { names: [], unit: { ...(fees && { fees, ...(decision && { decision }) }) } }
    group.names.push(name)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ names, unit }) => ({ names: unit.fees ? names.join(', ') : 'Nơi khác', unit }))
}

function FeeTables({ content, today, group, titled }: { content: ProcedureContent; today: string; group: PriceGroup; titled: boolean }) {
  const { due, decision } = feesDue(content, { date: today, unit: group.unit })
  const kinds = (['CHARGE', 'FEE', 'UNKNOWN'] as const).filter((kind) => due.some(({ fee }) => fee.kind === kind))
  if (kinds.length === 0) return null
  return (
    <div className="space-y-4">
      {titled && <h3>{group.names}</h3>}
      {decision && <p className="text-sm">Mức thu tại đây theo {decision}.</p>}
      {kinds.map((kind) => (
        <FeeTable
          key={kind}
          id={`bang-${kind.toLowerCase()}${titled ? `-${group.names.length}-${due.length}` : ''}`}
          kind={kind}
          due={due.filter(({ fee }) => fee.kind === kind)}
          content={content}
        />
      ))}
    </div>
  )
}

function FeeTable({ id, kind, due, content }: { id: string; kind: Fee['kind']; due: readonly DueFee[]; content: ProcedureContent }) {
  const hasChannel = due.some(({ fee }) => fee.channel)
  return (
    <Table id={id} caption={feeKindNames[kind]}>
      <thead>
        <tr>
          {hasChannel && <th scope="col">Cách nộp</th>}
          <th scope="col">Trường hợp</th>
          <th scope="col">Mức thu</th>
        </tr>
      </thead>
      <tbody>
        {due.map((one, index) => (
          <tr key={index}>
            {hasChannel && <td>{one.fee.channel ? channelNames[one.fee.channel] : 'Mọi cách nộp'}</td>}
            <td>
              {caseNames(one.fee, content) ?? 'Mọi trường hợp'}
              {one.fee.legalSource && <div className="text-sm text-muted">{one.fee.legalSource}</div>}
              <Period of={one.fee} />
            </td>
            <td>
              {one.exemptions.length > 0 && (
                <div className="text-sm">{one.exemptions.some(isWhole) ? 'Người được miễn: không phải nộp' : 'Có người được giảm'}</div>
              )}
              {one.exemptions.length > 0 && <span className="text-sm">Người khác: </span>}
              <strong>{feeText(one.fee)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Exemptions({
  exemptions,
  content,
  difficult,
}: {
  exemptions: readonly Exemption[]
  content: ProcedureContent
  difficult: readonly Receiver[]
}) {
  if (exemptions.length === 0) return null
  return (
    <div>
      <h3>{exemptions.every(isWhole) ? 'Ai không phải nộp' : 'Ai được miễn, giảm'}</h3>
      <ul className="prose mt-2 list-disc pl-6">
        {exemptions.map((exemption, index) => {
          const names = caseNames(exemption, content)
          return (
            <li key={index}>
              {exemptionText(exemption)}
              {names && <span className="block text-sm">Chỉ khi: {names}</span>}
              {exemption.group === 'DIFFICULT_COMMUNE' && difficult.length > 0 && (
                <span className="block text-sm">
                  Hiện nay gồm: {difficult.map((unit) => `${unit.name}${unit.difficultBy ? ` (${unit.difficultBy})` : ''}`).join('; ')}
                </span>
              )}
              {exemption.proof && <span className="block text-sm">Mang theo: {exemption.proof}</span>}
              {exemption.legalSource && <span className="block text-sm text-muted">{exemption.legalSource}</span>}
              <Period of={exemption} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Period({ of: { from, to } }: { of: { from?: string; to?: string } }) {
  if (!from && !to) return null
  return (
    <span className="block text-sm text-muted tabular-nums">
      Áp dụng{from && ` từ ${formatCivilDate(from)}`}
      {to && ` đến hết ${formatCivilDate(to)}`}
    </span>
  )
}

/** Its own words for when it holds, else the names of its cases; absent when it holds in every case. */
export function caseNames(bound: { caseName?: string; cases?: string[] }, { cases = [] }: ProcedureContent): string | undefined {
  if (bound.caseName) return bound.caseName
  if (!bound.cases || bound.cases.length === cases.length) return undefined
  return cases
    .filter((one) => bound.cases?.includes(one.key))
    .map((one) => one.name)
    .join('; ')
}
