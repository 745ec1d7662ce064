import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { CaseChoice } from '@/components/procedures/case-choice'
import { casesOf, followQuestions } from '@/lib/procedures/cases'
import { checklistPath, readAnswers } from '@/lib/procedures/checklist'
import { findProcedureAt } from '@/lib/procedures/queries'

type Props = { params: Promise<{ code: string; answers: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const procedure = await findProcedureAt((await params).code)
  return { title: procedure ? `Chọn trường hợp: ${procedure.content.name}` : 'Không tìm thấy thủ tục' }
}

export default async function QuestionPage({ params }: Props) {
  const { code, answers: text } = await params
  const answers = readAnswers(text)
  const procedure = answers && (await findProcedureAt(code))
  if (!procedure || procedure.content.filing === 'PETITION') notFound()
  const reached = followQuestions(casesOf(procedure.content), answers)
  if (!reached) notFound()
  if ('case' in reached) redirect(checklistPath(code, reached.case.key))
  return <CaseChoice procedure={procedure} answers={answers} question={reached.question} />
}
