import type pg from 'pg'

export type Table = { schema: string; name: string; columns: string[] }

/** What the product owns in a database: its own tables and those of the job queue. */
export const schemas = ['public', 'pgboss']
/** Made by migrating, never copied. */
const made = ['public._prisma_migrations', 'pgboss.version']

/** Every table that holds rows, with the columns that can be written, a table after all those it refers to. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { oid: number }>(
    `SELECT c.oid, n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind = 'r' AND n.nspname = ANY ($1) AND NOT n.nspname || '.' || c.relname = ANY ($2)
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      GROUP BY c.oid, n.nspname, c.relname ORDER BY n.nspname, c.relname`,
    [schemas, made],
  )
  const { rows: references } = await client.query<{ from: number; to: number }>(
    `SELECT DISTINCT conrelid AS from, confrelid AS to FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`,
  )
  return inLoadOrder(rows, references).map(({ schema, name, columns }) => ({ schema, name, columns }))
}

/** A row may only be copied in after the rows it refers to. */
function inLoadOrder<T extends { oid: number }>(tables: T[], references: { from: number; to: number }[]): T[] {
  const ordered: T[] = []
  let left = tables
  while (left.length > 0) {
    const waiting = new Set(left.map((table) => table.oid))
    const free = left.filter((table) => !references.some(({ from, to }) => from === table.oid && waiting.has(to)))
    if (free.length === 0) throw new Error('tables refer to each other in a circle')
    ordered.push(...free)
    left = left.filter((table) => !free.includes(table))
  }
  return ordered
}

/** The sequences that have given a number, with the last one. */
export async function listSequences(client: pg.Client): Promise<{ schema: string; name: string; last: string }[]> {
  const { rows } = await client.query<{ schema: string; name: string; last: string }>(
    `SELECT schemaname AS schema, sequencename AS name, last_value::text AS last FROM pg_sequences
      WHERE schemaname = ANY ($1) AND last_value IS NOT NULL ORDER BY 1, 2`,
    [schemas],
  )
  return rows
}

export function nameOf(client: pg.Client, { schema, name }: Pick<Table, 'schema' | 'name'>): string {
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`
}

export function columnsOf(client: pg.Client, { columns }: Table): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(', ')
}
