import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { formatDateTime } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import { visibleTo } from '@/lib/dossiers/scope'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import type { AuditScope } from './scope'
import { phraseOf } from './text'
import type { AuditRow } from './types'

export type FoundEvent = {
  id: string
  at: Date
  streamKind: string
  streamId: string
  kind: string
  actorKind: string
  actorId: string | null
  unitId: string | null
  data: unknown
}
export type FoundRead = { id: string; at: Date; kind: string; accountId: string; subjectId: string | null }

type Thing = { text: string; href: string | null }
/** What a row is about: a stream of the ledger, or what was opened. */
type About = { kind: string; id: string }

const isEvent = (row: FoundEvent | FoundRead): row is FoundEvent => 'streamKind' in row

/** Rows of the log as sentences. Names codes and people of the office, never what a citizen wrote. */
export async function toAuditRows(viewer: StaffViewer, scope: AuditScope, found: readonly (FoundEvent | FoundRead)[]): Promise<AuditRow[]> {
  const abouts = found.map(aboutOf)
  const [things, accounts, units] = await Promise.all([
    nameThings(
      viewer,
      scope,
      abouts.flatMap((about) => about ?? []),
    ),
    namesOfAccounts(found.flatMap((row) => (isEvent(row) ? [row.actorId ?? [], behalfOf(row) ?? []].flat() : row.accountId))),
    namesOfUnits(found.flatMap((row) => (isEvent(row) ? (row.unitId ?? []) : []))),
  ])
  return found.map((row, index) => {
    const { before, after, hasObject } = phraseOf(row.kind, isEvent(row) ? row.data : {})
    const about = abouts[index]
    const account = accounts.get((isEvent(row) ? row.actorId : row.accountId) ?? '')
    const absent = accounts.get((isEvent(row) && behalfOf(row)) || '')
    const actor = account?.fullName ?? (isEvent(row) ? strangers[row.actorKind] : undefined) ?? 'Tài khoản không còn'
    return {
      id: row.id,
      at: formatDateTime(row.at),
      actor: absent ? `${actor} (thay mặt ${absent.fullName})` : actor,
      login: account?.login ?? null,
      before,
      object: hasObject ? ((about && things.get(keyOf(about))) ?? { text: 'không còn', href: null }) : null,
      after,
      unit: isEvent(row) ? (units.get(row.unitId ?? '') ?? null) : null,
    }
  })
}

/** The absent colleague whose role the actor used. */
const behalfOf = ({ data }: FoundEvent) => (data as { behalfOf?: string } | null)?.behalfOf

const strangers: Record<string, string> = { CITIZEN: 'Người dân', SYSTEM: 'Hệ thống' }
const keyOf = ({ kind, id }: About) => `${kind} ${id}`

function aboutOf(row: FoundEvent | FoundRead): About | null {
  if (isEvent(row)) return { kind: row.streamKind, id: row.streamId }
  return row.subjectId ? { kind: row.kind.toLowerCase(), id: row.subjectId } : null
}

/** What things are called, and where they open for this viewer. */
async function nameThings(viewer: StaffViewer, { administers }: AuditScope, abouts: readonly About[]): Promise<Map<string, Thing>> {
  const idsOf = (kind: string) => [...new Set(abouts.filter((about) => about.kind === kind).map((about) => about.id))]
  const files = await db.attachment.findMany({
    where: { id: { in: idsOf('attachment') } },
    select: { id: true, dossierId: true, feedbackId: true },
  })
  const dossierIds = [...idsOf('dossier'), ...files.flatMap((file) => file.dossierId ?? [])]
  const feedbackIds = [...idsOf('feedback'), ...files.flatMap((file) => file.feedbackId ?? [])]
  const [dossiers, opened, feedback, procedures, announcements, accounts, units, mergers, workflows] = await Promise.all([
    db.dossier.findMany({ where: { id: { in: dossierIds } }, select: { id: true, code: true, requestId: true } }),
    db.dossier.findMany({ where: { AND: [{ id: { in: dossierIds } }, visibleTo(viewer)] }, select: { id: true } }),
    db.feedback.findMany({ where: { id: { in: feedbackIds } }, select: { id: true, code: true } }),
    db.procedure.findMany({ where: { id: { in: idsOf('procedure') } }, select: { id: true, code: true } }),
    db.announcement.findMany({ where: { id: { in: idsOf('announcement') } }, select: { id: true, title: true } }),
    namesOfAccounts(idsOf('staff')),
    namesOfUnits(idsOf('unit')),
    db.merger.findMany({ where: { id: { in: idsOf('merger') } }, select: { id: true, name: true } }),
    db.workflow.findMany({
      where: { id: { in: idsOf('workflow') } },
      select: { id: true, decision: true, procedure: { select: { code: true } } },
    }),
  ])
  const mayOpen = new Set(opened.map((dossier) => dossier.id))
  const isCatalogue = holdsRole(viewer, 'CATALOGUE_EDITOR') || holdsRole(viewer, 'APPROVER')
  const dossierOf = new Map(
    dossiers.map(({ id, code, requestId }) => [id, { text: code ?? requestId, href: mayOpen.has(id) ? `/can-bo/ho-so/${id}` : null }]),
  )
  // A supervisor reads that a feedback was answered, not which: it may be about their own unit.
  const feedbackOf = new Map(feedback.map(({ id, code }) => [id, { text: administers ? code : '', href: null }]))
  const things = new Map<string, Thing>()
  const put = (kind: string, id: string, thing: Thing) => things.set(keyOf({ kind, id }), thing)
  for (const [id, thing] of dossierOf) put('dossier', id, thing)
  for (const [id, thing] of feedbackOf) put('feedback', id, thing)
  for (const { id, dossierId, feedbackId } of files) {
    const dossier = dossierOf.get(dossierId ?? '')
    const code = feedbackOf.get(feedbackId ?? '')?.text
    put('attachment', id, dossier ? { ...dossier, text: `hồ sơ ${dossier.text}` } : { text: `phản ánh ${code ?? ''}`.trim(), href: null })
  }
  for (const { id, code } of procedures) put('procedure', id, { text: code, href: isCatalogue ? `/can-bo/thu-tuc/${code}` : null })
  for (const { id, title } of announcements)
    put('announcement', id, { text: `“${title}”`, href: administers ? `/can-bo/thong-bao/${id}` : null })
  for (const [id, { fullName }] of accounts) put('staff', id, { text: fullName, href: administers ? `/can-bo/nhan-su/${id}` : null })
  for (const { id, decision, procedure } of workflows)
    put('workflow', id, { text: `của thủ tục ${procedure.code} (${decision})`, href: administers ? `/can-bo/quy-trinh/${id}` : null })
  for (const { id, name } of mergers) put('merger', id, { text: `“${name}”`, href: administers ? `/can-bo/sap-xep/${id}` : null })
  for (const [id, name] of units) put('unit', id, { text: name, href: administers ? `/can-bo/cai-dat/${id}` : null })
  return things
}

async function namesOfAccounts(ids: readonly string[]): Promise<Map<string, { fullName: string; login: string }>> {
  const accounts = await db.staffAccount.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, fullName: true, login: true },
  })
  return new Map(accounts.map(({ id, ...names }) => [id, names]))
}
