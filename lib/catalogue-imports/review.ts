import 'server-only'
import { civilDateOf } from '@/lib/core/civil-date'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import type { NationalLine } from '@/lib/procedures/national/lines'
import { compareRecord, hashOfRecord, type Proposal, repealOf } from './compare'
import { listKnown, listNational } from './published'
import type { OpenedFile } from './read-file'
import type { Problem, ReadSummary } from './types'

const batchSize = 50
const mostProblems = 200
/** The database takes so many values in one question. */
const codesAtOnce = 5_000

export type Reading = {
  importId: string
  /** The export is the whole catalogue: what it lacks has been repealed. */
  complete: boolean
  /** Hears each record that was refused or not fully understood. */
  report?: (line: NationalLine) => void
}

/** `codes`: of the records that were read. */
type ReadResult = { summary: ReadSummary; codes: ReadonlySet<string> }

/**
 * Reads an export into a list to be reviewed. Nobody sees the list before it is whole, and nothing that is published changes. Called again after an
 * interruption it begins anew.
 */
export async function readIntoReview(file: OpenedFile, { importId, complete, report = () => {} }: Reading, at: Date): Promise<ReadResult> {
  await db.catalogueImportItem.deleteMany({ where: { importId } })
  await db.catalogueImport.update({ where: { id: importId }, data: { total: file.total, read: 0 } })
  const run = new Run(importId, file.ignoredColumns, at)
  let batch: NationalLine[] = []
  for await (const line of file.records) {
    if (!line.ok || line.issues.length > 0) report(line)
    batch.push(line)
    if (batch.length === batchSize) {
      await run.take(batch)
      batch = []
    }
  }
  await run.take(batch)
  if (complete) await run.takeMissing()
  await run.finish()
  return { summary: run.summary, codes: run.codes }
}

class Run {
  readonly summary: ReadSummary
  /** The hash of each record, by code: what the next export is compared with. */
  private readonly hashes = new Map<string, string>()
  /** Codes of which an earlier export said something else. */
  private readonly overtaken: string[] = []
  /** Codes that are in this export and are not said to be repealed. */
  private readonly standing: string[] = []
  /** Codes that could not be read: they are not missing. */
  private readonly refused = new Set<string>()

  constructor(
    private readonly importId: string,
    ignoredColumns: string[],
    private readonly at: Date,
  ) {
    const none = { read: 0, unchanged: 0, added: 0, changed: 0, editorial: 0, repealed: 0, partial: 0, rejected: 0 }
    this.summary = { ...none, problems: [], ignoredColumns }
  }

  get codes(): ReadonlySet<string> {
    return new Set(this.hashes.keys())
  }

  async take(lines: readonly NationalLine[]): Promise<void> {
    const known = await listKnown(
      lines.flatMap((line) => (line.ok ? [line.code] : [])),
      civilDateOf(this.at),
    )
    const items: Item[] = []
    for (const line of lines) {
      this.summary.read += 1
      if (!line.ok) {
        this.reject(line)
        continue
      }
      const { code, issues, repealed } = line
      if (issues.length > 0) this.summary.partial += 1
      if (!repealed) this.standing.push(code)
      this.hashes.set(code, hashOfRecord(line))
      const compared = compareRecord(line, known(code))
      if (!compared.seen) this.overtaken.push(code)
      const proposal = compared.seen ? null : compared.proposal
      if (proposal) items.push(this.itemOf(code, proposal, issues))
      else this.summary.unchanged += 1
    }
    await this.write(items)
  }

  /** Procedures of earlier exports that this one no longer has. */
  async takeMissing(): Promise<void> {
    const today = civilDateOf(this.at)
    for (let after = ''; ;) {
      const rows = await listNational(after, batchSize, today)
      const gone = rows.filter(({ code, refused }) => !refused && !this.hashes.has(code) && !this.refused.has(code))
      await this.write(gone.map(({ code, version }) => this.itemOf(code, repealOf(version), [])))
      const last = rows.at(-1)
      if (!last) return
      after = last.code
    }
  }

  /** The list stands, the next export is compared with this one, and what earlier ones still asked is over where this one says something else. */
  async finish(): Promise<void> {
    await transaction(
      async (tx) => {
        // Two that end at the same time would not see each other's lists.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('catalogue import'))`
        await this.outdate(tx, this.overtaken, {})
        await this.outdate(tx, this.standing, { kind: 'REPEALED' })
        const hashes = [...this.hashes]
        await tx.$executeRaw`UPDATE "Procedure" SET "nationalHash" = seen.hash
          FROM unnest(${hashes.map(([code]) => code)}::text[], ${hashes.map(([, hash]) => hash)}::text[]) AS seen(code, hash)
          WHERE "Procedure"."code" = seen.code`
        const { problems: _, ignoredColumns: __, ...counts } = this.summary
        const { uploadedById } = await tx.catalogueImport.update({
          where: { id: this.importId, state: 'READING' },
          data: { state: 'READY', read: this.summary.read, summary: this.summary, finishedAt: this.at, storageKey: null },
        })
        await appendEvent(tx, {
          streamKind: 'catalogue_import',
          streamId: this.importId,
          kind: 'catalogue_import.read',
          at: this.at,
          actorKind: uploadedById ? 'STAFF' : 'SYSTEM',
          actorId: uploadedById,
          data: counts,
        })
      },
      { timeout: 120_000 },
    )
  }

  private reject({ line, code, reason }: Problem): void {
    this.summary.rejected += 1
    if (code) this.refused.add(code)
    if (this.summary.problems.length < mostProblems) this.summary.problems.push({ line, ...(code ? { code } : {}), reason })
  }

  private itemOf(code: string, proposal: Proposal, issues: string[]): Item {
    const { name, field } = proposal.content
    if (proposal.kind === 'ADDED') this.summary.added += 1
    if (proposal.kind === 'CHANGED') this.summary.changed += 1
    if (proposal.editorial) this.summary.editorial += 1
    if (proposal.kind === 'REPEALED') this.summary.repealed += 1
    const content = JSON.parse(JSON.stringify(proposal.content)) as object
    return { id: newId(this.at.getTime()), importId: this.importId, code, name, field, state: 'PENDING', issues, ...proposal, content }
  }

  private async write(items: Item[]): Promise<void> {
    if (items.length > 0) await db.catalogueImportItem.createMany({ data: items })
    await db.catalogueImport.update({ where: { id: this.importId }, data: { read: this.summary.read } })
  }

  private async outdate(tx: Tx, codes: readonly string[], only: { kind?: string }): Promise<void> {
    for (let start = 0; start < codes.length; start += codesAtOnce) {
      await tx.catalogueImportItem.updateMany({
        where: {
          ...only,
          code: { in: codes.slice(start, start + codesAtOnce) },
          state: 'PENDING',
          importId: { not: this.importId },
          import: { state: 'READY' },
        },
        data: { state: 'OUTDATED' },
      })
    }
  }
}

type Item = {
  id: string
  importId: string
  code: string
  name: string
  field: string
  kind: string
  editorial: boolean
  baseVersionId: string | null
  content: object
  contentHash: string
  issues: string[]
  state: string
}
