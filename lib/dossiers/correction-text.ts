import type { Question } from '@/lib/procedures/question'
import { termText } from '@/lib/procedures/text'
import type { ProcedureContent, Term } from '@/lib/procedures/types'
import { shownAnswers } from '@/lib/submissions/content'
import type { Party } from './parties'
import { correctedFieldNames, resultMethodNames } from './text'
import { type CorrectedField, correctedFields, type ResultMethod } from './types'

type Paper = { paperKey: string; name: string; originals: number; certified: number; copies: number; compared: boolean }

/** What a reception says and a correction may say otherwise. */
export type Reception = {
  versionId: string
  caseKey: string | undefined
  term: Term
  resultMethod: ResultMethod
  papers: readonly Paper[]
  parties: readonly Party[]
}

/** In which points two receptions differ. */
export function changedFields(before: Reception, after: Reception): CorrectedField[] {
  const said: Record<CorrectedField, (reception: Reception) => unknown> = {
    PROCEDURE: ({ versionId }) => versionId,
    CASE: ({ caseKey }) => caseKey ?? null,
    TERM: ({ term }) => [term.amount, term.unit],
    RESULT_METHOD: ({ resultMethod }) => resultMethod,
    PAPERS: ({ papers }) => papers.map(paperText),
    PEOPLE: ({ parties }) => parties.map((party) => `${party.role} ${party.kind} ${party.identification} ${partyText(party)}`).toSorted(),
  }
  return correctedFields.filter((field) => JSON.stringify(said[field](before)) !== JSON.stringify(said[field](after)))
}

/** What stood before, for the office: only the points that were changed; with another procedure also the answers given to the former one. */
export function beforeText(
  changed: readonly CorrectedField[],
  before: Reception,
  { content, questions, answers }: { content: ProcedureContent; questions: readonly Question[]; answers: Record<string, string> },
): string {
  const words: Record<CorrectedField, () => string> = {
    PROCEDURE: () =>
      [content.name, ...shownAnswers(questions, answers).map(({ label, value }) => `${label}: ${value}`)].filter(Boolean).join('\n'),
    CASE: () => content.cases?.find(({ key }) => key === before.caseKey)?.name ?? 'không chọn',
    TERM: () => termText(before.term),
    RESULT_METHOD: () => resultMethodNames[before.resultMethod],
    PAPERS: () => before.papers.map(paperText).join('; ') || 'không ghi giấy tờ nào',
    PEOPLE: () => before.parties.map(partyText).join('; '),
  }
  return changed.map((field) => `${correctedFieldNames[field]}: ${words[field]()}`).join('\n')
}

function paperText(paper: Paper): string {
  const counts = [
    paper.originals && `${paper.originals} bản chính`,
    paper.certified && `${paper.certified} bản chứng thực`,
    paper.copies && `${paper.copies} bản sao`,
    paper.compared && 'đã đối chiếu',
  ]
  return `${paper.name} (${counts.filter(Boolean).join(', ')})`
}

function partyText(party: Party): string {
  const { fullName, idNumber, businessNumber, phone, email, address, relation } = party
  return [fullName, idNumber, businessNumber, phone, email, address, relation].filter(Boolean).join(', ')
}
