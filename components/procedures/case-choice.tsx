import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { checklistPath, everyCase, mostAsked, optionPath, questionPath } from '@/lib/procedures/checklist'
import type { CaseQuestion, ProcedureContent } from '@/lib/procedures/types'

/** One plain question, each answer a link: works anywhere, can be sent to somebody, and "back" is one step back. Without a question, the cases themselves. */
export function CaseChoice({
  procedure: { code, content },
  answers,
  question,
}: {
  procedure: { code: string; content: ProcedureContent }
  answers: readonly number[]
  question: CaseQuestion | null
}) {
  const choices = question
    ? question.options.map(({ label }, at) => ({ label, href: optionPath(code, question, answers, at), note: undefined }))
    : (content.cases ?? []).map((one) => ({ label: one.name, href: checklistPath(code, one.key), note: one.note }))
  const most = mostAsked(content)
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs
        items={[
          { href: '/thu-tuc', label: 'Thủ tục' },
          { href: `/thu-tuc/${code}`, label: content.name },
        ]}
      />
      <PageHeader
        kicker={question && most > 1 ? `${content.name} · Câu ${answers.length + 1}, nhiều nhất ${most} câu` : content.name}
        title={question?.text ?? 'Ông/bà thuộc trường hợp nào?'}
        lead={question?.help}
      />
      <ul className="max-w-prose border-t-2 border-ink">
        {choices.map(({ label, href, note }) => (
          <li key={href} className="border-b border-line">
            <a href={href} className="flex min-h-14 items-center justify-between gap-4 py-3 text-lg font-semibold md:px-3">
              <span>
                {label}
                {note && <span className="block text-sm font-normal text-ink">{note}</span>}
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-6 flex flex-wrap gap-x-6">
        <a
          href={answers.length > 0 ? questionPath(code, answers.slice(0, -1)) : `/thu-tuc/${code}`}
          className="inline-flex min-h-12 items-center gap-1"
        >
          <Icon name="back" /> {answers.length > 0 ? 'Câu trước' : 'Về trang thủ tục'}
        </a>
        <a href={checklistPath(code, everyCase)} className="inline-flex min-h-12 items-center">
          Không rõ, xem giấy tờ của mọi trường hợp
        </a>
      </p>
    </div>
  )
}
