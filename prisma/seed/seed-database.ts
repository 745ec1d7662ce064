import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { transaction, type Tx } from '@/lib/db/transaction'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { writeOfferings } from '@/lib/procedures/write-offerings'
import { publishVersion } from '@/lib/procedures/publication'
import { loadSeed, type SeedProcedure } from './load'
import { loadCalendar } from './load-calendar'
import { planOfMerger } from './load-mergers'
import { loadMerger, preparedMergers, type SeedUnit, type SeedUnits } from './load-units'

export type SeedReport = { units: number; calendarDays: number; procedures: { created: number; present: number } }

/**
 * Loads the product's own facts into an installation. What is there already stays: an office's later changes are never undone by a restart.
 */
export async function seedDatabase(): Promise<SeedReport> {
  const { units, procedures } = loadSeed()
  const at = clock.now()
  const report: SeedReport = { units: 0, calendarDays: 0, procedures: { created: 0, present: 0 } }
  await transaction(async (tx) => {
    for (const unit of units.units) report.units += await seedUnit(tx, unit, at)
    await seedSuccessions(tx, units)
    await seedMergers(tx, at)
    const days = await tx.calendarDay.createMany({ data: loadCalendar(), skipDuplicates: true })
    report.calendarDays = days.count
  })
  const keys = new Map(units.units.map((unit) => [unit.id, unit.key]))
  for (let start = 0; start < procedures.length; start += 50) {
    const batch = procedures.slice(start, start + 50)
    await transaction(
      async (tx) => {
        for (const procedure of batch) {
          const created = await seedProcedure(tx, procedure, keys, at)
          report.procedures[created ? 'created' : 'present'] += 1
        }
      },
      { timeout: 60_000 },
    )
  }
  if (report.procedures.created > 0) await transaction((tx) => publishTags(tx, tags.procedures))
  return report
}

async function seedUnit(tx: Tx, unit: SeedUnit, at: Date): Promise<number> {
  if (await tx.unit.findUnique({ where: { id: unit.id }, select: { id: true } })) return 0
  await tx.unit.create({ data: { id: unit.id } })
  await tx.unitPeriod.createMany({
    data: unit.periods.map(({ verification: _, note: __, deskName, ...period }) => ({
      ...period,
      id: newId(at.getTime()),
      unitId: unit.id,
      kind: unit.kind,
      deskName: deskName ?? null,
      hasDesk: deskName !== undefined,
    })),
  })
  return 1
}

/** A unit whose work went to several others has no one successor. */
async function seedSuccessions(tx: Tx, { successions }: SeedUnits): Promise<void> {
  const alone = successions.filter(({ fromId }) => successions.filter((other) => other.fromId === fromId).length === 1)
  await tx.unitSuccession.createMany({
    data: alone.map(({ fromId, toId, on, source }) => ({ fromId, toId, on, source })),
    skipDuplicates: true,
  })
}

async function seedMergers(tx: Tx, at: Date): Promise<void> {
  await tx.merger.createMany({
    data: preparedMergers.map((day) => {
      const merger = loadMerger(day)
      const { id, name, source, effectiveOn } = merger
      return { id, name, source, effectiveOn, plan: planOfMerger(merger), choices: {}, createdAt: at }
    }),
    skipDuplicates: true,
  })
}

async function seedProcedure(tx: Tx, procedure: SeedProcedure, keys: ReadonlyMap<string, string>, at: Date): Promise<boolean> {
  const { code, content, questions, offering, mostUsed } = procedure
  if (await tx.procedure.findUnique({ where: { code }, select: { id: true } })) return false
  const { procedureId } = await publishVersion(tx, { code, content, questions, source: mostUsed ? 'HOUSE' : 'TABLE' }, at)
  await writeOfferings(tx, procedureId, offering, at, keys)
  return true
}
