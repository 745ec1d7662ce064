import { randomUUID } from 'node:crypto'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { submitDossier } from '@/lib/dossiers/submit'
import { makePublishedProcedure } from './procedures'
import { makeStaff, makeUnit } from './staff'

export type PracticeDesk = {
  unitId: string
  officer: StaffViewer
  submit: () => Promise<{ dossierId: string; version: number; requestId: string }>
}

/** A unit with a desk, one officer who does everything there, and a procedure of three working days that is filed there online. */
export async function makePracticeDesk(name: string, agencyCode: string, unit: { parentId?: string } = {}): Promise<PracticeDesk> {
  const unitId = await makeUnit(name, { agencyCode, ...unit })
  const roles = ['RECEPTIONIST', 'SPECIALIST', 'REGISTRY'] as const satisfies readonly Role[]
  const officer = await makeStaff(roles.map((role) => ({ unitId, role })))
  const { procedureId, versionId } = await makePublishedProcedure({}, { term: { amount: 3, unit: 'WORKING_DAY' } })
  await db.offering.create({ data: { id: newId(0), procedureId, unitId, validFrom: '2000-01-01' } })
  const submit = async () => {
    const { dossierId, requestId } = await submitDossier({
      transactionId: randomUUID(),
      versionId,
      unitId,
      resultMethod: 'COUNTER',
      parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành', phone: '0900000456', idNumber: '002090000456' }],
      answers: { 'cau-hoi': 'Câu trả lời riêng' },
      files: [],
    })
    return { dossierId, requestId, version: 1 }
  }
  return { unitId, officer, submit }
}
