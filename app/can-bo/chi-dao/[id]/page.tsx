import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm, CloseForm, SendBackForm } from '@/components/directives/directive-forms'
import { DirectiveTag } from '@/components/directives/directive-tag'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Disclosure } from '@/components/ui/disclosure'
import { DoneMessage } from '@/components/ui/done-message'
import { SummaryList } from '@/components/ui/fact-list'
import { PageHeader } from '@/components/ui/page-header'
import { PlainText } from '@/components/ui/plain-text'
import { formatCivilDate } from '@/lib/core/civil-date'
import { isId } from '@/lib/core/ids'
import { findDirective } from '@/lib/directives/queries'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Ý kiến chỉ đạo' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = {
  gui: 'Đã gửi ý kiến chỉ đạo.',
  'tra-loi': 'Đã gửi trả lời.',
  'tra-lai': 'Đã yêu cầu trả lời lại.',
  'ket-thuc': 'Đã kết thúc ý kiến chỉ đạo này.',
}

export default async function DirectivePage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await signInFirst(`/can-bo/chi-dao/${id}`)
  const directive = isId(id) ? await findDirective(viewer, id) : null
  if (!directive) notFound()
  const { xong } = await searchParams
  const may = new Set(directive.actions)
  const target = { id, version: directive.version }
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/chi-dao', label: 'Ý kiến chỉ đạo' }]} />
      <PageHeader title="Ý kiến chỉ đạo">
        <DirectiveTag state={directive.state} overdue={directive.overdue} />
      </PageHeader>
      <DoneMessage>{typeof xong === 'string' ? done[xong] : undefined}</DoneMessage>
      <div className="grid gap-10 xl:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
        <div className="space-y-8">
          <Words title="Việc cần làm" by={`${directive.author}, ${directive.createdAt}`} text={directive.text} />
          {directive.rounds.map((round) => (
            <div key={round.returnedAt} className="space-y-8">
              <Words title="Trả lời trước" by={`${round.by}, ${round.at}`} text={round.answer} />
              <Words title="Yêu cầu trả lời lại" by={`${directive.author}, ${round.returnedAt}`} text={round.reason} />
            </div>
          ))}
          {directive.answer && <Words title="Trả lời" by={`${directive.answer.by}, ${directive.answer.at}`} text={directive.answer.text} />}
          {may.has('answer') && (
            <section className="space-y-4">
              <h2>Trả lời người chỉ đạo</h2>
              <AnswerForm key={directive.version} {...target} />
            </section>
          )}
          {may.has('close') && (
            <section className="space-y-4">
              <h2>{directive.answer ? 'Việc của ông/bà' : 'Không cần nữa?'}</h2>
              <CloseForm {...target} answered={directive.answer !== null} />
              {may.has('sendBack') && (
                <Disclosure summary="Chưa được, yêu cầu trả lời lại">
                  <SendBackForm key={directive.version} {...target} />
                </Disclosure>
              )}
            </section>
          )}
        </div>
        <SummaryList
          rows={[
            {
              label: 'Về hồ sơ',
              value:
                directive.dossier &&
                (directive.maySeeDossier ? (
                  <a href={`/can-bo/ho-so/${directive.dossier.id}`} className="font-mono">
                    {directive.dossier.code}
                  </a>
                ) : (
                  directive.dossier.code
                )),
            },
            { label: 'Về số liệu', value: directive.figure },
            { label: 'Người chỉ đạo', value: directive.author },
            { label: 'Đơn vị phải làm', value: directive.unit },
            { label: 'Trả lời trước hết ngày', value: formatCivilDate(directive.dueOn) },
            { label: 'Kết thúc', value: directive.closedAt },
          ]}
        />
      </div>
    </>
  )
}

function Words({ title, by, text }: { title: string; by: string; text: string }) {
  return (
    <section className="space-y-2 border-l-4 border-leaf pl-4">
      <h2 className="text-lg">{title}</h2>
      <p className="text-sm text-muted">{by}</p>
      <div className="prose">
        <PlainText text={text} />
      </div>
    </section>
  )
}
