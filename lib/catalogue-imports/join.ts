import 'server-only'
import type { TierOffering } from '@/lib/procedures/offering'
import { type CurrentVersion, hashOfContent } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'

/**
 * What a record says together with what is already published. Facts written out by the house keep their words, papers and fees, and the record only fills
 * what they leave open; a row of the fact table gives way to the record but keeps the words people search by and where it may be filed.
 */
export function joined(record: ProcedureContent, current: CurrentVersion | null): ProcedureContent {
  if (!current) return record
  const { content } = current
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
    return markFilled(withoutAbsent(filled), current, record)
  }
  const keywords = [...new Set([...content.keywords, ...record.keywords])]
  const { filing, filingPlace } = current.source === 'TABLE' ? content : record
  return withoutAbsent({ ...record, ...writtenHere(content, record), keywords, filing, filingPlace })
}

/** What editors wrote and no national record carries. Whatever is laid out by cases stays whole: a record knows none. */
function writtenHere(
  content: ProcedureContent,
  record: ProcedureContent,
): Partial<{ [K in keyof ProcedureContent]: ProcedureContent[K] | undefined }> {
  const { summary, localTerm, cases, caseQuestions, term, termText, channels, papers, papersText, fees, feeText, exemptions } = content
  if (cases && cases.length > 0)
    return {
      summary,
      localTerm,
      cases,
      caseQuestions,
      term,
      termText,
      channels,
      papers,
      papersText,
      fees,
      feeText,
      exemptions,
    }
  const known = new Map(papers.map((paper) => [paper.key, paper]))
  const withFiles = record.papers.map((paper) => {
    const { templateFile, examples } = known.get(paper.key) ?? {}
    return { ...paper, ...(templateFile ? { templateFile } : {}), ...(examples ? { examples } : {}) }
  })
  return { ...(summary ? { summary } : {}), ...(localTerm ? { localTerm } : {}), papers: withFiles }
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
export function offeringOfRecord({ filing, levelText }: ProcedureContent): TierOffering {
  const receives = (filing === 'HERE' || filing === 'COUNTER_ONLY') && /xã/i.test(levelText ?? '')
  return { receivedBy: receives ? ['COMMUNE'] : [], decidedBy: 'RECEIVER' }
}
