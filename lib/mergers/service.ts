import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import type { CivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { transaction, type Tx } from '@/lib/db/transaction'
import { assertAdministrator } from '@/lib/staff/accounts'
import { giveRights } from '@/lib/staff/service'
import type { UnitKind } from '@/lib/units/types'
import { holdMerger, planOf, recordMergerEvent } from './merger'
import { listUnitsBefore } from './open-dossiers'
import { planProblems } from './placement'
import { byAddress, type Choices, type MergerPlan, type NewUnit, type PlannedEnd, type Rule, type Summary } from './types'

export type EnteredMerger = {
  name: string
  effectiveOn: CivilDate
  source: string
  endIds: readonly string[]
  /** An existing unit, or null for a new one. */
  successorId: string | null
  /** What the new unit, or from that day the existing one, is called; null leaves the existing one as it is. */
  called: { name: string; shortName: string; kind: UnitKind; code: string | null } | null
}

/** Writes a plan down: units that become one. Nothing happens before it is run. */
export async function enterMerger(viewer: StaffViewer, entered: EnteredMerger): Promise<string> {
  assertAdministrator(viewer)
  const { name, effectiveOn, source, endIds, successorId, called } = entered
  const at = clock.now()
  const id = newId(at.getTime())
  await transaction(async (tx) => {
    const units = await listUnitsBefore(tx, effectiveOn)
    const first = units.find((unit) => unit.id === endIds[0])
    const begins: NewUnit[] = []
    let toId = successorId
    if (toId === null) {
      if (!called) throw fieldError('successor', 'Chọn đơn vị kế thừa, hoặc ghi tên đơn vị mới.')
      toId = newId(at.getTime())
      const period = await tx.unitPeriod.findFirst({
        where: { unitId: first?.id ?? '', validFrom: { lt: effectiveOn } },
        orderBy: { validFrom: 'desc' },
      })
      const hasDesk = units.some((unit) => endIds.includes(unit.id) && unit.hasDesk)
      begins.push({
        id: toId,
        ...called,
        parentId: first?.parentId ?? null,
        deskName: hasDesk ? `Bộ phận tiếp nhận và trả kết quả ${called.name}` : null,
        aliases: [],
        // Until the administrator sets the official one, a code that no other agency has.
        agencyCode: hasDesk ? (called.code ?? `${period?.agencyCode ?? 'M'}.${at.getTime().toString(36).toUpperCase()}`) : null,
        agencyCodeProvisional: true,
        source,
      })
    }
    const plan: MergerPlan = {
      begins,
      ends: endIds.map((unitId): PlannedEnd => ({ unitId, successorId: toId })),
      renames: successorId && called ? [{ unitId: successorId, name: called.name, shortName: called.shortName, code: called.code }] : [],
      rules: [],
    }
    const [problem] = planProblems(plan, units)
    if (problem) throw fieldError('ends', problem)
    const late = units.find((unit) => endIds.includes(unit.id) && !unit.goesOn)
    if (late) throw fieldError('ends', `${late.name} đã kết thúc từ trước ngày này.`)
    await tx.merger.create({
      data: { id, name, effectiveOn, source, plan, choices: {}, createdAt: at, createdById: viewer.accountId },
    })
    await recordMergerEvent(tx, viewer, id, 'merger.prepared', at, { effectiveOn, ends: endIds.length })
  })
  return id
}

/** Puts a rule before the ones for every field, or after the last. */
export async function addRule(
  viewer: StaffViewer,
  { mergerId, version, ...rule }: { mergerId: string; version: number } & Rule,
): Promise<void> {
  await change(viewer, mergerId, version, async (tx, { plan, effectiveOn }) => {
    const rules = plan.rules.filter((one) => one.field !== rule.field)
    const general = rules.findIndex((one) => one.field === null)
    const place = rule.field === null || general < 0 ? rules.length : general
    const changed = { ...plan, rules: rules.toSpliced(place, 0, rule) }
    const [problem] = planProblems(changed, await listUnitsBefore(tx, effectiveOn))
    if (problem) throw fieldError('to', problem)
    return { plan: changed }
  })
}

export async function removeRule(
  viewer: StaffViewer,
  { mergerId, version, rule }: { mergerId: string; version: number; rule: number },
): Promise<void> {
  await change(viewer, mergerId, version, async (_, { plan }) => ({ plan: { ...plan, rules: plan.rules.toSpliced(rule, 1) } }))
}

/** Says where dossiers go that no rule places, one or many at once; '' takes the choice back. */
export async function chooseFor(
  viewer: StaffViewer,
  { mergerId, version, dossierIds, to }: { mergerId: string; version: number; dossierIds: readonly string[]; to: string },
): Promise<void> {
  await change(
    viewer,
    mergerId,
    version,
    async (tx, { plan, effectiveOn, choices }) => {
      const [problem] = to ? planProblems({ ...plan, rules: [{ field: null, to }] }, await listUnitsBefore(tx, effectiveOn)) : []
      if (problem || to === byAddress) throw fieldError('to', 'Chọn một đơn vị hoạt động từ ngày sắp xếp.')
      const others = Object.entries(choices).filter(([id]) => !dossierIds.includes(id))
      return { choices: Object.fromEntries([...others, ...(to ? dossierIds.map((id) => [id, to] as const) : [])]) }
    },
    true,
  )
}

/** Forgets a plan that never ran. What came with the product stays. */
export async function discardMerger(viewer: StaffViewer, mergerId: string): Promise<void> {
  assertAdministrator(viewer)
  const at = clock.now()
  await transaction(async (tx) => {
    const merger = await holdMerger(tx, mergerId)
    if (merger.startedAt || merger.createdById === null)
      throw new DomainError('conflict', 'Cuộc sắp xếp này đã chạy hoặc có sẵn trong phần mềm nên không bỏ được.')
    await tx.merger.delete({ where: { id: mergerId } })
    await recordMergerEvent(tx, viewer, mergerId, 'merger.discarded', at)
  })
}

/** Grants rights that a merger ended anew, at the successors, by a decision. Rights that cannot be given so are said. */
export async function grantAnew(
  viewer: StaffViewer,
  {
    mergerId,
    assignmentIds,
    validFrom,
    decision,
  }: { mergerId: string; assignmentIds: readonly string[]; validFrom: CivilDate; decision: string },
): Promise<void> {
  assertAdministrator(viewer)
  const merger = await transaction((tx) => holdMerger(tx, mergerId))
  const successors = new Map(planOf(merger).ends.map((end) => [end.unitId, end.successorId]))
  const rights = ((merger.summary as Summary | null)?.rights ?? []).filter((right) => assignmentIds.includes(right.assignmentId))
  const groups = Map.groupBy(rights, (right) => `${right.accountId} ${successors.get(right.unitId) ?? ''}`)
  for (const [key, group] of groups) {
    const [accountId = '', unitId = ''] = key.split(' ')
    if (!unitId) throw fieldError('rights', 'Đơn vị cũ không có nơi kế thừa. Hãy mở trang của người đó để giao vai trò ở đơn vị mới.')
    await giveRights(viewer, accountId, { unitId, roles: group.map((right) => right.role as never), validFrom, validTo: null, decision })
  }
}

async function change(
  viewer: StaffViewer,
  mergerId: string,
  version: number,
  work: (
    tx: Tx,
    merger: { plan: MergerPlan; choices: Choices; effectiveOn: CivilDate },
  ) => Promise<{ plan?: MergerPlan; choices?: Choices }>,
  whileRunning = false,
): Promise<void> {
  assertAdministrator(viewer)
  const at = clock.now()
  await transaction(async (tx) => {
    const merger = await holdMerger(tx, mergerId)
    if (merger.ranAt || (merger.startedAt && !whileRunning))
      throw new DomainError('conflict', 'Cuộc sắp xếp này đã chạy nên không sửa được nữa.')
    if (merger.version !== version)
      throw new DomainError('conflict', 'Người khác vừa sửa cuộc sắp xếp này. Hãy tải lại trang, xem lại rồi sửa tiếp.')
    const { effectiveOn } = merger
    const data = await work(tx, { plan: planOf(merger), choices: merger.choices as Choices, effectiveOn })
    await tx.merger.update({ where: { id: mergerId }, data: { ...data, version: version + 1 } })
    await recordMergerEvent(tx, viewer, mergerId, 'merger.changed', at, { what: data.plan ? 'rules' : 'choices' })
  })
}

function fieldError(field: string, sentence: string): DomainError {
  return new DomainError('invalid', sentence, { [field]: sentence })
}
