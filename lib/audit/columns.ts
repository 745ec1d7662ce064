import 'server-only'
import { db } from '@/lib/db/client'
import { findClockCalendar } from '@/lib/dossiers/clock-calendar'
import { project, type Projection } from '@/lib/dossiers/projection'
import type { StoredLedgerEvent } from '@/lib/ledger/types'

/** A dossier whose row says something else than its ledger. */
export type ColumnDifference = {
  dossierId: string
  /** Dossier code, or the request id before reception. */
  code: string
  /** Columns that differ; empty when the ledger does not know the dossier at all. */
  columns: (keyof Projection)[]
}

/** Columns that are computed with the calendar: a day off or office hours entered later change them without anybody having touched the row. */
const dueColumns: readonly string[] = ['answerDueAt', 'firstDueAt', 'dueAt', 'stepDueAt'] satisfies (keyof Projection)[]

export const isOnlyDue = ({ columns }: ColumnDifference): boolean =>
  columns.length > 0 && columns.every((name) => dueColumns.includes(name))

const pageSize = 500

/** Compares the columns of every dossier with what its ledger gives. Changes nothing; reads in pages. */
export async function compareColumns({ onProgress = () => {} }: { onProgress?: (dossiers: number) => void } = {}): Promise<{
  dossiers: number
  differing: ColumnDifference[]
}> {
  const differing: ColumnDifference[] = []
  let dossiers = 0
  let after: string | undefined
  for (;;) {
    const page = await db.dossier.findMany({ ...(after ? { where: { id: { gt: after } } } : {}), orderBy: { id: 'asc' }, take: pageSize })
    const events = Map.groupBy(
      await db.ledgerEvent.findMany({
        where: { streamKind: 'dossier', streamId: { in: page.map((row) => row.id) } },
        orderBy: [{ streamId: 'asc' }, { seq: 'asc' }],
      }),
      (event) => event.streamId,
    )
    for (const row of page) {
      const columns = await differences(row, events.get(row.id) ?? [])
      if (columns) differing.push({ dossierId: row.id, code: row.code ?? row.requestId, columns })
    }
    const before = dossiers
    dossiers += page.length
    if (Math.floor(dossiers / 10_000) > Math.floor(before / 10_000)) onProgress(dossiers)
    after = page.at(-1)?.id
    if (page.length < pageSize) return { dossiers, differing }
  }
}

type Row = Awaited<ReturnType<typeof db.dossier.findMany>>[number]

async function differences(row: Row, events: readonly StoredLedgerEvent[]): Promise<(keyof Projection)[] | null> {
  if (events.length === 0) return []
  const derived = project(events, await findClockCalendar(db, { events }))
  const plain = (value: unknown) => (value instanceof Date ? value.getTime() : Array.isArray(value) ? value.join() : value)
  const names = (Object.keys(derived) as (keyof Projection)[]).filter((name) => plain(derived[name]) !== plain(row[name]))
  return names.length > 0 ? names : null
}
