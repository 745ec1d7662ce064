import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { type CivilDate, civilDateOf, formatDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { foldVietnamese } from '@/lib/core/text'
import { db } from '@/lib/db/client'
import { assertCatalogueStaff } from './catalogue-rights'
import { type DraftProblem, draftProblems } from './draft-problems'
import { findCurrentVersion, firstDay, type VersionChange } from './publication'
import type { Question } from './question'
import type { ProcedureContent } from './types'

export type EditedDraft = {
  id: string
  code: string
  number: number
  status: 'DRAFT' | 'IN_REVIEW'
  change: VersionChange
  changeNote?: string
  decision?: string
  plannedFrom?: CivilDate
  revision: number
  canUndo: boolean
  canRedo: boolean
  content: ProcedureContent
  questions: Question[]
  /** What is in force on its first day, to compare with. */
  base: { id: string; number: number; content: ProcedureContent } | null
  returnedReason?: string
  submittedBy?: string
  /** dd/MM/yyyy */
  submittedOn?: string
  editors: string[]
  problems: DraftProblem[]
  mayEdit: boolean
  mayApprove: boolean
}

/** A draft or a version that waits for approval, whole. */
export async function findDraft(viewer: StaffViewer, id: string): Promise<EditedDraft | null> {
  assertCatalogueStaff(viewer)
  const row = await db.procedureVersion.findFirst({
    where: { id, status: { in: ['DRAFT', 'IN_REVIEW'] } },
    include: { procedure: { select: { code: true } }, revisions: { select: { seq: true } } },
  })
  if (!row) return null
  const [current, people] = await Promise.all([
    findCurrentVersion(db, row.procedure.code, firstDay(row, civilDateOf(clock.now()))),
    db.staffAccount.findMany({ where: { id: { in: row.editorIds } }, select: { id: true, fullName: true } }),
  ])
  const names = new Map(people.map((person) => [person.id, person.fullName]))
  const submittedBy = row.submittedById ? names.get(row.submittedById) : undefined
  const content = row.content as unknown as ProcedureContent
  const base = current?.version ?? null
  return {
    id,
    code: row.procedure.code,
    number: row.number,
    status: row.status as EditedDraft['status'],
    change: row.change as VersionChange,
    revision: row.revision,
    canUndo: row.revisions.some(({ seq }) => seq < row.revision),
    canRedo: row.revisions.some(({ seq }) => seq > row.revision),
    content,
    questions: row.questions as unknown as Question[],
    base: base && { id: base.id, number: base.number, content: base.content },
    editors: row.editorIds.flatMap((editor) => names.get(editor) ?? []),
    problems: draftProblems(content),
    mayEdit: holdsRole(viewer, 'CATALOGUE_EDITOR'),
    mayApprove: holdsRole(viewer, 'APPROVER') && !row.editorIds.includes(viewer.accountId),
    ...(row.changeNote ? { changeNote: row.changeNote } : {}),
    ...(row.decision ? { decision: row.decision } : {}),
    ...(row.plannedFrom ? { plannedFrom: row.plannedFrom } : {}),
    ...(row.returnedReason ? { returnedReason: row.returnedReason } : {}),
    ...(submittedBy ? { submittedBy } : {}),
    ...(row.submittedAt ? { submittedOn: formatDate(row.submittedAt) } : {}),
  }
}

/** The open draft of a procedure, by its code. */
export async function findOpenDraft(viewer: StaffViewer, code: string): Promise<EditedDraft | null> {
  assertCatalogueStaff(viewer)
  const row = await db.procedureVersion.findFirst({
    where: { procedure: { code }, status: { in: ['DRAFT', 'IN_REVIEW'] } },
    select: { id: true },
  })
  return row && findDraft(viewer, row.id)
}

export async function listWaitingForApproval(viewer: StaffViewer): Promise<EditedDraft[]> {
  assertCatalogueStaff(viewer)
  const rows = await db.procedureVersion.findMany({
    where: { status: 'IN_REVIEW' },
    orderBy: { submittedAt: 'asc' },
    take: 100,
    select: { id: true },
  })
  return (await Promise.all(rows.map((row) => findDraft(viewer, row.id)))).filter((draft) => draft !== null)
}

export type VersionRow = {
  id: string
  number: number
  status: string
  change: VersionChange
  changeNote: string | null
  decision: string | null
  effectiveFrom: CivilDate
  effectiveTo: CivilDate | null
  verification: string
  returnedReason: string | null
}

/** Approved versions of a procedure, newest first. */
export async function listVersions(viewer: StaffViewer, code: string): Promise<VersionRow[]> {
  assertCatalogueStaff(viewer)
  const rows = await db.procedureVersion.findMany({
    where: { procedure: { code }, status: { in: ['PUBLISHED', 'WITHDRAWN'] } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      status: true,
      change: true,
      changeNote: true,
      decision: true,
      effectiveFrom: true,
      effectiveTo: true,
      verification: true,
      returnedReason: true,
    },
  })
  return rows.map((row) => ({ ...row, change: row.change as VersionChange }))
}

/** SHOWN is in force; HIDDEN has nothing in force and is not repealed. */
export const catalogueStates = ['SHOWN', 'HIDDEN', 'DRAFT', 'IN_REVIEW', 'SCHEDULED', 'REPEALED'] as const
export type CatalogueState = (typeof catalogueStates)[number]

export type CatalogueRow = {
  code: string
  name: string
  field: string
  /** Several hold at once, such as SHOWN and DRAFT. */
  states: CatalogueState[]
  verification?: string
  /** First day of the version that comes next. */
  scheduledFrom?: CivilDate
}

export type CatalogueFilter = { query?: string; field?: string; state?: CatalogueState; after?: string }

const pageSize = 50

/** The catalogue as its editors see it, by code; `next` is the code after which the next page begins. */
export async function listCatalogue(
  viewer: StaffViewer,
  { query, field, state, after }: CatalogueFilter,
): Promise<{ rows: CatalogueRow[]; total: number; next?: string; fields: string[] }> {
  assertCatalogueStaff(viewer)
  const today = civilDateOf(clock.now())
  const all = await db.procedure.findMany({
    orderBy: { code: 'asc' },
    select: {
      code: true,
      versions: {
        where: {
          OR: [
            { status: { in: ['DRAFT', 'IN_REVIEW'] } },
            { status: 'PUBLISHED', OR: [{ effectiveTo: null }, { effectiveTo: { gte: today } }] },
          ],
        },
        orderBy: { number: 'desc' },
        select: { name: true, field: true, status: true, change: true, effectiveFrom: true, verification: true },
      },
    },
  })
  const rows = all.flatMap(({ code, versions }): CatalogueRow[] => {
    const approved = versions.filter((version) => version.status === 'PUBLISHED')
    const current = approved.find((version) => version.effectiveFrom <= today)
    const scheduled = approved.findLast((version) => version.effectiveFrom > today)
    const open = versions.find((version) => version.status !== 'PUBLISHED')
    const shown = current ?? open ?? scheduled
    if (!shown) return []
    const states: CatalogueState[] = [
      current ? (current.change === 'REPEALED' ? 'REPEALED' : 'SHOWN') : 'HIDDEN',
      ...(open ? [open.status as 'DRAFT' | 'IN_REVIEW'] : []),
      ...(scheduled ? (['SCHEDULED'] as const) : []),
    ]
    return [
      {
        code,
        name: shown.name,
        field: shown.field,
        states,
        ...(current ? { verification: current.verification } : {}),
        ...(scheduled ? { scheduledFrom: scheduled.effectiveFrom } : {}),
      },
    ]
  })
  const words = foldVietnamese(query ?? '')
    .split(' ')
    .filter(Boolean)
  const found = rows.filter((row) => {
    const text = `${row.code} ${foldVietnamese(row.name)}`
    return words.every((word) => text.includes(word)) && (!field || row.field === field) && (!state || row.states.includes(state))
  })
  const start = after ? found.findIndex((row) => row.code > after) : 0
  const page = start < 0 ? [] : found.slice(start, start + pageSize)
  const next = start >= 0 && found.length > start + pageSize ? page.at(-1)?.code : undefined
  const fields = [...new Set(rows.map((row) => row.field))].toSorted((one, other) => one.localeCompare(other, 'vi'))
  return { rows: page, total: found.length, fields, ...(next ? { next } : {}) }
}
