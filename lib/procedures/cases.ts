import type { CaseQuestion, ProcedureCase, ProcedureContent } from './types'

type Cases = { cases: readonly ProcedureCase[]; questions: readonly CaseQuestion[] }

/** How many questions may stand between a person and their case. */
export const mostQuestions = 3

export function casesOf({ cases = [], caseQuestions = [] }: Pick<ProcedureContent, 'cases' | 'caseQuestions'>): Cases {
  return { cases, questions: caseQuestions }
}

/** Whether what is bound to `keys` holds in a case. Without a chosen case everything is shown. */
export function holdsIn(keys: readonly string[] | undefined, caseKey: string | undefined): boolean {
  return !keys || caseKey === undefined || keys.includes(caseKey)
}

/** Where answers lead so far: the case, or the question to ask next. Options are given by their position. Null: an answer that no option has. */
export function followQuestions(
  { cases, questions }: Cases,
  answers: readonly number[],
): { case: ProcedureCase } | { question: CaseQuestion } | null {
  let question = questions[0]
  for (const [index, answer] of answers.entries()) {
    const leadsTo = question?.options[answer]?.leadsTo
    if (!leadsTo) return null
    if ('case' in leadsTo) {
      const found = cases.find((one) => one.key === leadsTo.case)
      return found && index === answers.length - 1 ? { case: found } : null
    }
    question = questions.find((one) => one.id === leadsTo.question)
  }
  return question ? { question } : null
}

/** Words that stand in the place of a case in the address of a checklist. */
const addressWords = new Set(['chung', 'cau'])

export type CaseProblem = { path: (string | number)[]; message: string }

/** What keeps the questions of a procedure from leading each person to one case. Empty: nothing. */
export function caseProblems(
  content: Pick<ProcedureContent, 'cases' | 'caseQuestions' | 'papers' | 'fees' | 'exemptions' | 'channels'>,
): CaseProblem[] {
  const { cases, questions } = casesOf(content)
  const known = new Set(cases.map((one) => one.key))
  const problems: CaseProblem[] = []
  for (const [index, { key }] of cases.entries()) {
    if (addressWords.has(key)) problems.push({ path: ['cases', index], message: `Mã "${key}" đã dùng cho địa chỉ khác. Hãy chọn mã khác.` })
  }
  if (known.size !== cases.length) problems.push({ path: ['cases'], message: 'Hai trường hợp có cùng mã. Mỗi trường hợp cần mã riêng.' })
  for (const part of ['papers', 'fees', 'exemptions', 'channels'] as const) {
    for (const [index, one] of content[part].entries()) {
      if (one.cases?.some((key) => !known.has(key)))
        problems.push({ path: [part, index, 'cases'], message: 'Gắn với một trường hợp không còn trong danh sách. Chọn lại trường hợp.' })
    }
  }
  if (questions.length === 0) return problems
  const reached = new Set<string>()
  const walk = (id: string, asked: readonly string[]): void => {
    const index = questions.findIndex((one) => one.id === id)
    const question = questions[index]
    if (!question) return void problems.push({ path: ['caseQuestions'], message: `Không có câu hỏi mang mã ${id}.` })
    if (asked.includes(id)) return void problems.push({ path: ['caseQuestions', index], message: 'Câu hỏi dẫn vòng lại chính nó.' })
    if (asked.length === mostQuestions)
      return void problems.push({
        path: ['caseQuestions', index],
        message: `Người dân phải trả lời quá ${mostQuestions} câu mới đến câu này.`,
      })
    for (const { leadsTo } of question.options) {
      if ('question' in leadsTo) walk(leadsTo.question, [...asked, id])
      else if (known.has(leadsTo.case)) reached.add(leadsTo.case)
      else problems.push({ path: ['caseQuestions', index], message: 'Một câu trả lời dẫn đến trường hợp không có trong danh sách.' })
    }
  }
  walk(questions[0]!.id, [])
  for (const [index, one] of cases.entries()) {
    if (!reached.has(one.key)) problems.push({ path: ['cases', index], message: `Không câu trả lời nào dẫn đến trường hợp "${one.name}".` })
  }
  return problems
}
