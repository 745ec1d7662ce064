import 'server-only'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { clock } from '@/lib/core/clock'
import { civilDateOf, type CivilDate } from '@/lib/core/civil-date'
import { groupCode, newId, randomCode } from '@/lib/core/ids'
import { OperatorError } from '@/lib/core/operator-error'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { countAdministrators, holdAccount, recordStaffEvent } from './accounts'
import { withdrawInvitations } from './invitations'
import { hashPassword } from './password-hash'
import { clearSecondFactor } from './second-factor'

const login = 'quantri'

/**
 * Gives an installation without an administrator the account `quantri` with a one-time password, which is told once, to whoever starts the
 * server. While that password was never replaced, each start gives a new one. Null: there is an administrator, nothing was changed.
 */
export async function ensureFirstAdministrator(): Promise<{ login: string; password: string } | null> {
  const at = clock.now()
  const today = civilDateOf(at)
  const password = groupCode(randomCode(20))
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    const known = await tx.staffAccount.findUnique({ where: { login } })
    if ((await countAdministrators(tx, today, known?.mustChangePassword ? { accountId: known.id } : {})) > 0) return null
    const accountId = known?.id ?? newId(at.getTime())
    const fresh = { passwordHash, mustChangePassword: true, disabledAt: null, failedSignIns: 0, lockedUntil: null }
    if (known) {
      await holdAccount(tx, accountId)
      await tx.staffAccount.update({ where: { id: accountId }, data: fresh })
      await clearSecondFactor(tx, accountId)
      await revokeSessionsOf(tx, accountId, at)
      await withdrawInvitations(tx, accountId, at)
    } else {
      await tx.staffAccount.create({ data: { id: accountId, login, fullName: 'Quản trị hệ thống', createdAt: at, ...fresh } })
    }
    await recordStaffEvent(tx, { accountId, kind: 'staff.one_time_password_given', at, actorId: null })
    await ensureRight(tx, accountId, today, at)
    return { login, password }
  })
}

async function ensureRight(tx: Tx, accountId: string, today: CivilDate, at: Date): Promise<void> {
  const role = 'ADMINISTRATOR'
  const held = await tx.staffAssignment.findFirst({
    where: { accountId, role, validFrom: { lte: today }, validTo: null },
    select: { id: true },
  })
  if (held) return
  const unitId = await findTopUnit(tx, today)
  const id = newId(at.getTime())
  const right = { unitId, role, validFrom: today }
  // A right that began and ended today is opened again.
  await tx.staffAssignment.upsert({
    where: { accountId_unitId_role_validFrom: { accountId, ...right } },
    create: { id, accountId, ...right },
    update: { validTo: null },
  })
  await recordStaffEvent(tx, {
    accountId,
    kind: 'staff.role_given',
    at,
    actorId: null,
    unitId,
    data: { role, validFrom: today, validTo: null },
  })
}

/** The highest unit of today that handles dossiers itself; the right of an administrator holds everywhere, the unit only says where they sit. */
async function findTopUnit(tx: Tx, today: CivilDate): Promise<string> {
  const periods = await tx.unitPeriod.findMany({
    where: { kind: { not: 'PRACTICE' }, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { unitId: true, parentId: true, agencyCode: true },
  })
  const parents = new Map(periods.map((period) => [period.unitId, period.parentId]))
  const depthOf = (unitId: string) => {
    let depth = 0
    for (let parent = parents.get(unitId); parent && depth < 20; parent = parents.get(parent)) depth += 1
    return depth
  }
  const [top] = periods.toSorted(
    (a, b) => Number(b.agencyCode !== null) - Number(a.agencyCode !== null) || depthOf(a.unitId) - depthOf(b.unitId),
  )
  if (!top)
    throw new OperatorError(
      'Chưa có đơn vị nào trong cơ sở dữ liệu nên chưa tạo được người quản trị. Hãy nạp dữ liệu ban đầu rồi chạy lại.',
    )
  return top.unitId
}
