import type { ProcedureContent } from '@/lib/procedures/types'
import { committeeShort } from '@/lib/units/text'
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

/** Who decides: as the source prints it, else from the units; and the department that prepares the decision. */
export function decisionText(
  content: Pick<ProcedureContent, 'decidedBy'>,
  deciders: readonly Desk[],
  officeName: string,
): { decidedBy?: string; handledBy?: string } {
  const departments = deciders.filter((unit) => unit.kind === 'DEPARTMENT')
  const handledBy = departments.length > 0 ? departments.map((unit) => unit.name).join(', ') : undefined
  if (content.decidedBy) return { decidedBy: content.decidedBy, handledBy }
  const communes = deciders.filter((unit) => unit.kind === 'COMMUNE' || unit.kind === 'TOWN')
  const parts = [
    communes.length === 1 ? committeeShort(communes[0]!.name) : communes.length > 1 ? 'UBND xã, thị trấn nơi nhận hồ sơ' : '',
    ...new Set(
      deciders
        .filter((unit) => !communes.includes(unit))
        .map((unit) => committeeShort(unit.kind === 'DEPARTMENT' ? officeName : unit.name)),
    ),
  ].filter(Boolean)
  return { decidedBy: parts.length > 0 ? parts.join(' hoặc ') : undefined, handledBy }
}

/** Tier shown in lists: from the units that receive it today, else as the source prints it. */
export function levelText(content: Pick<ProcedureContent, 'levelText'>, receivers: readonly Pick<Desk, 'kind'>[]): string | undefined {
  const kinds = new Set(receivers.map((unit) => unit.kind))
  const tiers = [
    kinds.has('PROVINCE') ? 'Cấp tỉnh' : '',
    kinds.has('DISTRICT') || kinds.has('DEPARTMENT') ? 'Cấp huyện' : '',
    kinds.has('COMMUNE') || kinds.has('TOWN') ? 'Cấp xã' : '',
  ].filter(Boolean)
  return tiers.length > 0 ? tiers.join(', ') : content.levelText
}
