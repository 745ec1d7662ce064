import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { transaction, type Tx } from '@/lib/db/transaction'
import { assertCatalogueStaff } from './catalogue-rights'
import { holdProcedure } from './checks'
import { recordEvent } from './events'
import { inForceOn } from './in-force'

/** Names who answers for a procedure being up to date, or nobody. */
export async function assignOwner(viewer: StaffViewer, code: string, ownerId: string | null): Promise<void> {
  assertCatalogueStaff(viewer)
  await transaction(async (tx) => {
    await assertMayOwn(tx, ownerId)
    await giveTo(tx, viewer, code, ownerId)
  })
}

/** The same for every procedure that is in force in a field. */
export async function assignOwnerOfField(viewer: StaffViewer, field: string, ownerId: string | null): Promise<number> {
  assertCatalogueStaff(viewer)
  return transaction(
    async (tx) => {
      await assertMayOwn(tx, ownerId)
      const inField = await tx.procedure.findMany({
        where: { versions: { some: { field, ...inForceOn(civilDateOf(clock.now())) } } },
        orderBy: { code: 'asc' },
        select: { code: true },
      })
      if (inField.length === 0) throw new DomainError('not_found', 'Không có thủ tục nào đang hiệu lực trong lĩnh vực này.')
      for (const { code } of inField) await giveTo(tx, viewer, code, ownerId)
      return inField.length
    },
    { timeout: 30_000 },
  )
}

/** Says that the law has ended a procedure from a day on, by which text; or takes that back. What is shown changes by a repeal only. */
export async function markRepealedByLaw(viewer: StaffViewer, code: string, mark: { on: CivilDate; by: string } | null): Promise<void> {
  assertCatalogueStaff(viewer)
  await transaction(async (tx) => {
    const { id } = await holdProcedure(tx, code)
    await tx.procedure.update({ where: { id }, data: { repealedByLawOn: mark?.on ?? null, repealedByLaw: mark?.by ?? null } })
    await recordEvent(tx, viewer, id, 'procedure.repealed_by_law_marked', { on: mark?.on ?? null })
    await publishTags(tx, tags.procedures, tags.procedure(code))
  })
}

/** A new owner has not been reminded of anything yet. */
async function giveTo(tx: Tx, viewer: StaffViewer, code: string, ownerId: string | null): Promise<void> {
  const procedure = await holdProcedure(tx, code)
  if (procedure.ownerId === ownerId) return
  await tx.procedure.update({ where: { id: procedure.id }, data: { ownerId, remindedOn: null } })
  await recordEvent(tx, viewer, procedure.id, 'procedure.owner_assigned', { ownerId })
}

async function assertMayOwn(tx: Tx, ownerId: string | null): Promise<void> {
  if (ownerId === null) return
  const account = await tx.staffAccount.findUnique({ where: { id: ownerId }, select: { disabledAt: true } })
  if (account && account.disabledAt === null) return
  const sentence = 'Tài khoản này không còn hoạt động. Hãy chọn người khác.'
  throw new DomainError('invalid', sentence, { ownerId: sentence })
}
