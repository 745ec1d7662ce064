import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { CaseChoice } from '@/components/procedures/case-choice'
import { followQuestions, casesOf } from '@/lib/procedures/cases'
import { preparationPath } from '@/lib/procedures/checklist'
import { findProcedureAt } from '@/lib/procedures/queries'

type Props = { params: Promise<{ code: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const procedure = await findProcedureAt((await params).code)
  return { title: procedure ? `Chọn trường hợp: ${procedure.content.name}` : 'Không tìm thấy thủ tục' }
}

/** The first question, or the list of cases where nobody has written questions. */
export default async function PreparationPage({ params }: Props) {
  const procedure = await findProcedureAt((await params).code)
  if (!procedure || procedure.content.filing === 'PETITION') notFound()
  const { code, content } = procedure
  if (!content.cases?.length) redirect(preparationPath(code, content))
  const reached = followQuestions(casesOf(content), [])
  return <CaseChoice procedure={procedure} answers={[]} question={reached && 'question' in reached ? reached.question : null} />
}
