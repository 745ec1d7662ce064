import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import { isCivilDate } from '@/lib/core/civil-date'

/** `validFrom` of what is older than these facts and whose date is unknown; never shown to people. */
export const unknownStart: CivilDate = '1900-01-01'

const text = z
  .string()
  .min(1)
  .refine((value) => value === value.normalize('NFC') && value === value.trim(), 'must be trimmed NFC text')
const date = z.string().refine(isCivilDate, 'must be YYYY-MM-DD')
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const period = z.strictObject({
  code: z
    .string()
    .regex(/^\d{2,5}$/)
    .optional(),
  name: text,
  shortName: text,
  parentId: z.uuid().optional(),
  deskName: text.optional(),
  aliases: z.array(text),
  agencyCode: z
    .string()
    .regex(/^[0-9A-Z.]+$/)
    .optional(),
  agencyCodeProvisional: z.boolean().optional(),
  validFrom: date,
  validTo: date.optional(),
  verification: z.enum(['VERIFIED', 'UNVERIFIED']),
  source: text,
  note: text.optional(),
})

const unit = z.strictObject({
  id: z.uuid(),
  key,
  kind: z.enum(['PROVINCE', 'DISTRICT', 'TOWN', 'COMMUNE', 'DEPARTMENT']),
  periods: z.array(period).min(1),
})

const unitsFile = z.strictObject({
  note: z.array(text),
  units: z.array(unit),
  successions: z.array(z.strictObject({ fromId: z.uuid(), toId: z.uuid(), on: date, work: text.optional(), source: text })),
})

const mergerFile = z.strictObject({
  /** Of the row it becomes. */
  id: z.uuid(),
  name: text,
  source: text,
  note: z.array(text),
  effectiveOn: date,
  lastDay: date,
  newUnits: z.array(unit),
  successions: z.array(z.strictObject({ fromId: z.uuid(), toId: z.uuid(), source: text })),
  fromOutside: z.array(z.strictObject({ name: text, toId: z.uuid(), source: text })),
  endedWithoutSuccessor: z.array(z.uuid()),
  communeOffices: z.strictObject({ names: z.array(text), verification: z.literal('UNVERIFIED'), source: text }).optional(),
  /** Which open dossiers of units without one successor go where; a null field fits all. */
  openDossiers: z.array(z.strictObject({ field: text.nullable(), to: z.union([z.literal('ADDRESS'), z.uuid()]), source: text })),
})

/** A unit as an identity with its names in time. A unit with a `deskName` receives dossiers at a desk of its own. */
export type SeedUnit = z.infer<typeof unit>
export type SeedUnitPeriod = z.infer<typeof period>
export type SeedUnits = z.infer<typeof unitsFile>
export type SeedMerger = z.infer<typeof mergerFile>

/** The district of the article with its town, communes and departments. Its last state is open-ended. */
export function loadUnits(): SeedUnits {
  return unitsFile.parse(readJson('units.json'))
}

/** Reorganisations as data for mergers that an administrator previews and runs. */
export const preparedMergers = ['2020-01-01', '2025-07-01'] as const

export function loadMerger(day: (typeof preparedMergers)[number] = '2025-07-01'): SeedMerger {
  return mergerFile.parse(readJson(`merger-${day}.json`))
}

/** The period of a unit that holds on `on`, both ends included. */
export function seedPeriodOn(seedUnit: SeedUnit, on: CivilDate): SeedUnitPeriod | undefined {
  return seedUnit.periods.find((candidate) => candidate.validFrom <= on && (candidate.validTo === undefined || on <= candidate.validTo))
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
}
