import { migrationNames } from './schema-files'

/** The migrations of this version that a database does not have yet. `applied`: the names in its own list that ended well. */
export function pendingMigrations(applied: Iterable<string>): string[] {
  const done = new Set(applied)
  return migrationNames().filter((name) => !done.has(name))
}
