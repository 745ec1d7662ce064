import { commonTasks } from '@/lib/procedures/common-tasks'
import type { PostedProcedure, Sheet } from './types'

/** The rows of the wall sheet that keep their QR codes and letters large on two A3 pages. */
const wallRows = 8

/** What of a unit's posting a sheet prints, in its order: on the wall what most people come for, in the booklet everything. */
export function printedOn(sheet: Sheet, posted: ReadonlyMap<string, PostedProcedure>): PostedProcedure[] {
  if (sheet === 'a4') return [...posted.values()]
  return commonTasks.flatMap(({ code }) => posted.get(code) ?? []).slice(0, wallRows)
}
