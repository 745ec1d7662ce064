import 'server-only'
import { type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { findClockCalendar } from '@/lib/dossiers/clock-calendar'
import { stateNames } from '@/lib/dossiers/text'
import type { DossierState } from '@/lib/dossiers/types'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { describePress } from './press'
import { listPressing, mostPressing } from './pressing'
import type { AlertKind } from './types'
import { watchedWith } from './watchers'

export const boardRoles = ['UNIT_HEAD', 'LEADER', 'SUPERVISOR'] as const

export type BoardRow = {
  id: string
  code: string
  kind: AlertKind
  procedureName: string
  /** HH:mm dd/MM/yyyy */
  dueAt: string
  /** How long over, or left. */
  time: string
  step: string
  /** Who holds it; null: nobody has taken it. */
  officer: string | null
  /** When head and leader were told. */
  toldAt: string | null
}
export type Tally = { overdue: number; atRisk: number }
export type BoardUnit = { id: string; name: string; tally: Tally; officers: (Tally & { name: string | null })[]; rows: BoardRow[] }
export type Board = { readAt: string; units: BoardUnit[]; cut: boolean }

const byName = new Intl.Collator('vi')

/**
 * What is overdue or at risk now in the units the viewer leads or supervises: per unit that holds it and per officer, overdue first.
 * @throws DomainError `forbidden` for anyone else
 */
export async function readBoard(viewer: StaffViewer): Promise<Board> {
  if (unitsWithRole(viewer, ...boardRoles).length === 0)
    throw new DomainError('forbidden', 'Tài khoản này không được giao quyền theo dõi tiến độ.')
  const now = clock.now()
  const pressing = await listPressing(db, await watchedWith(db, viewer.assignments))
  const [names, alerts] = await Promise.all([
    namesOfUnits(pressing.map((row) => row.holderId)),
    db.dossierAlert.findMany({ where: { dossierId: { in: pressing.map((row) => row.id) } } }),
  ])
  const told = new Map(alerts.map((alert) => [`${alert.dossierId} ${alert.kind} ${alert.unitId} ${alert.dueAt.getTime()}`, alert.at]))
  const units = await Promise.all(
    [...Map.groupBy(pressing, (row) => row.holderId)].map(async ([id, held]): Promise<BoardUnit> => {
      const officers = [...Map.groupBy(held, (row) => row.assigneeId)].map(([, rows]) => ({ name: rows[0]!.assignee, ...tallyOf(rows) }))
      const rows = await Promise.all(
        held.map(async (row): Promise<BoardRow> => {
          const toldAt = told.get(`${row.id} ${row.kind} ${row.holderId} ${row.dueAt.getTime()}`)
          return {
            id: row.id,
            code: row.state === 'SUBMITTED' ? groupCode(row.code) : row.code,
            kind: row.kind,
            procedureName: row.procedureName,
            dueAt: formatDateTime(row.dueAt),
            time: describePress(row.dueAt, now, await findClockCalendar(db, row)),
            step: row.step ?? stateNames[row.state as DossierState],
            officer: row.assignee,
            toldAt: toldAt ? formatDateTime(toldAt) : null,
          }
        }),
      )
      const name = names.get(id) ?? ''
      return { id, name, tally: tallyOf(held), officers: officers.toSorted((one, other) => other.overdue - one.overdue), rows }
    }),
  )
  return {
    readAt: formatDateTime(now),
    units: units.toSorted((one, other) => other.tally.overdue - one.tally.overdue || byName.compare(one.name, other.name)),
    cut: pressing.length >= mostPressing,
  }
}

function tallyOf(rows: readonly { kind: AlertKind }[]): Tally {
  const overdue = rows.filter((row) => row.kind === 'OVERDUE').length
  return { overdue, atRisk: rows.length - overdue }
}

/** Units whose work the viewer may look over, by name. */
export async function listWatchedUnits(viewer: StaffViewer): Promise<{ id: string; name: string }[]> {
  const { holding } = await watchedWith(db, viewer.assignments)
  const names = await namesOfUnits(holding)
  return holding.map((id) => ({ id, name: names.get(id) ?? '' })).toSorted((one, other) => byName.compare(one.name, other.name))
}
