import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId, readCode } from '@/lib/core/ids'
import { foldVietnamese } from '@/lib/core/text'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { listEvents } from '@/lib/ledger/queries'
import type { Question } from '@/lib/procedures/question'
import type { ProcedureContent } from '@/lib/procedures/types'
import { subjectOf } from './command'
import { type QueueRow, rowSelect, toRow } from './queue-row'
import { actorFor, visibleTo } from './scope'
import { availableActions } from './state'
import type { DossierState } from './types'

/**
 * Dossiers within the viewer's scope by dossier code, request id, name, phone, card or business number. At least three signs; at most 50 found.
 * The search itself is logged, since its answer is personal data.
 */
export async function findDossiers(viewer: StaffViewer, typed: string): Promise<QueueRow[]> {
  const text = typed.trim()
  if (text.length < 3) return []
  const at = clock.now()
  const digits = text.replace(/\D/g, '')
  const folded = foldVietnamese(text)
  const compact = text.replace(/\s/g, '')
  const rows = await db.dossier.findMany({
    where: {
      AND: [
        visibleTo(viewer),
        {
          OR: [
            { code: compact.toUpperCase() },
            { requestId: readCode(text) },
            ...(folded.length >= 2 && /\p{L}/u.test(folded) ? [{ parties: { some: { nameFolded: { contains: folded } } } }] : []),
            ...(digits.length >= 6
              ? [
                  {
                    parties: {
                      some: { OR: [{ phone: digits }, { idNumber: compact }, { businessNumber: compact }, { businessNumber: digits }] },
                    },
                  },
                ]
              : []),
          ],
        },
      ],
    },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: rowSelect,
  })
  await db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: viewer.accountId, kind: 'SEARCH', subjectId: null } })
  return rows.map(toRow)
}

const detailSelect = {
  ...rowSelect,
  versionId: true,
  outcome: true,
  resultMethod: true,
  secretVersion: true,
  firstDueAt: true,
  corrections: true,
  decidedAt: true,
  returnedAt: true,
  procedure: { select: { id: true, number: true, content: true, questions: true, procedure: { select: { code: true } } } },
  parties: true,
  papers: { orderBy: { position: 'asc' } },
  answers: { select: { answers: true } },
  notes: { orderBy: { at: 'asc' } },
  attachments: { orderBy: { createdAt: 'asc' } },
  fees: { orderBy: { demandedAt: 'asc' } },
  slipCorrections: true,
} as const satisfies Prisma.DossierSelect

/** All of one dossier for an officer who may see it, and what they may do now. Out of scope is not found. The reading is logged. */
export async function getDossierDetail(viewer: StaffViewer, id: string) {
  const at = clock.now()
  const dossier = await db.dossier.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select: detailSelect })
  if (!dossier) throw new DomainError('not_found', 'Không tìm thấy hồ sơ này trong phạm vi của ông/bà.')
  const [events] = await Promise.all([
    listEvents(db, 'dossier', id),
    db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: viewer.accountId, kind: 'DOSSIER', subjectId: id } }),
  ])
  const behalfOf = (data: unknown) => (data as { behalfOf?: string } | null)?.behalfOf
  const actorIds = [
    ...new Set(events.flatMap((event) => (event.actorKind === 'STAFF' ? [event.actorId ?? [], behalfOf(event.data) ?? []].flat() : []))),
  ]
  const accounts = await db.staffAccount.findMany({ where: { id: { in: actorIds } }, select: { id: true, fullName: true } })
  const names = new Map(accounts.map((account) => [account.id, account.fullName]))
  const { procedure, answers, ...rest } = dossier
  const subject = subjectOf(dossier, at)
  return {
    ...rest,
    state: dossier.state as DossierState,
    procedureCode: procedure.procedure.code,
    procedureVersion: procedure.number,
    procedureVersionId: procedure.id,
    content: procedure.content as unknown as ProcedureContent,
    questions: procedure.questions as unknown as Question[],
    answers: (answers?.answers ?? {}) as Record<string, string>,
    events: events.map((event) => ({
      ...event,
      actorName: event.actorId ? (names.get(event.actorId) ?? null) : null,
      behalfName: names.get(behalfOf(event.data) ?? '') ?? null,
    })),
    actions: availableActions(subject, actorFor(viewer, dossier)),
    /** How it stands in its process. */
    place: subject,
  }
}
