import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { addDays, type CivilDate, civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { transaction, type Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'
import { listUnitsOn } from '@/lib/units/periods'
import { assertCatalogueStaff } from './catalogue-rights'
import { holdProcedure } from './checks'
import { everyCommune } from './offering-schema'
import { validOn } from './offerings'
import type { Fee } from './types'

export type OfferingInput = {
  code: string
  /** A unit, or every commune and town that exists on the first day. */
  receiver: string
  /** Null: the unit that receives decides itself. */
  decidedById: string | null
  validFrom: CivilDate
  /** Last day. Null: until further notice. */
  validTo: CivilDate | null
  /** In place of the version's fees. Null: the version's. */
  fees: Fee[] | null
  decision: string | null
  /** What is in force on the first day ends the day before. */
  endCurrent: boolean
}

/**
 * Says that units receive a procedure from a day on. The past stays as it was, and dossiers already received stay with the unit and fees they have.
 * @throws DomainError `conflict` when a unit already has a row in that period
 */
export async function addOfferings(viewer: StaffViewer, input: OfferingInput): Promise<number> {
  assertCatalogueStaff(viewer)
  const { code, decidedById, validFrom, validTo, fees, decision } = input
  const at = clock.now()
  if (validFrom < civilDateOf(at)) throw fieldError('validFrom', 'Ngày bắt đầu sớm nhất là hôm nay: những gì đã áp dụng thì giữ nguyên.')
  if (validTo !== null && validTo < validFrom) throw fieldError('validTo', 'Ngày cuối không được trước ngày bắt đầu.')
  return transaction(async (tx) => {
    const { id: procedureId } = await holdProcedure(tx, code)
    const units = await receiversOn(tx, input)
    if (input.endCurrent) await endBefore(tx, viewer, { procedureId, unitIds: units.map((unit) => unit.id), from: validFrom, at })
    await refuseOverlap(tx, procedureId, units, { validFrom, validTo })
    for (const { id: unitId } of units) {
      const id = newId(at.getTime())
      const row = { procedureId, unitId, decidedById, validFrom, validTo, decision }
      // Through JSON, so that what is absent is absent: the database client refuses `undefined` in a document.
      await tx.offering.create({ data: { id, ...row, ...(fees ? { fees: JSON.parse(JSON.stringify(fees)) as object } : {}) } })
      const facts = { offeringId: id, unitId, decidedById, validFrom, validTo, ownFees: fees !== null }
      await record(tx, viewer, procedureId, 'procedure.offering_added', at, facts)
    }
    await publishTags(tx, tags.procedures, tags.procedure(code))
    return units.length
  })
}

/** Ends a row on its last day, today at the earliest yesterday; a row that has not begun by then is taken back. Answers the procedure's code. */
export async function endOffering(
  viewer: StaffViewer,
  { offeringId, lastDay }: { offeringId: string; lastDay: CivilDate },
): Promise<string> {
  assertCatalogueStaff(viewer)
  const at = clock.now()
  const yesterday = addDays(civilDateOf(at), -1)
  return transaction(async (tx) => {
    const found = await tx.offering.findUnique({ where: { id: offeringId }, select: { procedure: { select: { code: true } } } })
    if (!found) throw new DomainError('not_found', 'Không còn dòng này. Hãy tải lại trang.')
    const { code } = found.procedure
    const { id: procedureId } = await holdProcedure(tx, code)
    const offering = await tx.offering.findUnique({ where: { id: offeringId } })
    if (!offering) throw new DomainError('not_found', 'Không còn dòng này. Hãy tải lại trang.')
    if (offering.validTo !== null && offering.validTo < yesterday) throw fieldError('lastDay', 'Dòng này đã hết áp dụng từ trước.')
    if (lastDay < yesterday)
      throw fieldError('lastDay', `Ngày cuối sớm nhất là ${formatCivilDate(yesterday)}: những gì đã áp dụng thì giữ nguyên.`)
    if (offering.validTo !== null && lastDay > offering.validTo)
      throw fieldError('lastDay', `Dòng này đã định kết thúc ngày ${formatCivilDate(offering.validTo)}. Muốn dài hơn thì thêm dòng mới.`)
    if (lastDay < offering.validFrom) await tx.offering.delete({ where: { id: offeringId } })
    else await tx.offering.update({ where: { id: offeringId }, data: { validTo: lastDay } })
    const facts = { offeringId, unitId: offering.unitId, lastDay }
    await record(tx, viewer, procedureId, 'procedure.offering_ended', at, facts)
    await publishTags(tx, tags.procedures, tags.procedure(code))
    return code
  })
}

type Named = { id: string; name: string }

async function receiversOn(tx: Tx, { receiver, decidedById, validFrom }: OfferingInput): Promise<Named[]> {
  const units = await listUnitsOn(tx, validFrom)
  const day = formatCivilDate(validFrom)
  if (decidedById !== null && !units.some((unit) => unit.id === decidedById))
    throw fieldError('decidedById', `Đơn vị này không hoạt động vào ngày ${day}. Hãy chọn đơn vị khác.`)
  const chosen = units.filter((unit) =>
    receiver === everyCommune ? unit.kind === 'COMMUNE' || unit.kind === 'TOWN' : unit.id === receiver,
  )
  if (chosen.length === 0) throw fieldError('receiver', `Đơn vị này không hoạt động vào ngày ${day}. Hãy chọn đơn vị khác.`)
  return chosen.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

type Ending = { procedureId: string; unitIds: string[]; from: CivilDate; at: Date }

async function endBefore(tx: Tx, viewer: StaffViewer, { procedureId, unitIds, from, at }: Ending): Promise<void> {
  const current = await tx.offering.findMany({
    where: { procedureId, unitId: { in: unitIds }, ...validOn(from), validFrom: { lt: from } },
    select: { id: true, unitId: true },
  })
  const lastDay = addDays(from, -1)
  for (const { id, unitId } of current) {
    await tx.offering.update({ where: { id }, data: { validTo: lastDay } })
    await record(tx, viewer, procedureId, 'procedure.offering_ended', at, { offeringId: id, unitId, lastDay })
  }
}

/** A sentence before the database's own refusal. The procedure is held, and whoever writes a row of it has to wait for that: nothing comes in between. */
async function refuseOverlap(
  tx: Tx,
  procedureId: string,
  units: readonly Named[],
  { validFrom, validTo }: Pick<OfferingInput, 'validFrom' | 'validTo'>,
): Promise<void> {
  const overlapping = await tx.offering.findMany({
    where: {
      procedureId,
      unitId: { in: units.map((unit) => unit.id) },
      OR: [{ validTo: null }, { validTo: { gte: validFrom } }],
      ...(validTo ? { validFrom: { lte: validTo } } : {}),
    },
    select: { unitId: true },
  })
  if (overlapping.length === 0) return
  const taken = new Set(overlapping.map((row) => row.unitId))
  const names = units.filter((unit) => taken.has(unit.id)).map((unit) => unit.name)
  const who = names.length > 3 ? `${names.slice(0, 3).join(', ')} và ${names.length - 3} đơn vị khác` : names.join(', ')
  throw new DomainError(
    'conflict',
    `${who} đã có dòng áp dụng trong thời gian này. Hãy kết thúc dòng cũ trước, hoặc đánh dấu để dòng cũ tự kết thúc.`,
  )
}

function record(tx: Tx, viewer: StaffViewer, procedureId: string, kind: `procedure.${string}`, at: Date, data: EventData) {
  return appendEvent(tx, { streamKind: 'procedure', streamId: procedureId, kind, at, actorKind: 'STAFF', actorId: viewer.accountId, data })
}

function fieldError(field: string, sentence: string): DomainError {
  return new DomainError('invalid', sentence, { [field]: sentence })
}
