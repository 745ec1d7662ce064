import { fileFacts } from '@/lib/uploads/names'
import { PaperHelp } from '@/components/procedures/paper-help'
import { IssuedForms } from '@/components/dossiers/printed-forms'
import { IssuedResults } from '@/components/results/issued-results'
import { SignatureNote } from '@/components/results/signature-note'
import { FeeDemand } from '@/components/submissions/fee-demand'
import { Timeline } from '@/components/submissions/timeline'
import { SummaryList } from '@/components/ui/fact-list'
import { Icon } from '@/components/ui/icon'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { PlainText } from '@/components/ui/plain-text'
import { Tag, type Tone } from '@/components/ui/tag'
import { formatDate, formatDateTime } from '@/lib/core/civil-date'
import { groupCode } from '@/lib/core/ids'
import { asksOf } from '@/lib/dossiers/asks'
import { nextStep } from '@/lib/dossiers/next-step'
import { noteNames, outcomeNames, resultMethodNames, stateNames } from '@/lib/dossiers/text'
import type { TrackedDossier } from '@/lib/dossiers/tracking'
import type { Contact } from '@/lib/units/types'
import type { DossierState, NoteKind } from '@/lib/dossiers/types'
import { paperCountText } from '@/lib/submissions/text'

const tones: Record<DossierState, Tone> = {
  SUBMITTED: 'info',
  RECEIVED: 'info',
  NOT_ACCEPTED: 'bad',
  IN_PROCESS: 'info',
  AWAITING_SUPPLEMENT: 'risk',
  AWAITING_PAYMENT: 'risk',
  WITHDRAWN: 'neutral',
  STOPPED: 'bad',
  DECIDED: 'good',
  RETURNED: 'good',
}
const noticeTones: Record<Tone, NoticeTone> = { neutral: 'info', info: 'info', good: 'success', risk: 'warning', bad: 'error' }

/** A dossier as the person sees it: what to do next first, then the office's words, the history and what was handed in. */
export function TrackingView({
  dossier,
  unitName,
  contact,
  provider,
  whereabouts,
  now,
}: {
  dossier: TrackedDossier
  unitName: string
  contact: Contact
  /** The payment provider that is turned on, as people know it. */
  provider: string | null
  /** Where it is, in a sentence. */
  whereabouts: string | null
  now: Date
}) {
  const tone = tones[dossier.state]
  return (
    <article className="max-w-prose">
      <header className="mb-6">
        <p className="text-sm text-muted">
          Hồ sơ <span className="font-mono tabular-nums">{dossier.code ?? groupCode(dossier.requestId)}</span>
        </p>
        <h1>{dossier.content.name}</h1>
        <p className="mt-3">
          <Tag tone={tone}>{stateNames[dossier.state]}</Tag>
        </p>
      </header>
      <Notice tone={noticeTones[tone]} title="Việc tiếp theo">
        <p>{nextStep(dossier, unitName)}</p>
        {whereabouts && <p>{whereabouts}</p>}
      </Notice>
      {dossier.slipRenewedAt && (
        <div className="mt-4">
          <Notice tone="warning" title={`Giấy hẹn đang dùng là giấy số ${dossier.slipCorrections + 1}`}>
            <p>
              Cơ quan đã sửa việc tiếp nhận và in lại giấy hẹn lúc {formatDateTime(dossier.slipRenewedAt)}. Giấy in trước không còn giá trị.
              Ngày hẹn ghi ở trang này là ngày đúng.
            </p>
          </Notice>
        </div>
      )}
      {dossier.results.length > 0 && (
        <section className="mt-8">
          <h2>Kết quả</h2>
          <ul className="mt-2 space-y-2">
            {dossier.results.map((file) => (
              <li key={file.id}>
                <a href={`/tra-cuu/${dossier.requestId}/tep/${file.id}`} className="inline-flex min-h-11 items-center gap-2 font-semibold">
                  <Icon name="download" /> Tải {file.name}
                  <span className="text-sm font-normal text-muted">({fileFacts(file)})</span>
                </a>
                <SignatureNote report={file.signatures} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <IssuedResults issued={dossier.issued} />
      <FeeDemand dossier={dossier} contact={contact} provider={provider} />
      <div className="mt-8">
        <SummaryList
          rows={[
            { label: 'Nơi nhận', value: unitName },
            ...appointmentRows(dossier, now),
            { label: 'Kết luận', value: dossier.outcome ? outcomeNames[dossier.outcome] : null },
            { label: 'Cách nhận kết quả', value: resultMethodNames[dossier.resultMethod] },
          ]}
        />
      </div>
      {dossier.notes.length > 0 && (
        <section className="mt-8">
          <h2>Cơ quan trả lời</h2>
          {dossier.notes.map((note) => (
            <div key={note.id} className="prose mt-3 border-l-4 border-sky pl-4">
              <h3 className="text-base">{noteNames[note.kind as NoteKind] ?? 'Trả lời'}</h3>
              <p className="text-sm text-muted">{formatDateTime(note.at)}</p>
              <PlainText text={note.text} />
              <NotePapers papers={note.papers} dossier={dossier} />
            </div>
          ))}
        </section>
      )}
      <IssuedForms requestId={dossier.requestId} events={dossier.history} />
      <section className="mt-8">
        <h2 className="mb-3">Hồ sơ đã qua những bước nào</h2>
        <Timeline dossier={dossier} now={now} />
      </section>
      <Received dossier={dossier} />
    </article>
  )
}

function appointmentRows(dossier: TrackedDossier, now: Date) {
  const { dueAt, firstDueAt, pausedAt, finishedAt, answerDueAt, state } = dossier
  if (state === 'SUBMITTED' && answerDueAt) return [{ label: 'Cơ quan trả lời chậm nhất', value: formatDateTime(answerDueAt) }]
  if (!dueAt || !firstDueAt) return []
  const late = !finishedAt && !pausedAt && dueAt < now
  const rows = [
    {
      label: 'Hẹn trả kết quả',
      value: formatDateTime(dueAt),
      note: pausedAt
        ? 'Đang tạm dừng tính thời hạn, ngày hẹn sẽ lùi lại.'
        : late
          ? 'Đã quá hẹn. Ông/bà có quyền hỏi lý do tại nơi nhận hồ sơ.'
          : undefined,
    },
  ]
  return firstDueAt.getTime() === dueAt.getTime()
    ? rows
    : [{ label: 'Hẹn lần đầu', value: formatDateTime(firstDueAt), note: undefined }, ...rows]
}

function NotePapers({ papers, dossier }: { papers: unknown; dossier: TrackedDossier }) {
  const asked = asksOf(papers, dossier.content.papers)
  if (asked.length === 0) return null
  return (
    <ul>
      {asked.map(({ key, name, text }) => {
        const paper = dossier.content.papers.find((one) => one.key === key)
        return (
          <li key={key}>
            {name}: {text}
            {paper && <PaperHelp paper={paper} />}
          </li>
        )
      })}
    </ul>
  )
}

function Received({ dossier: { papers, files, submittedAt } }: { dossier: TrackedDossier }) {
  if (papers.length === 0 && files.length === 0) return null
  return (
    <section className="mt-8">
      <h2>Giấy tờ cơ quan đã nhận</h2>
      <p className="text-sm text-muted">Từ {formatDate(submittedAt)}</p>
      <ul className="mt-2 border-t border-line">
        {papers.map((paper) => (
          <li key={`${paper.name}-${paper.originals}`} className="border-b border-line py-2">
            {paper.name} <span className="text-sm text-muted">{paperCountText(paper)}</span>
          </li>
        ))}
        {files.map((file) => (
          <li key={file.id} className="border-b border-line py-2 break-words">
            {file.name} <span className="text-sm text-muted">{fileFacts(file)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
