import 'server-only'
import { cachedUntil } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { addDays, type CivilDate, civilDateOf, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { foldVietnamese } from '@/lib/core/text'
import { db } from '@/lib/db/client'
import { listUnits } from './queries'
import type { Desk } from './types'

/** A commune or town that is no more, and who answers for it today. */
export type EndedCommune = {
  slug: string
  name: string
  /** The first day without it. */
  on: CivilDate
  /** The resolution, where it is known. */
  source: string | null
  successor: { name: string; slug: string } | null
}

/** Communes and towns that have ended and whose address no unit of today has. */
export async function listEndedCommunes(): Promise<EndedCommune[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.units)
  const today = civilDateOf(clock.now())
  const [periods, successions, units] = await Promise.all([
    db.unitPeriod.findMany({ where: { kind: { in: ['COMMUNE', 'TOWN'] } }, orderBy: { validFrom: 'asc' } }),
    db.unitSuccession.findMany({ where: { on: { lte: today } } }),
    listUnits(),
  ])
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const slugs = new Set(units.map((unit) => unit.slug))
  const last = new Map(periods.map((period) => [period.unitId, period]))
  return [...last.values()].flatMap(({ unitId, name, validTo }) => {
    const slug = foldVietnamese(name).replaceAll(' ', '-')
    if (validTo === null || validTo >= today || slugs.has(slug)) return []
    const heirs = successions.filter((one) => one.fromId === unitId)
    const heir = heirs.find((one) => byId.has(one.toId))
    const successor = heir && byId.get(heir.toId)
    const on = addDays(validTo, 1)
    return [
      {
        slug,
        name,
        on,
        // What follows a semicolon is where the office found it.
        source: heirs.find((one) => one.on === on)?.source.split(';')[0] ?? null,
        successor: successor ? { name: successor.name, slug: successor.slug } : null,
      },
    ]
  })
}

export async function findEndedCommune(slug: string): Promise<EndedCommune | null> {
  return (await listEndedCommunes()).find((unit) => unit.slug === slug) ?? null
}

/** The unit as it is today or, when it is no more, the one that answers for it; null when nobody does. */
export async function findAnsweringDesk(unitId: string): Promise<Desk | null> {
  const units = await listUnits()
  const own = units.find((unit) => unit.id === unitId)
  if (own) return own
  const heirs = await db.unitSuccession.findMany({ where: { fromId: unitId }, select: { toId: true } })
  return units.find((unit) => heirs.some((heir) => heir.toId === unit.id)) ?? null
}
