import type { ProcedureContent } from '@/lib/procedures/types'
import { inSentence } from '@/lib/units/text'
import type { Desk } from '@/lib/units/types'

/** Desks that receive a procedure, in one sentence part; absent when no unit here receives it. */
export function receiversText(receivers: readonly Desk[]): string | undefined {
  const communes = receivers.filter((unit) => unit.kind === 'COMMUNE' || unit.kind === 'TOWN')
  const others = receivers.filter((unit) => unit.kind !== 'COMMUNE' && unit.kind !== 'TOWN')
  const parts = [
    communes.length === 1 ? (communes[0]!.deskName ?? communes[0]!.name) : communes.length > 1 ? 'Bộ phận một cửa của xã, thị trấn' : '',
    ...others.map((unit) => unit.deskName ?? unit.name),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' hoặc ') : undefined
}

/** Who decides: as the source prints it, else the units of this district. */
export function decidersText(
  content: Pick<ProcedureContent, 'decidedBy'>,
  receivers: readonly Desk[],
  deciders: readonly string[],
): string | undefined {
  if (content.decidedBy) return content.decidedBy
  const communes = receivers.filter((unit) => unit.kind === 'COMMUNE' || unit.kind === 'TOWN').map((unit) => unit.name)
  const byCommune = deciders.length > 1 && deciders.every((name) => communes.includes(name))
  if (byCommune) return 'UBND xã, thị trấn nơi nhận hồ sơ'
  const others = deciders.filter((name) => !communes.includes(name)).map((name) => `UBND ${inSentence(name)}`)
  if (deciders.length > others.length && others.length > 0) return ['UBND xã, thị trấn', ...others].join(' hoặc ')
  return others.length > 0 ? others.join(' hoặc ') : deciders[0] && `UBND ${inSentence(deciders[0])}`
}

/** Tier shown in lists: from the units that receive it today, else as the source prints it. */
export function levelText(content: Pick<ProcedureContent, 'levelText'>, receivers: readonly Pick<Desk, 'kind'>[]): string | undefined {
  const kinds = new Set(receivers.map((unit) => unit.kind))
  const tiers = [
    kinds.has('DISTRICT') || kinds.has('DEPARTMENT') ? 'Cấp huyện' : '',
    kinds.has('COMMUNE') || kinds.has('TOWN') ? 'Cấp xã' : '',
  ].filter(Boolean)
  return tiers.length > 0 ? tiers.join(', ') : content.levelText
}
