import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { formatDateTime } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import { groupCode } from '@/lib/core/ids'
import { env } from '@/lib/env'
import { drawQr } from '@/lib/receipts/qr'
import { listUnits } from '@/lib/units/queries'
import { findDeadlineFacts } from './deadline-facts'
import { submitterOf } from './parties'
import { findLocalDates } from './process'
import { receptionOf } from './projection'
import { getDossierDetail } from './queries'
import { secretOf } from './tracking'
import { namesOfUnits } from './unit-names'

/**
 * What the slip of a dossier says: reception and appointment, or that it was not received. Only for who receives and returns in the unit that received it,
 * since it carries the look-up secret. To anyone else it is not found.
 */
export async function getSlip(viewer: StaffViewer, id: string) {
  const dossier = await getDossierDetail(viewer, id)
  const isRefusal = dossier.state === 'NOT_ACCEPTED'
  if (!holdsRole(viewer, 'RECEPTIONIST', dossier.unitId) || (!dossier.code && !isRefusal)) {
    throw new DomainError('not_found', 'Không có giấy in cho hồ sơ này trong phạm vi của ông/bà.')
  }
  const [deadline, localDates, units, names] = await Promise.all([
    findDeadlineFacts(dossier),
    findLocalDates(dossier),
    listUnits(),
    namesOfUnits([dossier.unitId]),
  ])
  const unit = units.find((one) => one.id === dossier.unitId)
  const secret = secretOf(dossier)
  const requestId = groupCode(dossier.requestId)
  const trackingUrl = `${env().SITE_URL}/tra-cuu`
  const refusal = dossier.notes.findLast((note) => note.kind === 'REFUSAL')
  const received = dossier.events.find((event) => event.kind === (isRefusal ? 'dossier.refused' : 'dossier.received'))
  const renewed = dossier.events.findLast((event) => event.kind === 'dossier.reception_corrected')
  const caseKey = isRefusal ? undefined : receptionOf(dossier.events).caseKey
  return {
    isRefusal,
    isPractice: viewer.practice ?? false,
    /** Of a slip that was printed anew: which one it is, and since when it holds. */
    renewed: renewed ? { number: dossier.slipCorrections + 1, at: formatDateTime(renewed.at) } : null,
    code: dossier.code ?? requestId,
    secret: groupCode(secret),
    trackingUrl,
    // The secret stands in the fragment, which is never sent to a server; the request id, since a dossier code may hold dots.
    qr: drawQr(`${trackingUrl}#${requestId}.${groupCode(secret)}`),
    procedureName: dossier.content.name,
    caseName: dossier.content.cases?.find(({ key }) => key === caseKey)?.name ?? null,
    sets: dossier.content.sets ?? null,
    owner: dossier.parties.find((party) => party.role === 'OWNER') ?? null,
    submitter: submitterOf(dossier.parties) ?? null,
    papers: dossier.papers,
    files: dossier.attachments
      .filter((file) => file.status === 'ARRIVED' && file.purpose === 'PAPER')
      .map(({ id, name, pages }) => ({ id, name, pages })),
    deadline,
    localDates,
    resultMethod: dossier.resultMethod,
    reason: refusal?.text ?? null,
    receivedAt: received ? formatDateTime(received.at) : null,
    receivedBy: received?.actorName ?? null,
    unitName: names.get(dossier.unitId) ?? '',
    unitKind: unit?.kind ?? null,
    deskName: unit?.deskName ?? null,
    contact: unit?.contact ?? {},
  }
}
export type Slip = Awaited<ReturnType<typeof getSlip>>
