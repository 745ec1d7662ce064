import 'server-only'
import { tags } from '@/lib/cache/tags'
import { civilDateOf, instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { pricedAt } from '@/lib/procedures/fees-due'
import { inForceOn } from '@/lib/procedures/in-force'
import { countedOn } from '@/lib/procedures/offerings'
import type { Fee, ProcedureContent, VerificationState } from '@/lib/procedures/types'
import { listUnitsNow } from '@/lib/units/queries'
import { columns, type TableRow } from './columns'
import { byteOrderMark, csvLine } from './csv'
import { etagOf } from './http'
import { findLastChange } from './last-change'

type Table = { body: string; etag: string; lastChanged: Date }

// The whole catalogue in one text: made once, until something it is made of changes.
let held: { stamp: string; table: Promise<Table> } | undefined

/** Every procedure in force as CSV, in the order of codes. */
export async function readTable(): Promise<Table> {
  const rows = await db.cacheTag.findMany({ where: { tag: { in: [tags.procedures, tags.units] } }, orderBy: { tag: 'asc' } })
  const stamp = [civilDateOf(clock.now()), ...rows.map((row) => row.changedAt.getTime())].join(' ')
  if (held?.stamp !== stamp) {
    const table = makeTable()
    held = { stamp, table }
    table.catch(() => (held = undefined))
  }
  return held.table
}

async function makeTable(): Promise<Table> {
  const today = civilDateOf(clock.now())
  const changed = await findLastChange()
  // Fees and terms with a first or last day change the table at midnight too.
  const lastChanged = new Date(Math.max(changed.getTime(), instantAt(today).getTime()))
  const lines = (await listRows()).map((row) => csvLine(columns.map((column) => column.value(row, today) ?? '')))
  const body = byteOrderMark + csvLine(columns.map((column) => column.name)) + lines.join('')
  return { body, etag: etagOf(body), lastChanged }
}

async function listRows(): Promise<TableRow[]> {
  const today = civilDateOf(clock.now())
  const [versions, all] = await Promise.all([
    db.procedureVersion.findMany({
      where: inForceOn(today),
      orderBy: [{ procedureId: 'asc' }, { number: 'desc' }],
      distinct: ['procedureId'],
      select: {
        number: true,
        effectiveFrom: true,
        decision: true,
        verification: true,
        content: true,
        checks: { select: { at: true }, orderBy: { at: 'desc' }, take: 1 },
        procedure: {
          select: {
            code: true,
            offerings: { where: countedOn(today), select: { unitId: true, decidedById: true, fees: true }, orderBy: { unitId: 'asc' } },
          },
        },
      },
    }),
    listUnitsNow(),
  ])
  const units = new Map(all.map((unit) => [unit.id, unit]))
  const { SITE_URL } = env()
  return versions
    .map(({ number, effectiveFrom, decision, verification, content, checks, procedure: { code, offerings } }) => ({
      code,
      version: number,
      effectiveFrom,
      ...(decision ? { decision } : {}),
      verification: verification as VerificationState,
      ...(checks[0] ? { checkedOn: civilDateOf(checks[0].at) } : {}),
      content: pricedAt(
        content as unknown as ProcedureContent,
        offerings.map(({ fees }) => (fees ? { fees: fees as unknown as Fee[] } : {})),
      ),
      receivers: offerings.flatMap((offering) => units.get(offering.unitId) ?? []),
      deciders: [...new Set(offerings.map((offering) => offering.decidedById ?? offering.unitId))].flatMap((id) => units.get(id) ?? []),
      page: `${SITE_URL}/thu-tuc/${code}`,
    }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
}
