import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '@/lib/auth/roles'
import { db } from '@/lib/db/client'
import { makeOnChain } from './dossiers-on-way'
import { makeOfficer, unitIdOf } from './fixtures'
import { procedureOf } from './practice'

export const town = 'Xã Bản Luốc'
const roles = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const

/** A dossier on a chain whose steps belong to specialist, head, leader and registry, brought to a step. */
export async function makeChained(stage: Parameters<typeof makeOnChain>[2]): Promise<{ id: string; code: string; officer: StaffViewer }> {
  const unitId = await unitIdOf(town)
  const { accountId, sessionId, fullName } = await makeOfficer(town, roles)
  const officer: StaffViewer = { kind: 'staff', accountId, sessionId, fullName, assignments: roles.map((role) => ({ unitId, role })) }
  const mark = randomUUID().slice(0, 6)
  const shell = { mark, phone: '0900000123', unitId, procedure: await procedureOf(unitId) }
  const id = await makeOnChain(shell, officer, stage, { APPROVE: 'UNIT_HEAD', SIGN: 'LEADER', NUMBER: 'REGISTRY' })
  const { code } = await db.dossier.findUniqueOrThrow({ where: { id }, select: { code: true } })
  return { id, code: code!, officer }
}
