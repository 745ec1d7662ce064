import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { addDays, type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { transaction, type Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import { dutyRoles, onDutyRoles } from './types'

/** @throws DomainError `forbidden` */
export function assertMaySetDuty(viewer: StaffViewer, unitId: string): void {
  if (holdsRole(viewer, 'ADMINISTRATOR') || dutyRoles.some((role) => holdsRole(viewer, role, unitId))) return
  throw new DomainError('forbidden', 'Chỉ người tiếp nhận, lãnh đạo của đơn vị hoặc người quản trị ghi được người trực.')
}

/** Writes who is on duty in a week, Monday first. Days that are over stay as they were. */
export async function setDutyWeek(
  viewer: StaffViewer,
  { unitId, monday, days }: { unitId: string; monday: CivilDate; days: readonly (readonly string[])[] },
): Promise<void> {
  assertMaySetDuty(viewer, unitId)
  await transaction((tx) => write(tx, viewer, unitId, monday, days))
}

/** Puts the people of the week before into this one, those who still work there. */
export async function copyDutyWeek(viewer: StaffViewer, { unitId, monday }: { unitId: string; monday: CivilDate }): Promise<void> {
  assertMaySetDuty(viewer, unitId)
  await transaction(async (tx) => {
    const before = await tx.dutyDay.findMany({ where: { unitId, date: { gte: addDays(monday, -7), lt: monday } } })
    if (before.length === 0) throw new DomainError('conflict', 'Tuần trước chưa ghi ai trực nên không có gì để chép.')
    const working = new Set((await listPeople(tx, unitId)).map((person) => person.id))
    const days = Array.from({ length: 7 }, (_, day) =>
      before.filter((row) => row.date === addDays(monday, day - 7) && working.has(row.accountId)).map((row) => row.accountId),
    )
    await write(tx, viewer, unitId, monday, days)
  })
}

/** Everybody who works at a unit today, and can sign in. */
export function listPeople(tx: Tx, unitId: string): Promise<{ id: string; fullName: string; position: string | null }[]> {
  const today = civilDateOf(clock.now())
  return tx.staffAccount.findMany({
    where: {
      disabledAt: null,
      assignments: {
        some: { unitId, role: { in: [...onDutyRoles] }, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
      },
    },
    select: { id: true, fullName: true, position: true },
    orderBy: { fullName: 'asc' },
  })
}

async function write(tx: Tx, viewer: StaffViewer, unitId: string, monday: CivilDate, days: readonly (readonly string[])[]): Promise<void> {
  const at = clock.now()
  const today = civilDateOf(at)
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Unit" WHERE "id" = ${unitId}::uuid FOR UPDATE`
  const desk = await tx.unitPeriod.findFirst({
    where: { unitId, hasDesk: true, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { id: true },
  })
  if (held.length === 0 || !desk) throw new DomainError('not_found', 'Đơn vị này không có nơi nhận hồ sơ đang hoạt động.')
  const working = new Set((await listPeople(tx, unitId)).map((person) => person.id))
  const data = days.flatMap((accountIds, day) =>
    [...new Set(accountIds)].map((accountId) => ({ unitId, date: addDays(monday, day), accountId })),
  )
  const open = data.filter((row) => row.date >= today)
  if (open.some((row) => !working.has(row.accountId)))
    throw new DomainError('invalid', 'Có người không còn làm việc ở đơn vị này. Hãy tải lại trang rồi chọn lại.')
  const from = today > monday ? today : monday
  await tx.dutyDay.deleteMany({ where: { unitId, date: { gte: from, lte: addDays(monday, 6) } } })
  await tx.dutyDay.createMany({ data: open })
  await appendEvent(tx, {
    streamKind: 'unit',
    streamId: unitId,
    kind: 'unit.duty_set',
    at,
    actorKind: 'STAFF',
    actorId: viewer.accountId,
    unitId,
    data: { monday, days: new Set(open.map((row) => row.date)).size },
  })
  await publishTags(tx, tags.units)
}
