import { holdsIn } from './cases'
import type { CaseQuestion, ProcedureCase, ProcedureContent } from './types'

/** In the place of a case: everything, for a procedure without cases and for whoever does not know theirs. */
export const everyCase = 'chung'

const home = (code: string) => `/thu-tuc/${code}/chuan-bi`

/** Where the questions that lead to a checklist begin, or the checklist itself where there is nothing to choose. */
export function preparationPath(code: string, { cases = [] }: Pick<ProcedureContent, 'cases'>): string {
  return cases.length > 0 ? home(code) : checklistPath(code, everyCase)
}

export function checklistPath(code: string, caseKey: string, unitSlug?: string): string {
  return [home(code), caseKey, unitSlug].filter(Boolean).join('/')
}

/** The page of the question that follows `answers`, each the position of an option. */
export function questionPath(code: string, answers: readonly number[]): string {
  return answers.length > 0 ? `${home(code)}/cau/${answers.join('-')}` : home(code)
}

/** Answers as an address holds them: "0-1". Null: not an address that the site makes. */
export function readAnswers(text: string): number[] | null {
  return /^\d{1,2}(-\d{1,2}){0,2}$/.test(text) ? text.split('-').map(Number) : null
}

/** Where an option of the question after `answers` leads. */
export function optionPath(code: string, question: CaseQuestion, answers: readonly number[], option: number): string {
  const leadsTo = question.options[option]!.leadsTo
  return 'case' in leadsTo ? checklistPath(code, leadsTo.case) : questionPath(code, [...answers, option])
}

/** The most questions that anybody is asked. */
export function mostAsked({ caseQuestions = [] }: Pick<ProcedureContent, 'caseQuestions'>): number {
  const depth = (id: string, seen: readonly string[]): number => {
    const question = caseQuestions.find((one) => one.id === id)
    if (!question || seen.includes(id)) return 0
    const below = question.options.map(({ leadsTo }) => ('question' in leadsTo ? depth(leadsTo.question, [...seen, id]) : 0))
    return 1 + Math.max(0, ...below)
  }
  return caseQuestions[0] ? depth(caseQuestions[0].id, []) : 0
}

/** The case that an address names; `null` where it stands for every case. Undefined: there is no such case. */
export function findCase({ cases = [] }: Pick<ProcedureContent, 'cases'>, key: string): ProcedureCase | null | undefined {
  return key === everyCase ? null : cases.find((one) => one.key === key)
}

/** The parts of a procedure that hold in one case; everything without one. */
export function contentInCase(content: ProcedureContent, caseKey: string | undefined): ProcedureContent {
  const holding = <T extends { cases?: string[] }>(parts: T[]) => parts.filter((part) => holdsIn(part.cases, caseKey))
  return {
    ...content,
    papers: holding(content.papers),
    fees: holding(content.fees),
    exemptions: holding(content.exemptions),
    channels: holding(content.channels),
  }
}

/**
 * The procedure and case of a checklist whose QR code was scanned: the scanner types the address, on whatever host it was printed. Null: other text.
 * `caseKey` is absent where the sheet stands for every case.
 */
export function readChecklistAddress(text: string): { code: string; caseKey?: string } | null {
  const [, code, caseKey] =
    /^(?:https?:\/\/[^/\s]+)?\/thu-tuc\/(\d\.\d{6})\/chuan-bi\/([a-z0-9-]+)(?:\/[a-z0-9-]+)?\/?$/.exec(text.trim().toLowerCase()) ?? []
  if (!code || !caseKey || caseKey === 'cau') return null
  return { code, ...(caseKey !== everyCase && { caseKey }) }
}
