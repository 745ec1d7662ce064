import { sealSessionId, sessionCookie } from '@/lib/auth/session-token'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { draftCookieName } from '@/lib/drafts/token'
import { accessCookie } from '@/lib/receipts/access'
import type { StaffViewer } from '@/lib/auth/roles'
import { makeOfficer } from './fixtures'
import { commune, neighbour, office, type Practice } from './practice'

/** Everyone who may come to a door: those with a session of their own, and those without. */
export const viewers = [
  'officer',
  'neighbour',
  'administrator',
  'focalPoint',
  'catalogueEditor',
  'approver',
  'stranger',
  'disabled',
  'signedOut',
  'holder',
  'otherHolder',
] as const
export type Viewer = (typeof viewers)[number]

/** Holds a session that stands. The others are strangers to the desk, whatever cookie they bring. */
export const isSignedIn = (viewer: Viewer) =>
  ['officer', 'neighbour', 'administrator', 'focalPoint', 'catalogueEditor', 'approver'].includes(viewer)

const desk = ['RECEPTIONIST', 'SPECIALIST', 'REGISTRY', 'UNIT_HEAD'] as const

/** The Cookie header of each viewer. `holder` filled in and sent what `own` names, `otherHolder` what `other` names; `given`: who `officer` is, when a test must know. */
export async function makeViewers(own: Practice, other: Practice, given?: StaffViewer): Promise<Record<Viewer, string>> {
  const [officer, neighbouring, administrator, focalPoint, catalogueEditor, approver, disabled, signedOut] = await Promise.all([
    given ?? makeOfficer(commune, desk),
    makeOfficer(neighbour, desk),
    makeOfficer(office, ['ADMINISTRATOR']),
    makeOfficer(office, ['FOCAL_POINT', 'CONTENT_EDITOR']),
    makeOfficer(office, ['CATALOGUE_EDITOR']),
    makeOfficer(office, ['APPROVER']),
    makeOfficer(commune, desk),
    makeOfficer(commune, desk),
  ])
  const at = clock.now()
  await db.staffAccount.update({ where: { id: disabled.accountId }, data: { disabledAt: at } })
  await db.staffSession.update({ where: { id: signedOut.sessionId }, data: { revokedAt: at } })
  const session = async ({ sessionId }: { sessionId: string }) => `${sessionCookie().name}=${await sealSessionId(sessionId)}`
  return {
    officer: await session(officer),
    neighbour: await session(neighbouring),
    administrator: await session(administrator),
    focalPoint: await session(focalPoint),
    catalogueEditor: await session(catalogueEditor),
    approver: await session(approver),
    stranger: '',
    disabled: await session(disabled),
    signedOut: await session(signedOut),
    holder: citizenCookies(own),
    otherHolder: citizenCookies(other),
  }
}

function citizenCookies({ dossier, feedback, draftToken }: Practice): string {
  const dossierAccess = { dossierId: dossier.id, secretVersion: 1 }
  const feedbackAccess = { dossierId: feedback.id, secretVersion: 1 }
  const at = clock.now()
  return [
    accessCookie('receipt', dossier.requestId, dossierAccess, at),
    accessCookie('tracking', dossier.requestId, dossierAccess, at),
    accessCookie('feedbackReceipt', feedback.code, feedbackAccess, at),
    accessCookie('feedbackTracking', feedback.code, feedbackAccess, at),
    { name: draftCookieName, value: draftToken },
  ]
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
}

/** An officer as services see one, who does what has to be done before a door is tried. */
export async function deskViewer(unitId: string): Promise<StaffViewer> {
  const { accountId, sessionId, fullName } = await makeOfficer(commune, desk)
  return { kind: 'staff', accountId, sessionId, fullName, assignments: desk.map((role) => ({ unitId, role })) }
}
