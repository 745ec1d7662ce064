import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { requireViewer } from '@/lib/auth/viewer'
import { formatDateTime } from '@/lib/core/civil-date'
import { isId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { assertCatalogueStaff } from '@/lib/procedures/catalogue-rights'
import { differenceOf } from '@/lib/procedures/difference'
import type { ProcedureContent } from '@/lib/procedures/types'
import { itemRights, type ItemRights } from './policy'
import { type ImportItem, type ImportState, type ItemGroup, itemGroups, type ItemKind, type ItemState, type ReadSummary } from './types'

export type ImportRow = {
  id: string
  fileName: string
  state: ImportState
  /** dd/MM/yyyy HH:mm */
  createdAt: string
  /** Null: from the command line. */
  uploadedBy: string | null
  read: number
  total: number | null
  error: string | null
  summary: ReadSummary | null
  waiting: number
}

export type ImportPage = ImportRow & {
  complete: boolean
  rights: ItemRights
  /** What waits and what is decided, by group. */
  groups: Record<ItemGroup, { waiting: number; all: number }>
}

const shown = 50
/** Each carries its differences folded in: ten real ones weigh some 70 kB on the line. */
const itemsOnPage = 10

/** Last brought first. */
export async function listImports(): Promise<ImportRow[]> {
  await assertStaff()
  const rows = await db.catalogueImport.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: shown })
  const waiting = await db.catalogueImportItem.groupBy({
    by: ['importId'],
    where: { importId: { in: rows.map(({ id }) => id) }, state: 'PENDING' },
    _count: true,
  })
  const counts = new Map(waiting.map(({ importId, _count }) => [importId, _count]))
  const names = await namesOf(rows.map(({ uploadedById }) => uploadedById))
  return rows.map((row) => toRow(row, names, counts.get(row.id) ?? 0))
}

export async function findImport(id: string): Promise<ImportPage | null> {
  const viewer = await assertStaff()
  const row = isId(id) ? await db.catalogueImport.findUnique({ where: { id } }) : null
  if (!row) return null
  const counted = row.state === 'READY' ? await countItems(id) : []
  const groups = Object.fromEntries(itemGroups.map((group) => [group, { waiting: 0, all: 0 }])) as ImportPage['groups']
  for (const { kind, editorial, state, _count } of counted) {
    const group = groups[editorial ? 'EDITORIAL' : (kind as ItemKind)]
    group.all += _count
    if (state === 'PENDING') group.waiting += _count
  }
  const waiting = Object.values(groups).reduce((sum, group) => sum + group.waiting, 0)
  const names = await namesOf([row.uploadedById])
  return { ...toRow(row, names, waiting), complete: row.complete, rights: itemRights(viewer, row.uploadedById), groups }
}

function countItems(importId: string) {
  return db.catalogueImportItem.groupBy({ by: ['kind', 'editorial', 'state'], where: { importId }, _count: true })
}

export type ItemFilter = { group: ItemGroup; all: boolean; query: string; after: string }

/** Items of one group of a list that stands whole, in the order of their codes, after a code. */
export async function listImportItems(
  importId: string,
  { group, all, query, after }: ItemFilter,
): Promise<{ items: ImportItem[]; total: number; next: string | null }> {
  await assertStaff()
  const words = { contains: query, mode: 'insensitive' as const }
  const where = {
    importId,
    import: { state: 'READY' },
    kind: group === 'EDITORIAL' ? 'CHANGED' : group,
    editorial: group === 'EDITORIAL',
    ...(all ? {} : { state: 'PENDING' }),
    ...(query ? { OR: [{ code: { startsWith: query } }, { name: words }, { field: words }] } : {}),
  } satisfies Prisma.CatalogueImportItemWhereInput
  const [rows, total] = await Promise.all([
    db.catalogueImportItem.findMany({
      where: { ...where, ...(after ? { code: { gt: after } } : {}) },
      orderBy: { code: 'asc' },
      take: itemsOnPage + 1,
    }),
    db.catalogueImportItem.count({ where }),
  ])
  const page = rows.slice(0, itemsOnPage)
  const bases = await db.procedureVersion.findMany({
    where: { id: { in: page.flatMap(({ baseVersionId }) => baseVersionId ?? []) } },
    select: { id: true, content: true },
  })
  const contents = new Map(bases.map(({ id, content }) => [id, content as unknown as ProcedureContent]))
  const names = await namesOf(page.map(({ decidedById }) => decidedById))
  return {
    items: page.map(({ content, baseVersionId, decidedById, decidedAt, kind, state, ...row }) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      field: row.field,
      issues: row.issues,
      reason: row.reason,
      kind: kind as ItemKind,
      state: state as ItemState,
      decidedBy: (decidedById && names.get(decidedById)) ?? null,
      decidedAt: decidedAt && formatDateTime(decidedAt),
      differences:
        kind === 'REPEALED'
          ? []
          : differenceOf((baseVersionId && contents.get(baseVersionId)) || null, content as unknown as ProcedureContent),
    })),
    total,
    next: rows.length > itemsOnPage ? page.at(-1)!.code : null,
  }
}

async function assertStaff(): Promise<StaffViewer> {
  const viewer = await requireViewer()
  assertCatalogueStaff(viewer)
  return viewer
}

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const accounts =
    known.length > 0 ? await db.staffAccount.findMany({ where: { id: { in: known } }, select: { id: true, fullName: true } }) : []
  return new Map(accounts.map(({ id, fullName }) => [id, fullName]))
}

type Row = Prisma.CatalogueImportGetPayload<object>

function toRow(row: Row, names: ReadonlyMap<string, string>, waiting: number): ImportRow {
  const { id, fileName, read, total, error } = row
  return {
    id,
    fileName,
    state: row.state as ImportState,
    createdAt: formatDateTime(row.createdAt),
    uploadedBy: (row.uploadedById && names.get(row.uploadedById)) ?? null,
    read,
    total,
    error,
    summary: row.summary as unknown as ReadSummary | null,
    waiting,
  }
}
