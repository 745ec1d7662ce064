import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DirectivePanel } from '@/components/directives/directive-panel'
import { DeadlineFactsView } from '@/components/dossiers/deadline-facts-view'
import { DoneNotice } from '@/components/dossiers/done-notice'
import { FeeList } from '@/components/dossiers/fee-list'
import { FileList } from '@/components/dossiers/file-list'
import { HistoryList } from '@/components/dossiers/history-list'
import { paperRowsOf } from '@/components/dossiers/paper-table'
import { OpinionList } from '@/components/dossiers/opinion-list'
import { PrintedForms } from '@/components/dossiers/printed-forms'
import { PartyList } from '@/components/dossiers/party-list'
import { PrivateNotes } from '@/components/dossiers/private-notes'
import { ProcessPanel } from '@/components/dossiers/process-panel'
import { ReceivedPapers } from '@/components/dossiers/received-papers'
import { ReissueForm } from '@/components/dossiers/reissue-form'
import { SendFilesForm } from '@/components/dossiers/send-files-form'
import { Step, type StepProps } from '@/components/dossiers/steps'
import { ResultPanel } from '@/components/results/result-panel'
import { Disclosure } from '@/components/ui/disclosure'
import { SummaryList } from '@/components/ui/fact-list'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { caseRoles, holdsRole } from '@/lib/auth/roles'
import { findViewer } from '@/lib/auth/viewer'
import { civilDateOf, formatCivilDate, formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { listDirectivesOn, listInstructedUnits } from '@/lib/directives/queries'
import { findDeadlineFacts } from '@/lib/dossiers/deadline-facts'
import { listOwnFiles } from '@/lib/dossiers/desk-files'
import { findProcess } from '@/lib/dossiers/process'
import { mainAction, nextStepFor } from '@/lib/dossiers/desk-step'
import { listPrivateNotes } from '@/lib/dossiers/private-notes'
import { receptionOf } from '@/lib/dossiers/projection'
import type { DossierAction } from '@/lib/dossiers/state'
import { actionNames, delayReasonNames, outcomeNames, resultMethodNames, stateNames } from '@/lib/dossiers/text'
import type { DelayReason, Outcome, ResultMethod } from '@/lib/dossiers/types'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { termInForce } from '@/lib/procedures/term-in-force'
import { findProposedNumbers, listResultsOf } from '@/lib/results/queries'
import { shownAnswers } from '@/lib/submissions/content'
import { signInFirst } from '../../sign-in-first'
import { findDetail } from './find-detail'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await findViewer()
  const found = viewer && (await findDetail(viewer, (await params).id))
  return { title: viewer && !found ? 'Không tìm thấy trang này' : 'Hồ sơ' }
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Steps that files of the result come with. */
const resultSteps: readonly DossierAction[] = ['decide', 'passOn', 'draftDecision', 'signDecision', 'numberDecision', 'reissueResult']

const listed = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat()).slice(0, 25)

export default async function DossierPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const viewer = await signInFirst(`/can-bo/ho-so/${id}`, ...caseRoles)
  const dossier = await findDetail(viewer, id)
  if (!dossier) notFound()
  const { content, actions } = dossier
  const main = mainAction(actions, dossier.place)
  const next = nextStepFor(dossier.state, actions, dossier.place)
  const sent = listed(search.tep)
  const [process, deadline, units, files, privateNotes, directives, instructed, results, numbers] = await Promise.all([
    findProcess(viewer, dossier),
    findDeadlineFacts(dossier),
    namesOfUnits([dossier.unitId, dossier.handlingUnitId]),
    listOwnFiles(viewer, sent, main && resultSteps.includes(main) ? 'RESULT' : 'PAPER'),
    listPrivateNotes(viewer, id),
    listDirectivesOn(viewer, id),
    listInstructedUnits(viewer, id),
    listResultsOf(viewer, id),
    actions.includes('decide') || actions.includes('numberDecision')
      ? findProposedNumbers(dossier.handlingUnitId, dossier.procedureVersionId)
      : {},
  ])
  // Without script files come one form after the other; those already sent stay named in the address.
  const back = encodeURIComponent(`/can-bo/ho-so/${id}${files.map((file, at) => `${at ? '&' : '?'}tep=${file.id}`).join('')}`)
  const isReception = holdsRole(viewer, 'RECEPTIONIST', dossier.unitId)
  const code = dossier.code ?? dossier.requestId
  const today = civilDateOf(clock.now())
  const cases = content.cases ?? []
  // Where each case has a term, choosing the case is enough.
  const termUnknown =
    !termInForce(content, today).term && (cases.length === 0 || cases.some(({ key }) => !termInForce(content, today, key).term))
  const caseKey = dossier.receivedAt ? receptionOf(dossier.events).caseKey : undefined
  const caseName = cases.find(({ key }) => key === caseKey)?.name
  const step: StepProps = {
    target: { id, version: dossier.version },
    papers: paperRowsOf(content.papers),
    askTerm: termUnknown ? { source: content.termText } : null,
    cases: (content.cases ?? []).map(({ key, name }) => ({ key, name })),
    resultMethod: dossier.resultMethod,
    extension: extensionDraft(dossier),
    handOver: process.choices,
    decision: {
      draft: decisionDraft(dossier),
      numbers,
      titles: content.results.map(({ name }) => name),
      revocable: results
        .filter((result) => !result.revokedAt)
        .map((result) => ({ id: result.id, name: `${result.number} (${result.title})` })),
    },
    files,
    fileError: search['loi-tep']
      ? 'Có tệp chưa nhận được. Tệp phải là PDF hoặc ảnh, không có mật khẩu, không quá 20 MB. Hãy chọn lại.'
      : undefined,
  }
  const secondary = actions.filter((action) => action !== main)
  return (
    <>
      <header className="mb-4">
        <p className="text-sm text-muted">
          <a href="/can-bo" className="inline-flex min-h-11 items-center">
            Hàng chờ
          </a>{' '}
          / {dossier.code ? 'Mã hồ sơ' : 'Mã gửi (chưa có mã hồ sơ)'}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="font-mono tabular-nums">{code}</h1>
          <Tag tone={dossier.state === 'NOT_ACCEPTED' ? 'bad' : 'neutral'}>{stateNames[dossier.state]}</Tag>
        </div>
        <p className="mt-1 max-w-prose">{content.name}</p>
        {caseName && <p className="max-w-prose text-muted">Trường hợp: {caseName}</p>}
      </header>
      <DoneNotice done={search.xong} id={id} mayPrint={isReception && dossier.code !== null} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 lg:col-start-2">
          <section aria-labelledby="viec" className="rounded border-2 border-leaf p-4">
            <p className="text-sm font-semibold text-leaf">Việc tiếp theo</p>
            <h2 id="viec">{next.title}</h2>
            <p className="mt-1 mb-4 max-w-prose text-muted">{next.why}</p>
            {main && <Step key={`${main}-${dossier.version}`} action={main} {...step} />}
            {secondary.length > 0 && (
              <div className="mt-6 space-y-2">
                <h3 className="text-base">Việc khác</h3>
                {secondary.map((action) => (
                  <Disclosure key={`${action}-${dossier.version}`} summary={actionNames[action]}>
                    <Step action={action} {...step} />
                  </Disclosure>
                ))}
              </div>
            )}
            <SendFilesForm id="gui-ket-qua" address={`/can-bo/tep?loai=ket-qua&ve=${back}`} />
            <SendFilesForm id="gui-giay-to" address={`/can-bo/tep?ve=${back}`} />
          </section>
        </div>
        <div className="min-w-0 space-y-8 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <section aria-labelledby="giay-to">
            <h2 id="giay-to" className="mb-2">
              Giấy tờ
            </h2>
            <FileList files={dossier.attachments} papers={content.papers} />
            <ReceivedPapers papers={dossier.papers} />
          </section>
          {results.length > 0 && (
            <section aria-labelledby="ket-qua">
              <h2 id="ket-qua" className="mb-2">
                Kết quả
              </h2>
              <ResultPanel results={results} />
            </section>
          )}
          {dossier.fees.length > 0 && (
            <section aria-labelledby="phi">
              <h2 id="phi" className="mb-2">
                Phí, lệ phí
              </h2>
              <FeeList fees={dossier.fees} />
            </section>
          )}
          <section aria-labelledby="nguoi">
            <h2 id="nguoi" className="mb-2">
              Người yêu cầu
            </h2>
            <PartyList parties={dossier.parties} />
          </section>
          {Object.keys(dossier.answers).length > 0 && (
            <section aria-labelledby="noi-dung-khai">
              <h2 id="noi-dung-khai" className="mb-2">
                Nội dung khai
              </h2>
              <SummaryList
                rows={shownAnswers(dossier.questions, dossier.answers).map(({ id: key, label, value }) => ({
                  key,
                  label,
                  value: <span className="whitespace-pre-line">{value}</span>,
                }))}
              />
            </section>
          )}
          <section aria-labelledby="thu-tuc">
            <h2 id="thu-tuc" className="mb-2">
              Thủ tục
            </h2>
            <SummaryList
              rows={[
                {
                  label: 'Thủ tục',
                  value: <a href={`/thu-tuc/${dossier.procedureCode}`}>{dossier.procedureCode}</a>,
                  note: `Bản số ${dossier.procedureVersion}, giữ nguyên từ lúc nộp`,
                },
                { label: 'Nơi nhận', value: units.get(dossier.unitId) },
                { label: 'Nơi giải quyết', value: units.get(dossier.handlingUnitId) },
                { label: 'Người thụ lý', value: dossier.assignee?.fullName },
                {
                  label: 'Nộp',
                  value: `${formatDateTime(dossier.submittedAt)}, ${dossier.channel === 'ONLINE' ? 'qua mạng' : 'tại quầy'}`,
                },
                { label: 'Nhận kết quả', value: resultMethodNames[dossier.resultMethod as ResultMethod] },
                { label: 'Kết quả', value: dossier.outcome && outcomeNames[dossier.outcome as Outcome] },
              ]}
            />
          </section>
          <PrintedForms id={id} events={dossier.events} isReception={isReception} />
          {isReception && (
            <section aria-labelledby="giay-in" className="space-y-3">
              <h2 id="giay-in">Giấy in và mã tra cứu</h2>
              {(dossier.code || dossier.state === 'NOT_ACCEPTED') && (
                <p>
                  <a href={`/can-bo/ho-so/${id}/giay-hen`} className="inline-flex min-h-11 items-center gap-2 font-semibold">
                    <Icon name="print" />{' '}
                    {dossier.state === 'NOT_ACCEPTED' ? 'In giấy báo không tiếp nhận' : 'In giấy tiếp nhận và hẹn trả'}
                  </a>
                </p>
              )}
              <Disclosure summary="Người dân mất mã tra cứu">
                <ReissueForm target={step.target} code={code} />
              </Disclosure>
            </section>
          )}
        </div>
        <div className="min-w-0 space-y-8 lg:col-start-2">
          {process.plan && <ProcessPanel plan={process.plan} />}
          {process.opinions.length > 0 && <OpinionList opinions={process.opinions} now={clock.now()} />}
          <section aria-labelledby="thoi-han">
            <h2 id="thoi-han" className="mb-2">
              Thời hạn
            </h2>
            <DeadlineFactsView deadline={deadline} answerDueAt={dossier.answerDueAt && formatDateTime(dossier.answerDueAt)} />
          </section>
          <PrivateNotes dossierId={id} notes={privateNotes} />
          <DirectivePanel directives={directives} dossierId={instructed.length > 0 ? id : null} />
          <section aria-labelledby="lich-su">
            <h2 id="lich-su" className="mb-2">
              Lịch sử
            </h2>
            <HistoryList events={dossier.events} notes={dossier.notes} papers={content.papers} />
          </section>
        </div>
      </div>
    </>
  )
}

/** The draft of the result that stands now. */
function decisionDraft({ decision, events, notes }: NonNullable<Awaited<ReturnType<typeof findDetail>>>) {
  const drafted = decision && events.findLast((event) => event.kind === 'dossier.decision_drafted')
  if (!drafted) return null
  const { outcome, noteId } = drafted.data as { outcome: Outcome; noteId: string | null }
  return { outcome, text: notes.find((note) => note.id === noteId)?.text ?? null }
}

/** The apology that waits for the head's signature, in words. */
function extensionDraft({ extension, events, notes }: NonNullable<Awaited<ReturnType<typeof findDetail>>>) {
  const drafted = extension === 'DRAFTED' && events.findLast((event) => event.kind === 'dossier.extension_drafted')
  if (!drafted) return null
  const { dueOn, reason, noteId } = drafted.data as { dueOn: string; reason: DelayReason; noteId: string }
  return {
    dueOn: formatCivilDate(dueOn),
    reason: delayReasonNames[reason],
    text: notes.find((note) => note.id === noteId)?.text ?? '',
  }
}
