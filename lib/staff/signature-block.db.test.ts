import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { getSignatureBlock, signatureBlock } from './signature-block'

useTestDatabase()

const signer = { name: 'Người Thực Hành', position: null, role: 'LEADER', unitKind: 'COMMUNE', signsAs: null } as const

test.each([
  ['the chairman, for the committee', { position: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['a position that names the place', { position: 'Chủ tịch UBND xã Thực Hành' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['an acting chairman', { position: 'Quyền Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'QUYỀN CHỦ TỊCH']],
  ['a vice-chairman, in place of the chairman', { position: 'Phó Chủ tịch UBND' }, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['a head of department, as such', { position: 'Trưởng phòng Tư pháp', role: 'UNIT_HEAD', unitKind: 'DEPARTMENT' }, ['TRƯỞNG PHÒNG']],
  ['a deputy head', { position: 'Phó Trưởng phòng', role: 'UNIT_HEAD', unitKind: 'DEPARTMENT' }, ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']],
  [
    'a head of department by order',
    { position: 'Trưởng phòng', role: 'UNIT_HEAD', unitKind: 'DEPARTMENT', signsAs: 'TL' },
    ['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG'],
  ],
  ['by authorisation', { position: 'Chánh Văn phòng HĐND và UBND', signsAs: 'TUQ' }, ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  ['someone else of the committee', { position: 'Công chức Tư pháp - Hộ tịch', role: 'SPECIALIST' }, ['CÔNG CHỨC TƯ PHÁP - HỘ TỊCH']],
  ['a position that nobody entered', {}, []],
] as const)('%s', (_, given, lines) => {
  expect(signatureBlock({ ...signer, ...given }).lines).toEqual(lines)
})

test('the way of signing comes from the assignment that holds in that unit on that day', async () => {
  const unitId = await makeUnit('Phòng Thực Hành', { kind: 'DEPARTMENT' })
  const viewer = await makeStaff([
    { unitId, role: 'SPECIALIST' },
    { unitId, role: 'UNIT_HEAD' },
  ])
  await db.staffAccount.update({ where: { id: viewer.accountId }, data: { position: 'Trưởng phòng' } })
  await db.staffAssignment.updateMany({
    where: { accountId: viewer.accountId, role: 'UNIT_HEAD' },
    data: { signsAs: 'TL', validTo: '2026-09-07' },
  })
  const block = (on: string) => getSignatureBlock(db, { accountId: viewer.accountId, unitId, on })
  expect(await block('2026-09-07')).toEqual({ lines: ['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG'], position: 'TRƯỞNG PHÒNG', name: 'Người Thực Hành' })
  expect((await block('2026-09-08')).lines).toEqual(['TRƯỞNG PHÒNG'])
})
