import 'server-only'
import { clock } from '@/lib/core/clock'
import { checkSheet, type SheetCheck } from './check-sheet'
import { deskDigest, findPosting, listTraces } from './queries'
import { readStamp, type Stamp } from './stamp'

/** Whether the sheet with this stamp is still right. Null: no sheet carries it, or there is no such desk. */
export async function findSheetCheck(slug: string, text: string): Promise<{ stamp: Stamp; check: SheetCheck } | null> {
  const stamp = readStamp(text)
  const posting = stamp && (await findPosting(slug))
  if (!stamp || !posting) return null
  const traces = await listTraces(posting.desk.id)
  return { stamp, check: checkSheet(stamp, traces, deskDigest(posting), clock.now()) }
}
