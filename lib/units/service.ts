import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { addDays, civilDateOf, type CivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'
import { assertAdministrator } from '@/lib/staff/accounts'
import { withoutPeriod } from './hours'
import type { ContactInput, OfficeHoursInput } from './schema'

/** Writes what people need to reach a unit. `version` is the one that was shown, so that two editors do not overwrite each other unseen. */
export async function editContact(viewer: StaffViewer, { unitId, version, ...contact }: ContactInput): Promise<void> {
  assertAdministrator(viewer)
  const at = clock.now()
  await transaction(async (tx) => {
    await holdUnit(tx, unitId)
    const before = await tx.unitContact.findUnique({ where: { unitId } })
    if ((before?.version ?? 0) !== version) {
      throw new DomainError('conflict', 'Người khác vừa sửa thông tin của đơn vị này. Hãy tải lại trang, xem lại rồi sửa tiếp.')
    }
    const data = { ...contact, version: version + 1 }
    await tx.unitContact.upsert({ where: { unitId }, create: { unitId, ...data }, update: data })
    const keys = Object.keys(contact) as (keyof typeof contact)[]
    await record(tx, unitId, 'unit.contact_changed', at, viewer, { fields: keys.filter((key) => contact[key] !== (before?.[key] ?? null)) })
    await publishTags(tx, tags.units)
  })
}

/**
 * Sets a season of office hours from today or later; what was planned for those days gives way. The past stays as it was, since deadlines were
 * counted with it.
 */
export async function setOfficeHours(viewer: StaffViewer, input: OfficeHoursInput): Promise<void> {
  assertAdministrator(viewer)
  const { unitId, validFrom, validTo, week, source, everyCommune } = input
  const at = clock.now()
  const today = civilDateOf(at)
  if (validFrom < today) throw fieldError('validFrom', 'Ngày bắt đầu sớm nhất là hôm nay, vì hạn của hồ sơ cũ đã tính theo giờ cũ.')
  if (validTo !== null && validTo < validFrom) throw fieldError('validTo', 'Ngày cuối không được trước ngày bắt đầu.')
  if (week['1'].length === 0)
    throw fieldError('weekdays', 'Hãy ghi giờ từ thứ Hai đến thứ Sáu: không có giờ nào thì không tính được hạn của hồ sơ.')
  await transaction(async (tx) => {
    const units = everyCommune ? [unitId, ...(await listDesksUnder(tx, unitId, today))] : [unitId]
    for (const id of units.toSorted()) {
      await holdUnit(tx, id)
      await cutOut(tx, id, { validFrom, validTo }, at)
      const hoursId = newId(at.getTime())
      await tx.officeHours.create({ data: { id: hoursId, unitId: id, validFrom, validTo, weekdays: week, source } })
      await record(tx, id, 'unit.hours_set', at, viewer, { hoursId, validFrom, validTo })
    }
    await publishTags(tx, tags.units)
  })
}

async function cutOut(tx: Tx, unitId: string, taken: { validFrom: CivilDate; validTo: CivilDate | null }, at: Date): Promise<void> {
  for (const { id, ...season } of await tx.officeHours.findMany({ where: { unitId } })) {
    const [first, second] = withoutPeriod(season, taken)
    if (first === undefined) await tx.officeHours.delete({ where: { id } })
    else if (first.validFrom !== season.validFrom || first.validTo !== season.validTo)
      await tx.officeHours.update({ where: { id }, data: first })
    const { unitId: _, weekdays, source } = season
    if (second) await tx.officeHours.create({ data: { id: newId(at.getTime()), unitId, weekdays: weekdays ?? {}, source, ...second } })
  }
}

/** Takes back a season: one that has begun ends yesterday, one to come disappears. */
export async function endOfficeHours(viewer: StaffViewer, hoursId: string): Promise<string> {
  assertAdministrator(viewer)
  const at = clock.now()
  const today = civilDateOf(at)
  return transaction(async (tx) => {
    const hours = await tx.officeHours.findUnique({ where: { id: hoursId } })
    if (!hours || (hours.validTo !== null && hours.validTo < today))
      throw new DomainError('not_found', 'Giờ làm việc này không còn. Hãy tải lại trang.')
    await holdUnit(tx, hours.unitId)
    if (hours.validFrom >= today) await tx.officeHours.delete({ where: { id: hoursId } })
    else await tx.officeHours.update({ where: { id: hoursId }, data: { validTo: addDays(today, -1) } })
    await record(tx, hours.unitId, 'unit.hours_ended', at, viewer, { hoursId })
    await publishTags(tx, tags.units)
    return hours.unitId
  })
}

/** The first part of the codes of dossiers received from now on. Codes already given stay. */
export async function setAgencyCode(viewer: StaffViewer, { unitId, agencyCode }: { unitId: string; agencyCode: string }): Promise<void> {
  assertAdministrator(viewer)
  const at = clock.now()
  const today = civilDateOf(at)
  const inForce = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] }
  await transaction(async (tx) => {
    await holdUnit(tx, unitId)
    const other = await tx.unitPeriod.findFirst({ where: { agencyCode, unitId: { not: unitId }, ...inForce }, select: { name: true } })
    if (other) throw fieldError('agencyCode', `Mã này đang là của ${other.name}. Hãy xem lại.`)
    const { count } = await tx.unitPeriod.updateMany({ where: { unitId, ...inForce }, data: { agencyCode, agencyCodeProvisional: false } })
    if (count === 0) throw new DomainError('not_found', 'Đơn vị này không hoạt động hôm nay.')
    await record(tx, unitId, 'unit.agency_code_set', at, viewer, { agencyCode })
    await publishTags(tx, tags.units)
  })
}

async function holdUnit(tx: Tx, unitId: string): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Unit" WHERE "id" = ${unitId}::uuid FOR UPDATE`
  if (held.length === 0) throw new DomainError('not_found', 'Không có đơn vị này. Hãy tải lại trang.')
}

async function listDesksUnder(tx: Tx, unitId: string, today: CivilDate): Promise<string[]> {
  const periods = await tx.unitPeriod.findMany({
    where: { parentId: unitId, hasDesk: true, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { unitId: true },
  })
  return periods.map((period) => period.unitId)
}

async function record(tx: Tx, unitId: string, kind: `unit.${string}`, at: Date, viewer: StaffViewer, data: EventData): Promise<void> {
  await appendEvent(tx, { streamKind: 'unit', streamId: unitId, kind, at, actorKind: 'STAFF', actorId: viewer.accountId, unitId, data })
}

function fieldError(field: string, sentence: string): DomainError {
  return new DomainError('invalid', sentence, { [field]: sentence })
}
