import 'server-only'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { transaction, type Tx } from '@/lib/db/transaction'
import { listUnitsOn } from '@/lib/units/periods'
import { civilDateOf } from '@/lib/core/civil-date'
import { parseNationalLines } from './national/lines'
import { offeringRows, offeringStart } from './offering-rows'
import type { TierOffering } from './offering'
import { type CurrentVersion, findCurrentVersion, hashOfContent, type Publication, publishVersion } from './publication'
import type { ProcedureContent } from './types'

export type ImportSummary = { read: number; created: number; updated: number; unchanged: number; partial: number; rejected: number }

/**
 * Loads the national portal's records, one JSON object a line. `report` hears a sentence for each record that was not fully understood.
 * The same file again changes nothing; a broken line stops nothing.
 */
export async function importNationalRecords(lines: AsyncIterable<string>, report: (sentence: string) => void): Promise<ImportSummary> {
  const summary: ImportSummary = { read: 0, created: 0, updated: 0, unchanged: 0, partial: 0, rejected: 0 }
  const at = clock.now()
  for await (const record of parseNationalLines(lines)) {
    summary.read += 1
    if (!record.ok) {
      summary.rejected += 1
      report(`dòng ${record.line}${record.code ? ` (${record.code})` : ''}: không nhập được: ${record.reason}`)
      continue
    }
    if (record.issues.length > 0) {
      summary.partial += 1
      report(`dòng ${record.line} (${record.code}): ${record.issues.join(' ')}`)
    }
    summary[await importRecord(record.code, record.content, at)] += 1
  }
  return summary
}

function importRecord(code: string, content: ProcedureContent, at: Date): Promise<'created' | 'updated' | 'unchanged'> {
  return transaction(async (tx) => {
    const known = await findCurrentVersion(tx, code, civilDateOf(at))
    const { result, procedureId } = await publishVersion(tx, joined(code, content, known?.version ?? null), at)
    if (result === 'created') await writeOfferings(tx, procedureId, offeringOfRecord(content), at)
    if (result !== 'unchanged') await publishTags(tx, tags.procedures, tags.procedure(code))
    return result
  })
}

/**
 * What a record says together with what is already published. Facts written out by the house keep their words, papers and fees, and the record only fills
 * what they leave open; a row of the fact table gives way to the record but keeps the words people search by and where it may be filed.
 */
function joined(code: string, record: ProcedureContent, current: CurrentVersion | null): Publication {
  if (!current) return { code, content: record, questions: [], source: 'NATIONAL' }
  const { content, questions } = current
  if (current.source === 'HOUSE') {
    const filled: ProcedureContent = {
      ...record,
      ...withoutAbsent(content),
      // What the house left as words, the source of those words does not decide.
      ...(content.term || content.termText ? { term: content.term, termText: content.termText } : {}),
      ...(content.fees.length > 0 || content.feeText ? { feeText: content.feeText } : {}),
      ...(content.papers.length > 0 ? { papersText: content.papersText } : {}),
      portalUrl: record.portalUrl ?? content.portalUrl,
      results: content.results.length > 0 ? content.results : record.results,
      legalBases: content.legalBases.length > 0 ? content.legalBases : record.legalBases,
      channels: content.channels.length > 0 ? content.channels : record.channels,
    }
    return { code, content: markFilled(withoutAbsent(filled), current, record), questions, source: 'HOUSE' }
  }
  const keywords = [...new Set([...content.keywords, ...record.keywords])]
  const { filing, filingPlace } = current.source === 'TABLE' ? content : record
  return {
    code,
    content: withoutAbsent({ ...record, keywords, filing, filingPlace }),
    questions,
    source: current.source as 'TABLE' | 'NATIONAL',
  }
}

/** What a record has added was compared by nobody and may be written for another model of units: the whole says so. With nothing added, nothing changes. */
function markFilled(
  filled: ProcedureContent,
  { content, questions, contentHash }: CurrentVersion,
  record: ProcedureContent,
): ProcedureContent {
  if (hashOfContent(filled, questions) === contentHash) return filled
  return {
    ...filled,
    verification: content.verification === 'VERIFIED' ? 'PARTIAL' : content.verification,
    twoTierModel: content.twoTierModel || record.twoTierModel,
  }
}

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}

/** A record names tiers of the model since 2025; only a commune's own procedures are offered here without an editor's word. */
function offeringOfRecord({ filing, levelText }: ProcedureContent): TierOffering {
  const receives = (filing === 'HERE' || filing === 'COUNTER_ONLY') && /xã/i.test(levelText ?? '')
  return { receivedBy: receives ? ['COMMUNE'] : [], decidedBy: 'RECEIVER' }
}

/** Writes which units receive a procedure. Existing rows stay as they are. */
export async function writeOfferings(
  tx: Tx,
  procedureId: string,
  offering: TierOffering,
  at: Date,
  /** Names of departments, by unit id. */
  keys: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const units = (await listUnitsOn(tx, civilDateOf(at))).map((unit) => ({ ...unit, key: keys.get(unit.id) }))
  await tx.offering.createMany({
    data: offeringRows(offering, units).map((row) => ({ id: newId(at.getTime()), procedureId, ...row, validFrom: offeringStart })),
    skipDuplicates: true,
  })
}
