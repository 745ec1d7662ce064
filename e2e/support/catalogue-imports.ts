import { randomUUID } from 'node:crypto'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import type { ItemKind } from '@/lib/catalogue-imports/types'
import { findCurrentVersion, hashOfContent } from '@/lib/procedures/publication'
import { transaction } from '@/lib/db/transaction'
import { civilDateOf } from '@/lib/core/civil-date'
import { freeCode, makePublished, practiceContent } from './catalogue'

/** An export read from the command line with one procedure that waits, named by `mark`: a new one, or one whose words changed. */
export async function makeImportItem(mark: string, kind: ItemKind = 'ADDED'): Promise<{ importId: string; itemId: string; code: string }> {
  const at = clock.now()
  const code = kind === 'ADDED' ? freeCode() : await makePublished(mark)
  const known = await transaction((tx) => findCurrentVersion(tx, code, civilDateOf(at)))
  const content = { ...practiceContent(mark), steps: kind === 'ADDED' ? 'Đến quầy nộp giấy.' : 'Mang giấy đến nộp ở quầy.' }
  const [importId, itemId] = [randomUUID(), randomUUID()]
  const none = { read: 1, unchanged: 0, added: 0, changed: 0, editorial: 0, repealed: 0, partial: 0, rejected: 0 }
  await db.catalogueImport.create({
    data: {
      id: importId,
      fileName: 'thuc-hanh.jsonl',
      format: 'JSONL',
      sha256: '0'.repeat(64),
      createdAt: at,
      state: 'READY',
      read: 1,
      total: 1,
      summary: { ...none, problems: [], ignoredColumns: [] },
      finishedAt: at,
      items: {
        create: {
          id: itemId,
          code,
          name: content.name,
          field: content.field,
          kind,
          editorial: kind === 'CHANGED',
          baseVersionId: known?.version?.id ?? null,
          content: JSON.parse(JSON.stringify(content)) as object,
          contentHash: hashOfContent(content, []),
          issues: [],
          state: 'PENDING',
        },
      },
    },
  })
  return { importId, itemId, code }
}
