import type { ProcedureContent } from '@/lib/procedures/types'

import type { SearchEntry } from './types'

/** An older code stays findable, just below the one that took its place. */
const oldCodeWeight = 0.91

/** What the search needs of a procedure version. */
export function toSearchEntry(code: string, content: ProcedureContent): SearchEntry {
  const isOldCode = content.notes.some((note) => /mã cũ/i.test(note))
  return {
    code,
    name: content.name,
    field: content.field,
    level: content.levelText ?? '',
    keywords: content.keywords,
    ...(content.summary && { text: content.summary }),
    ...(isOldCode && { weight: oldCodeWeight }),
  }
}
