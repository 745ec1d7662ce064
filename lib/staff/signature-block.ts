import 'server-only'
import type { Role } from '@/lib/auth/roles'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/db/transaction'
import type { db } from '@/lib/db/client'
import { isValidOn } from './policy'
import { type SignatureBlock, type SignsAs, signingRoles } from './types'

type Signer = { name: string; position: string | null; role: Role | null; unitKind: string; signsAs: SignsAs | null }

const titles =
  /^(?:(?:q\.|quyền)\s*)?(?:phó\s+)?(?:chủ tịch|trưởng phòng|trưởng ban|trưởng công an|chánh văn phòng|chánh thanh tra|giám đốc|chỉ huy trưởng)(?=\s|$)/iu

/** The lines above a name (NĐ 30/2020, Phụ lục I): the authority by which someone signs and the position. No position known: no lines, since nothing is invented. */
export function signatureBlock({ name, position: given, role, unitKind, signsAs }: Signer): SignatureBlock {
  const whole = (given ?? '').trim()
  const position = (titles.exec(whole)?.[0] ?? whole).toLocaleUpperCase('vi')
  if (position === '') return { lines: [], position, name }
  return { lines: linesOf(signsAs ?? usualWay(position, role, unitKind), position), position, name }
}

function usualWay(position: string, role: Role | null, unitKind: string): SignsAs {
  if (position.startsWith('PHÓ ')) return 'KT'
  const committee = unitKind !== 'DEPARTMENT' && (role === null || role === 'LEADER')
  return committee && /^(Q\.|QUYỀN )?\s*CHỦ TỊCH$/u.test(position) ? 'TM' : 'OWN'
}

function linesOf(way: SignsAs, position: string): string[] {
  switch (way) {
    case 'TM':
      return ['TM. ỦY BAN NHÂN DÂN', position]
    case 'KT':
      return [`KT. ${position.startsWith('PHÓ ') ? position.slice(4) : 'CHỦ TỊCH'}`, position]
    case 'TL':
      return ['TL. CHỦ TỊCH', position]
    case 'TUQ':
      return ['TUQ. CHỦ TỊCH', position]
    case 'OWN':
      return [position]
  }
}

/** How an account signs for a unit on a day, from its position and its assignment there. */
export async function getSignatureBlock(
  client: Tx | typeof db,
  { accountId, unitId, on }: { accountId: string; unitId: string; on: CivilDate },
): Promise<SignatureBlock> {
  const account = await client.staffAccount.findUniqueOrThrow({
    where: { id: accountId },
    select: { fullName: true, position: true, assignments: { where: { unitId } } },
  })
  const period = await client.unitPeriod.findFirst({
    where: { unitId, validFrom: { lte: on } },
    orderBy: { validFrom: 'desc' },
    select: { kind: true },
  })
  const current = account.assignments.filter((one) => isValidOn(one, on))
  const held = signingRoles.flatMap((role) => current.filter((one) => one.role === role))[0] ?? current[0]
  return signatureBlock({
    name: account.fullName,
    position: account.position,
    role: (held?.role ?? null) as Role | null,
    unitKind: period?.kind ?? '',
    signsAs: (held?.signsAs ?? null) as SignsAs | null,
  })
}
