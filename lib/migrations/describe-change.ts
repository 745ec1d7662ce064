import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '@/lib/core/operator-error'
import { everything, withSchemaEngine } from './engine'
import { committedSchema, currentSchema } from './schema-files'

/**
 * Writes the migration that leads from the schema of the last commit to today's, for a person to read and complete.
 * @param stamp `yyyymmddhhmmss`, the order of migrations.
 * @returns the file, or null when the schema did not change.
 */
export async function writeMigration(name: string, stamp: string): Promise<string | null> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name))
    throw new OperatorError('Tên bản nâng cấp chỉ gồm chữ thường, số và dấu gạch dưới: npm run migrate:new -- ten_ban')
  const [from, to] = [committedSchema(), currentSchema()]
  const { stdout } = await withSchemaEngine(to, (engine) =>
    engine.diff({
      from: from.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: from },
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: null,
      filters: everything,
    }),
  )
  const sql = stdout?.trim() ?? ''
  if (!sql.split('\n').some((line) => line.trim() && !line.startsWith('--'))) return null
  const folder = join('prisma/migrations', `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'migration.sql')
  writeFileSync(file, `${sql}\n`)
  return file
}
