import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { transaction, type Tx } from '@/lib/db/transaction'
import { recordEvent } from '@/lib/dossiers/record'
import { assertAdministrator } from '@/lib/staff/accounts'
import { carryOver } from './carry'
import { changeUnits, endRights } from './change-units'
import { holdMerger, planOf, recordMergerEvent } from './merger'
import { listUnitsBefore, type OpenDossier, placesOf, readOpenDossiers, walkOpenDossiers } from './open-dossiers'
import { type Place, placeDossier, planProblems } from './placement'
import { countUndecided } from './preview'
import type { Summary } from './types'

const chunk = 50
/** A chunk that somebody's own step came between is tried again this often. */
const tries = 5

type Held = Awaited<ReturnType<typeof holdMerger>>
type Options = { onChunk?: (moved: number) => void; budgetMs?: number }

/**
 * Carries a merger out, on its day or later: first the units, their rights and what hangs on them, in one transaction; then the open dossiers, chunk after
 * chunk. Stopped midway and run again it goes on where it stopped and ends the same. After `budgetMs` it rests and says so, to be called again.
 * @throws DomainError `conflict` while a dossier has nowhere to go, `invalid` before its day or with a plan that cannot be
 */
export async function runMerger(
  viewer: StaffViewer,
  { mergerId, version }: { mergerId: string; version: number },
  { onChunk = () => {}, budgetMs = Infinity }: Options = {},
): Promise<{ finished: boolean; moved: number }> {
  assertAdministrator(viewer)
  const begin = performance.now()
  const { places, done } = await start(viewer, mergerId, version)
  let moved = 0
  if (done) return { finished: true, moved }
  for (let after: string | null = null; ;) {
    const page: { moved: number; last: string | null } = await moveChunk(viewer, mergerId, places, after)
    moved += page.moved
    onChunk(moved)
    if (page.last === null) break
    after = page.last
    if (performance.now() - begin > budgetMs) return { finished: false, moved }
  }
  await finish(viewer, mergerId)
  return { finished: true, moved }
}

async function start(viewer: StaffViewer, mergerId: string, version: number): Promise<{ places: Place[]; done: boolean }> {
  const at = clock.now()
  return transaction(
    async (tx) => {
      const merger = await holdMerger(tx, mergerId)
      const plan = planOf(merger)
      const units = await listUnitsBefore(tx, merger.effectiveOn)
      const places = placesOf(plan, units)
      if (merger.ranAt) return { places, done: true }
      if (merger.startedAt) return { places, done: false }
      if (merger.version !== version)
        throw new DomainError('conflict', 'Người khác vừa sửa cuộc sắp xếp này. Hãy tải lại trang, xem lại rồi chạy.')
      if (merger.effectiveOn > civilDateOf(at))
        throw new DomainError('invalid', `Chưa đến ngày ${formatCivilDate(merger.effectiveOn)}. Chỉ chạy từ ngày đó trở đi.`)
      const chosen = Object.values(merger.choices as Record<string, string>).map((to) => ({ field: null, to }))
      const [problem] = planProblems({ ...plan, rules: [...plan.rules, ...chosen] }, units)
      if (problem) throw new DomainError('invalid', problem)
      if (!units.some((unit) => unit.goesOn && plan.ends.some((end) => end.unitId === unit.id)))
        throw new DomainError('conflict', 'Các đơn vị này đã kết thúc từ trước. Không còn gì để chạy.')
      const undecided = await countUndecided(tx, merger, places)
      if (undecided > 0) throw new DomainError('conflict', `Còn ${undecided} hồ sơ chưa có nơi đến. Hãy chọn nơi đến cho từng hồ sơ trước.`)
      await tx.merger.update({ where: { id: mergerId }, data: { startedAt: at } })
      await recordMergerEvent(tx, viewer, mergerId, 'merger.started', at)
      const changing = { mergerId, plan, effectiveOn: merger.effectiveOn, source: merger.source, units, viewer, at }
      const changed = await changeUnits(tx, changing)
      const carried = await carryOver(tx, { ...changing, actorId: viewer.accountId })
      const rights = await endRights(tx, changing)
      const summary: Summary = { ...changed, dossiers: 0, rights, carried }
      await tx.merger.update({ where: { id: mergerId }, data: { summary } })
      await recordMergerEvent(tx, viewer, mergerId, 'merger.units_changed', at, { ...changed, rights: rights.length })
      await publishTags(tx, tags.units, tags.procedures)
      return { places, done: false }
    },
    { timeout: 120_000 },
  )
}

async function moveChunk(
  viewer: StaffViewer,
  mergerId: string,
  places: readonly Place[],
  after: string | null,
): Promise<{ moved: number; last: string | null }> {
  for (let tried = 1; ; tried++) {
    try {
      return await transaction(
        async (tx) => {
          const merger = await holdMerger(tx, mergerId)
          if (merger.ranAt) return { moved: 0, last: null }
          const { dossiers, last } = await readOpenDossiers(tx, planOf(merger), { after, take: chunk })
          let moved = 0
          for (const dossier of dossiers) if (await moveDossier(tx, viewer, merger, places, dossier)) moved += 1
          const summary = merger.summary as Summary | null
          if (moved > 0 && summary)
            await tx.merger.update({ where: { id: mergerId }, data: { summary: { ...summary, dossiers: summary.dossiers + moved } } })
          return { moved, last }
        },
        { timeout: 60_000 },
      )
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'conflict' || tried >= tries) throw error
    }
  }
}

/** False: it came in after the last look and no rule places it. */
async function moveDossier(tx: Tx, viewer: StaffViewer, merger: Held, places: readonly Place[], dossier: OpenDossier): Promise<boolean> {
  const plan = planOf(merger)
  const placed = placeDossier(plan, places, merger.choices as Record<string, string>, dossier)
  if (!placed) return false
  const { unitId, handlingUnitId, stepUnits } = placed
  const opinionUnits = placed.opinionUnits.filter((id, index) => id !== dossier.opinions[index]?.unitId)
  const { id, version } = dossier
  await recordEvent(
    tx,
    { id, version },
    {
      kind: 'dossier.transferred',
      at: clock.now(),
      by: { kind: 'STAFF', id: viewer.accountId, unitId: handlingUnitId },
      data: {
        mergerId: merger.id,
        unitId,
        handlingUnitId,
        ...(dossier.hasStepUnits ? { stepUnits } : {}),
        ...(opinionUnits.length > 0 ? { opinionUnits } : {}),
      },
    },
  )
  for (const [index, opinion] of dossier.opinions.entries()) {
    const to = placed.opinionUnits[index]
    if (to && to !== opinion.unitId) await tx.dossierOpinion.update({ where: { id: opinion.id }, data: { unitId: to } })
  }
  const ended = plan.ends.map((end) => end.unitId)
  await tx.directive.updateMany({ where: { dossierId: id, unitId: { in: ended }, closedAt: null }, data: { unitId: handlingUnitId } })
  return true
}

async function finish(viewer: StaffViewer, mergerId: string): Promise<void> {
  const at = clock.now()
  await transaction(async (tx) => {
    const merger = await holdMerger(tx, mergerId)
    if (merger.ranAt) return
    let left = 0
    for await (const _ of walkOpenDossiers(tx, planOf(merger))) left += 1
    if (left > 0)
      throw new DomainError(
        'conflict',
        `Các đơn vị đã đổi, nhưng còn ${left} hồ sơ vừa nộp chưa có nơi đến. Chọn nơi đến cho từng hồ sơ rồi bấm chạy tiếp.`,
      )
    await tx.merger.update({ where: { id: mergerId }, data: { ranAt: at, ranById: viewer.accountId } })
    await recordMergerEvent(tx, viewer, mergerId, 'merger.finished', at, { dossiers: (merger.summary as Summary | null)?.dossiers ?? 0 })
    await publishTags(tx, tags.units, tags.procedures, tags.statistics)
  })
}
