import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { transaction, type Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import { inForceOn } from './in-force'

export type CheckInput = {
  code: string
  /** The version that was compared, so that one published meanwhile is not taken for it. */
  versionId: string
  /** With what it was compared, for instance the number and date of the decision. */
  source: string
}

/** The procedure of a code, held until the transaction ends: whoever changes what stands beside its versions takes their turn here. */
export async function holdProcedure(tx: Tx, code: string) {
  await tx.$queryRaw`SELECT 1 FROM "Procedure" WHERE "code" = ${code} FOR UPDATE`
  const procedure = await tx.procedure.findUnique({ where: { code } })
  if (!procedure) throw new DomainError('not_found', 'Không có thủ tục mang mã này. Hãy tải lại danh sách.')
  return procedure
}

/** The same for the procedure of a version; nothing when there is no such version. */
export async function holdProcedureOf(tx: Tx, versionId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Procedure" WHERE "id" = (SELECT "procedureId" FROM "ProcedureVersion" WHERE "id" = ${versionId}::uuid) FOR UPDATE`
}

/**
 * Records that someone compared the version in force with its source and found it right; from now on it is shown as verified.
 * @throws DomainError `forbidden` for anyone but editors of the catalogue, approvers and the procedure's owner; `conflict` when another version is in force
 */
export async function recordCheck(viewer: StaffViewer, { code, versionId, source }: CheckInput): Promise<void> {
  const at = clock.now()
  await transaction(async (tx) => {
    const procedure = await holdProcedure(tx, code)
    if (!mayCheck(viewer, procedure.ownerId)) {
      throw new DomainError('forbidden', 'Chỉ người biên tập thủ tục, người duyệt và người phụ trách thủ tục này ghi được lần đối chiếu.')
    }
    const current = await tx.procedureVersion.findFirst({
      where: { procedureId: procedure.id, ...inForceOn(civilDateOf(at)) },
      orderBy: { number: 'desc' },
      select: { id: true },
    })
    if (current?.id !== versionId) {
      throw new DomainError(
        'conflict',
        'Bản vừa đối chiếu không còn là bản đang hiệu lực. Hãy tải lại trang, đối chiếu bản mới rồi ghi lại.',
      )
    }
    await writeCheck(tx, { procedureId: procedure.id, code, versionId, checkedById: viewer.accountId, source, at })
  })
}

/** Only what to show: the service asks again. Whoever practises owns nothing meanwhile. */
export function mayCheck(viewer: StaffViewer, ownerId: string | null): boolean {
  if (viewer.practice) return false
  return holdsRole(viewer, 'CATALOGUE_EDITOR') || holdsRole(viewer, 'APPROVER') || ownerId === viewer.accountId
}

export type WrittenCheck = { procedureId: string; code: string; versionId: string; checkedById: string; source: string; at: Date }

/** The check itself, inside a transaction that has made sure who checks what: its row, the version's mark, the ledger, the pages. */
export async function writeCheck(tx: Tx, { code, ...check }: WrittenCheck): Promise<void> {
  const { procedureId, versionId, checkedById, at } = check
  const id = newId(at.getTime())
  await tx.procedureCheck.create({ data: { id, ...check } })
  await tx.procedureVersion.update({ where: { id: versionId }, data: { verification: 'VERIFIED' } })
  await appendEvent(tx, {
    streamKind: 'procedure',
    streamId: procedureId,
    kind: 'procedure.checked',
    at,
    actorKind: 'STAFF',
    actorId: checkedById,
    data: { versionId, checkId: id },
  })
  await publishTags(tx, tags.procedures, tags.procedure(code))
}

/** A version that only says the same facts in better words keeps the check of the one before it, with its day. */
export async function carryCheck(tx: Tx, fromVersionId: string, versionId: string): Promise<void> {
  const check = await tx.procedureCheck.findFirst({ where: { versionId: fromVersionId }, orderBy: { at: 'desc' } })
  if (!check) return
  const { procedureId, at, checkedById, source } = check
  await tx.procedureCheck.create({ data: { id: newId(at.getTime()), procedureId, versionId, at, checkedById, source } })
  await tx.procedureVersion.update({ where: { id: versionId }, data: { verification: 'VERIFIED' } })
}
