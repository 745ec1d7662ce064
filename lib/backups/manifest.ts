import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '@/lib/core/operator-error'

const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** In the order in which they were applied. */
  migrations: z.array(z.string()),
  /** Version of the job library's tables. */
  jobTables: z.int(),
  /** Tells whether the key that look-up secrets derive from is the same, without telling the key. */
  lookupKeyCheck: z.string(),
  hasSecrets: z.boolean(),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
      file: z.string().regex(/^tables\/[\w.-]+$/),
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string().regex(/^-?\d+$/) })),
  files: z.object({ count: z.int(), bytes: z.int() }),
  /** Keys whose file was missing or not the one its row describes. */
  damaged: z.array(z.string()),
  /** Keys of files that were removed, with their rows, while the backup was taken. */
  removedMeanwhile: z.array(z.string()),
  /** How many lines SHA256SUMS has, so that one taken out is missed. */
  sums: z.int(),
})

export type Manifest = z.output<typeof manifestSchema>

export const manifestName = 'manifest.json'

/** @throws OperatorError when the folder holds no backup that this version can read. */
export function readManifest(folder: string): Manifest {
  let text: string
  try {
    text = readFileSync(join(folder, manifestName), 'utf8')
  } catch {
    throw new OperatorError(`${folder} không phải là bản sao lưu (thiếu ${manifestName}). Kiểm tra lại đường dẫn.`)
  }
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    throw new OperatorError(`Tệp ${join(folder, manifestName)} bị hỏng hoặc thuộc bản phần mềm khác. Dùng một bản sao lưu khác.`)
  }
}
