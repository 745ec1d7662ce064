import { foldVietnamese } from '@/lib/core/text'
import { byAddress, type Choices, type MergerPlan, type PlacedBy } from './types'

/** A commune or town as people write it in an address, and the unit that answers there after the merger. */
export type Place = { names: readonly string[]; toId: string }

/** What must be known of an open dossier to say where it goes. */
export type Held = {
  id: string
  unitId: string
  handlingUnitId: string
  /** The unit of every step of its process. */
  stepUnits: readonly string[]
  /** Units whose opinion is awaited. */
  opinionUnits: readonly string[]
  field: string
  /** Of the owner. */
  address: string | null
}

export type Placement = {
  unitId: string
  handlingUnitId: string
  stepUnits: string[]
  opinionUnits: string[]
  by: PlacedBy
  /** Which rule, from 0. */
  rule: number | null
}

const levelWords = ['xa', 'x', 'thi tran', 'tt', 'phuong']

/**
 * The unit that answers at an address after the merger: one commune must be named in it. A name that stands after "xã" or "thị trấn" outweighs one that may
 * be a hamlet's. Null where none is named, or several.
 */
export function placeOf(address: string | null, places: readonly Place[]): string | null {
  if (!address) return null
  const text = ` ${foldVietnamese(address)} `
  const named = (withLevel: boolean) => [
    ...new Set(
      places
        .filter(({ names }) =>
          names.map(foldVietnamese).some((name) => {
            if (!withLevel || levelWords.some((word) => name.startsWith(`${word} `))) return text.includes(` ${name} `)
            return levelWords.some((word) => text.includes(` ${word} ${name} `))
          }),
        )
        .map(({ toId }) => toId),
    ),
  ]
  const [sure, ...others] = named(true)
  if (sure) return others.length === 0 ? sure : null
  const [likely, ...more] = named(false)
  return likely && more.length === 0 ? likely : null
}

/** Whether a dossier has to do with a unit that ends. */
export function isTouched(plan: MergerPlan, held: Held): boolean {
  const ended = new Set(plan.ends.map((end) => end.unitId))
  return [held.unitId, held.handlingUnitId, ...held.stepUnits, ...held.opinionUnits].some((unitId) => ended.has(unitId))
}

/** Where a dossier goes, or null while nobody has decided it. */
export function placeDossier(plan: MergerPlan, places: readonly Place[], choices: Choices, held: Held): Placement | null {
  const successors = new Map(plan.ends.map((end) => [end.unitId, end.successorId]))
  const involved = [held.unitId, held.handlingUnitId, ...held.stepUnits, ...held.opinionUnits]
  const needsPlace = involved.some((unitId) => successors.get(unitId) === null)
  const ruled = needsPlace ? placeByRules(plan, places, held) : null
  const chosen = choices[held.id]
  const place = chosen ?? ruled?.toId
  if (needsPlace && place === undefined) return null
  const after = (unitId: string) => (successors.has(unitId) ? (successors.get(unitId) ?? place!) : unitId)
  return {
    unitId: after(held.unitId),
    handlingUnitId: after(held.handlingUnitId),
    stepUnits: held.stepUnits.map(after),
    opinionUnits: held.opinionUnits.map(after),
    by: !needsPlace ? 'SUCCESSOR' : chosen === undefined ? 'RULE' : 'CHOICE',
    rule: needsPlace && chosen === undefined ? ruled!.rule : null,
  }
}

function placeByRules({ rules }: MergerPlan, places: readonly Place[], { field, address }: Held): { toId: string; rule: number } | null {
  for (const [rule, { field: wanted, to }] of rules.entries()) {
    if (wanted !== null && wanted !== field) continue
    const toId = to === byAddress ? placeOf(address, places) : to
    if (toId) return { toId, rule }
  }
  return null
}

type KnownUnit = {
  id: string
  name: string
  parentId: string | null
  inForce: boolean
  takesOver: boolean
  code?: string | null
  agencyCode?: string | null
}

/** What is wrong with a plan as a whole, in sentences. `units` as they are before that day. */
export function planProblems(plan: MergerPlan, units: readonly KnownUnit[]): string[] {
  const ending = new Map(plan.ends.map((end) => [end.unitId, end.successorId]))
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const beginning = new Set(plan.begins.map((unit) => unit.id))
  const staying = new Set(units.filter((unit) => unit.inForce && !ending.has(unit.id)).map((unit) => unit.id))
  const receiving = new Set(units.filter((unit) => unit.takesOver && !ending.has(unit.id)).map((unit) => unit.id))
  const problems: string[] = []
  if (plan.ends.length === 0) problems.push('Chưa chọn đơn vị nào kết thúc.')
  for (const { unitId, successorId } of plan.ends) {
    const name = known.get(unitId)?.name
    if (!name) problems.push('Có một đơn vị kết thúc không có trong danh sách đơn vị.')
    else if (successorId !== null && !beginning.has(successorId) && !receiving.has(successorId))
      problems.push(`${name}: đơn vị kế thừa cũng kết thúc hoặc không hoạt động ngày đó.`)
  }
  for (const unit of units) {
    if (!staying.has(unit.id) || !unit.parentId || !ending.has(unit.parentId)) continue
    if (ending.get(unit.parentId) === null)
      problems.push(
        `${unit.name} còn trực thuộc ${known.get(unit.parentId)?.name ?? 'một đơn vị'} là đơn vị kết thúc không có nơi kế thừa.`,
      )
  }
  for (const { to } of plan.rules)
    if (to !== byAddress && !beginning.has(to) && !receiving.has(to))
      problems.push('Có một quy tắc chuyển hồ sơ đến đơn vị không hoạt động ngày đó.')
  const goingOn = units.filter((unit) => staying.has(unit.id))
  const taken = [
    ...goingOn.map(({ id, name: unit, code, agencyCode }) => ({ id, unit, code, agencyCode })),
    ...plan.begins.map(({ id, name: unit, code, agencyCode }) => ({ id, unit, code, agencyCode })),
  ]
  const wanted = [...plan.begins, ...plan.renames.map(({ unitId: id, name, code }) => ({ id, name, code, agencyCode: null }))]
  for (const { id, name, code, agencyCode } of wanted) {
    const holder = taken.find((one) => one.id !== id && code && one.code === code)
    if (holder) problems.push(`${name}: mã ${code} đang là của ${holder.unit}.`)
    const other = taken.find((one) => one.id !== id && agencyCode && one.agencyCode === agencyCode)
    if (other) problems.push(`${name}: mã cơ quan ${agencyCode} đang là của ${other.unit}.`)
  }
  return problems
}
