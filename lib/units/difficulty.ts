import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { type CivilDate, civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'
import { assertAdministrator } from '@/lib/staff/accounts'

export type Difficulty = { id: string; validFrom: CivilDate; validTo: CivilDate | null; decision: string }

/** Periods in which a unit counts as especially difficult, newest first. */
export async function listDifficulties(viewer: StaffViewer, unitId: string): Promise<Difficulty[]> {
  assertAdministrator(viewer)
  return db.unitDifficulty.findMany({
    where: { unitId },
    orderBy: { validFrom: 'desc' },
    select: { id: true, validFrom: true, validTo: true, decision: true },
  })
}

/**
 * Writes down by which decision a unit counts as especially difficult, and when: people there do not owe some fees. A decision often holds from a day that is
 * over, so the past may be written; only the page changes by it, no dossier.
 * @throws DomainError `conflict` when a period that is written already overlaps
 */
export async function setDifficulty(
  viewer: StaffViewer,
  { unitId, validFrom, validTo, decision }: Omit<Difficulty, 'id'> & { unitId: string },
): Promise<void> {
  assertAdministrator(viewer)
  if (validTo !== null && validTo < validFrom) throw fieldError('validTo', 'Ngày cuối không được trước ngày bắt đầu.')
  const at = clock.now()
  await transaction(async (tx) => {
    await holdUnit(tx, unitId)
    const other = await tx.unitDifficulty.findFirst({
      where: { unitId, OR: [{ validTo: null }, { validTo: { gte: validFrom } }], ...(validTo ? { validFrom: { lte: validTo } } : {}) },
    })
    if (other) {
      const from = formatCivilDate(other.validFrom)
      throw new DomainError(
        'conflict',
        `Đã ghi ${other.decision} từ ngày ${from} trùng thời gian này. Hãy ghi ngày cuối cho quyết định đó trước.`,
      )
    }
    const id = newId(at.getTime())
    await tx.unitDifficulty.create({ data: { id, unitId, validFrom, validTo, decision } })
    await record(tx, viewer, unitId, 'unit.difficulty_set', at, { difficultyId: id, validFrom, validTo })
    await publishTags(tx, tags.units, tags.procedures)
  })
}

/** Gives a period its last day; one whose last day is before its first was written by mistake and is taken back. Answers the unit. */
export async function endDifficulty(
  viewer: StaffViewer,
  { difficultyId, lastDay }: { difficultyId: string; lastDay: CivilDate },
): Promise<string> {
  assertAdministrator(viewer)
  const at = clock.now()
  return transaction(async (tx) => {
    const known = await tx.unitDifficulty.findUnique({ where: { id: difficultyId }, select: { unitId: true } })
    if (!known) throw new DomainError('not_found', 'Không còn mục này. Hãy tải lại trang.')
    await holdUnit(tx, known.unitId)
    const held = await tx.unitDifficulty.findUnique({ where: { id: difficultyId } })
    if (!held) throw new DomainError('not_found', 'Không còn mục này. Hãy tải lại trang.')
    const { unitId, validFrom, validTo } = held
    if (validTo !== null && lastDay > validTo)
      throw fieldError('lastDay', `Mục này đã có ngày cuối ${formatCivilDate(validTo)}. Có quyết định mới thì ghi thêm một mục.`)
    if (validTo !== null && validTo < civilDateOf(at)) throw fieldError('lastDay', 'Mục này đã hết áp dụng từ trước.')
    if (lastDay < validFrom) await tx.unitDifficulty.delete({ where: { id: difficultyId } })
    else await tx.unitDifficulty.update({ where: { id: difficultyId }, data: { validTo: lastDay } })
    await record(tx, viewer, unitId, 'unit.difficulty_ended', at, { difficultyId, lastDay })
    await publishTags(tx, tags.units, tags.procedures)
    return unitId
  })
}

async function holdUnit(tx: Tx, unitId: string): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Unit" WHERE "id" = ${unitId}::uuid FOR UPDATE`
  if (held.length === 0) throw new DomainError('not_found', 'Không có đơn vị này. Hãy tải lại trang.')
}

function record(tx: Tx, viewer: StaffViewer, unitId: string, kind: `unit.${string}`, at: Date, data: EventData) {
  return appendEvent(tx, { streamKind: 'unit', streamId: unitId, kind, at, actorKind: 'STAFF', actorId: viewer.accountId, unitId, data })
}

function fieldError(field: string, sentence: string): DomainError {
  return new DomainError('invalid', sentence, { [field]: sentence })
}
