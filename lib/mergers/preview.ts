import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/db/client'
import { assertAdministrator } from '@/lib/staff/accounts'
import { planCarrying } from './carry'
import { listRightsToEnd } from './change-units'
import { planOf } from './merger'
import { listUnitsBefore, openStates, placesOf, walkOpenDossiers } from './open-dossiers'
import { type Place, placeDossier, planProblems } from './placement'
import type { Choices, Move, Preview } from './types'

type Merger = { plan: unknown; choices: unknown; effectiveOn: CivilDate }

/** What a merger would do today. Reads only. */
export async function previewMerger(viewer: StaffViewer, merger: Merger): Promise<Preview> {
  assertAdministrator(viewer)
  const plan = planOf(merger)
  const choices = merger.choices as Choices
  const { effectiveOn } = merger
  const at = clock.now()
  const units = await listUnitsBefore(db, effectiveOn)
  const places = placesOf(plan, units)
  const ended = new Set(plan.ends.map((end) => end.unitId))
  const moves = new Map<string, Move>()
  const fields = new Set<string>()
  const undecided: Preview['undecided'] = []
  let touched = 0
  for await (const dossier of walkOpenDossiers(db, plan)) {
    const placed = placeDossier(plan, places, choices, dossier)
    const { id, code, procedure, field, handlingUnitId, unitId, address } = dossier
    if (!placed || placed.by !== 'SUCCESSOR') fields.add(field)
    if (!placed || placed.by === 'CHOICE')
      undecided.push({ id, code, procedure, field, unitId: ended.has(handlingUnitId) ? handlingUnitId : unitId, address })
    if (!placed) continue
    const [from, to] = ended.has(handlingUnitId) ? [handlingUnitId, placed.handlingUnitId] : [unitId, placed.unitId]
    if (!ended.has(from)) {
      touched += 1
      continue
    }
    const key = [from, to, placed.by, placed.rule].join(' ')
    const move = moves.get(key) ?? { from, to, by: placed.by, rule: placed.rule, count: 0 }
    moves.set(key, { ...move, count: move.count + 1 })
  }
  const rights = await listRightsToEnd(db, plan, civilDateOf(at))
  const accounts = await db.staffAccount.findMany({
    where: { id: { in: rights.map((right) => right.accountId) } },
    select: { id: true, fullName: true },
  })
  const nameOf = new Map(accounts.map((account) => [account.id, account.fullName]))
  const { carried } = await planCarrying(db, { plan, effectiveOn, units, actorId: viewer.accountId, at })
  const endedIds = [...ended]
  const closed = await db.dossier.count({
    where: { state: { notIn: [...openStates] }, OR: [{ unitId: { in: endedIds } }, { handlingUnitId: { in: endedIds } }] },
  })
  return {
    problems: planProblems(plan, units),
    moves: [...moves.values()].toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : other.count - one.count)),
    touched,
    closed,
    undecided,
    rights: rights.map(({ id: assignmentId, accountId, unitId, role }) => ({
      assignmentId,
      accountId,
      fullName: nameOf.get(accountId) ?? '',
      unitId,
      role,
    })),
    carried,
    fields: [...fields].toSorted(new Intl.Collator('vi').compare),
  }
}

/** How many open dossiers no rule and no choice places. */
export async function countUndecided(tx: Tx, merger: Merger, places: readonly Place[]): Promise<number> {
  const plan = planOf(merger)
  let count = 0
  for await (const dossier of walkOpenDossiers(tx, plan)) if (!placeDossier(plan, places, merger.choices as Choices, dossier)) count += 1
  return count
}
