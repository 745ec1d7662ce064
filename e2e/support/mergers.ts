import { randomUUID } from 'node:crypto'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { MergerPlan } from '@/lib/mergers/types'

/** A made-up unit that no other journey meets: it hangs under `parentId` and is listed nowhere in public unless it is a commune. */
export async function makeUnit(name: string, data: Partial<Prisma.UnitPeriodUncheckedCreateInput> & { parentId: string }): Promise<string> {
  const id = newId(clock.now().getTime())
  await db.unit.create({ data: { id } })
  await db.unitPeriod.create({
    data: {
      id: randomUUID(),
      unitId: id,
      kind: 'DEPARTMENT',
      name,
      shortName: name,
      validFrom: '2016-01-01',
      source: 'thực hành',
      ...data,
    },
  })
  return id
}

/** Of two made-up departments one takes over from the other, as of today; nothing has run. */
export async function makeMerger(mark: string, parentId: string, more: Partial<Prisma.MergerUncheckedCreateInput> = {}) {
  const [fromId, toId] = [await makeUnit(`Tổ cũ ${mark}`, { parentId }), await makeUnit(`Tổ mới ${mark}`, { parentId })]
  const plan: MergerPlan = { begins: [], renames: [], rules: [], ends: [{ unitId: fromId, successorId: toId }] }
  const at = clock.now()
  const merger = await db.merger.create({
    data: {
      id: newId(at.getTime()),
      name: `Sắp xếp thực hành ${mark}`,
      effectiveOn: civilDateOf(at),
      source: 'Nghị quyết thực hành',
      plan,
      choices: {},
      createdAt: at,
      createdById: randomUUID(),
      ...more,
    },
  })
  return { mergerId: merger.id, version: 0, fromId, toId }
}
