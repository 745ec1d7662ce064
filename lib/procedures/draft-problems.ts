import { sentenceFor } from '@/lib/action/form-errors'
import { procedureContentSchema } from './content-schema'
import type { ProcedureContent } from './types'

/** `path` is dotted, such as `papers.0.name`. */
export type DraftProblem = { path: string; message: string }

/** What keeps a content from being published, a sentence each. */
export function draftProblems(content: ProcedureContent): DraftProblem[] {
  const result = procedureContentSchema.safeParse(content, { error: sentenceFor })
  if (result.success) return content.term || content.termText || content.instant || content.cases?.length ? [] : [noTerm]
  return result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
}

const noTerm: DraftProblem = { path: 'term', message: 'Ghi thời hạn giải quyết, hoặc ghi lời của nguồn khi thời hạn chưa rõ.' }
