import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { procedureContentSchema, questionSchema, tierOfferingSchema } from '@/lib/procedures/content-schema'
import type { TierOffering } from '@/lib/procedures/offering'
import type { Question } from '@/lib/procedures/question'
import { readRowTable } from '@/lib/procedures/row-table'
import { mapProcedureRow } from '@/lib/procedures/seed-row'
import type { ProcedureContent } from '@/lib/procedures/types'
import type { SeedUnits } from './load-units'
import { loadUnits } from './load-units'

export type SeedProcedure = {
  code: string
  content: ProcedureContent
  /** Empty unless it may be filed here. */
  questions: Question[]
  offering: TierOffering
  /** Written out in a file of its own, with papers and plain words. */
  mostUsed: boolean
}

export type Seed = {
  units: SeedUnits
  procedures: SeedProcedure[]
  /** Lines of the table that could not be loaded. */
  skipped: { withoutCode: string[]; repeated: string[] }
}

const mostUsedFile = z.strictObject({
  code: z.string().regex(/^\d\.\d{6}$/),
  content: procedureContentSchema,
  questions: z.array(questionSchema),
  offering: tierOfferingSchema,
})

/** For a procedure that may be filed here while nobody has written its questions yet. */
const generalQuestion: Question = {
  id: 'noi-dung-de-nghi',
  label: 'Ông/bà đề nghị giải quyết việc gì?',
  hint: 'Viết ngắn gọn: việc gì, của ai, ở đâu.',
  kind: 'LONG_TEXT',
  required: true,
}

/**
 * The product's own facts, read and checked. A file under `most-used/` takes the place of the table's row of the same code.
 * @throws z.ZodError when a file is not as it must be.
 */
export function loadSeed(): Seed {
  const written = loadMostUsed()
  const writtenCodes = new Set(written.map((procedure) => procedure.code))
  const { rows, withoutCode, repeated } = readRowTable(readSeedFile('procedures.tsv'))
  const tabled = rows
    .filter((row) => !writtenCodes.has(row.code))
    .map((row): SeedProcedure => {
      const { code, content, offering } = mapProcedureRow(row)
      const questions = content.filing === 'HERE' ? [generalQuestion] : []
      return { code, content: procedureContentSchema.parse(content), questions, offering, mostUsed: false }
    })
  const procedures = [...written, ...tabled].map(withProvince).toSorted((one, other) => (one.code < other.code ? -1 : 1))
  return { units: loadUnits(), procedures, skipped: { withoutCode, repeated } }
}

/** Rows of offerings know only the district's units, so a decision taken above them is said in words. */
function withProvince(procedure: SeedProcedure): SeedProcedure {
  const { content, offering } = procedure
  return offering.decidedBy === 'PROVINCE' && !content.decidedBy
    ? { ...procedure, content: { ...content, decidedBy: 'Cơ quan cấp tỉnh' } }
    : procedure
}

function loadMostUsed(): SeedProcedure[] {
  return readdirSync(new URL('most-used/', import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const procedure = mostUsedFile.parse(JSON.parse(readSeedFile(`most-used/${name}`)))
      if (name !== `${procedure.code}.json`) throw new Error(`most-used/${name} holds the procedure ${procedure.code}`)
      return { ...procedure, mostUsed: true }
    })
}

function readSeedFile(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}
