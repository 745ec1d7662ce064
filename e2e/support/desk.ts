import { randomUUID } from 'node:crypto'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { submitDossier } from '@/lib/dossiers/submit'
import { inForceOn } from '@/lib/procedures/in-force'
import type { ProcedureContent } from '@/lib/procedures/types'
import { storeIncoming } from '@/lib/uploads/service'
import { practicePdf, unitIdOf } from './fixtures'

export const commune = 'Xã Bản Máy'
export const neighbour = 'Xã Thàng Tín'
/** The officer of a commune's desk does every step. */
export const desk = ['RECEPTIONIST', 'SPECIALIST', 'REGISTRY'] as const
/** A procedure of the commune that is filed here, takes days, and has a clear term. */
export async function lastingProcedure(unitId: string): Promise<{ id: string; code: string; content: ProcedureContent }> {
  const versions = await db.procedureVersion.findMany({
    where: {
      ...inForceOn(civilDateOf(clock.now())),
      filing: 'HERE',
      instant: false,
      procedure: { offerings: { some: { unitId, OR: [{ decidedById: null }, { decidedById: unitId }] } } },
    },
    orderBy: { name: 'asc' },
    select: { id: true, content: true, procedure: { select: { code: true } } },
  })
  const found = versions
    .map(({ id, content, procedure }) => ({ id, code: procedure.code, content: content as unknown as ProcedureContent }))
    .find(({ content }) => content.term?.unit === 'WORKING_DAY' && content.papers.length > 0)
  if (!found) throw new Error('no lasting procedure in the catalogue')
  return found
}

/** An online submission of practice data with one whole PDF. */
export async function submitOnline(unitName = commune) {
  const unitId = await unitIdOf(unitName)
  const version = await lastingProcedure(unitId)
  const pdf = practicePdf(2)
  const file = await storeIncoming(
    (async function* () {
      yield pdf
    })(),
    { name: 'Giấy tờ thực hành.pdf', declaredType: 'application/pdf', purpose: 'PAPER' },
    clock.now(),
  )
  const name = `Người Thực Hành ${randomUUID().slice(0, 6)}`
  const { dossierId, requestId } = await submitDossier({
    transactionId: randomUUID(),
    versionId: version.id,
    unitId,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: name, phone: '0900000123', idNumber: '002090000123' }],
    answers: {},
    files: [{ id: file.id, paperKey: version.content.papers[0]?.key ?? 'giay-to', sha256: file.sha256! }],
  })
  return { dossierId, requestId, name, fileId: file.id }
}
