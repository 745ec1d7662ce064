import { termInForce } from '@/lib/procedures/term-in-force'
import { clock } from '@/lib/core/clock'
import { civilDateOf } from '@/lib/core/civil-date'
import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { IntakeForm } from '@/components/dossiers/intake-form'
import { paperRowsOf } from '@/components/dossiers/paper-table'
import { ProcedurePicker } from '@/components/dossiers/procedure-picker'
import { SendFilesForm } from '@/components/dossiers/send-files-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { holdsRole, unitsWithRole } from '@/lib/auth/roles'
import { listOwnFiles } from '@/lib/dossiers/desk-files'
import { findIntakeDone } from '@/lib/dossiers/intake-done'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { commonTasks } from '@/lib/procedures/common-tasks'
import { findOffered, listOffered, searchOffered } from '@/lib/procedures/offered'
import { contentInCase, readChecklistAddress } from '@/lib/procedures/checklist'
import { feesDue } from '@/lib/procedures/fees-due'
import { findProposedNumbers } from '@/lib/results/queries'
import { shortTerm, termText } from '@/lib/procedures/text'
import { redirect } from 'next/navigation'
import { IntakeCase, intakeAddress } from '@/components/dossiers/intake-case'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Tiếp nhận tại quầy' }

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 300) : '')

export default async function IntakePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const search = await searchParams
  const viewer = await signInFirst('/can-bo/quay', 'RECEPTIONIST')
  const unitIds = unitsWithRole({ ...viewer, assignments: viewer.assignments.filter((held) => !held.takenOver) }, 'RECEPTIONIST')
  const names = await namesOfUnits(unitIds)
  const unitId = unitIds.find((id) => id === one(search['don-vi'])) ?? unitIds[0]!
  const units = unitIds.map((id) => ({ id, name: names.get(id) ?? '' }))
  const code = one(search['thu-tuc'])
  const asked = one(search.tim).trim()
  const scanned = readChecklistAddress(asked)
  if (scanned) redirect(intakeAddress(unitId, scanned.code, scanned.caseKey))
  const [procedure, done] = await Promise.all([code ? findOffered(unitId, code) : null, findIntakeDone(viewer, one(search.xong))])
  const doneNotice = done && (
    <div className="mb-6">
      <Notice tone="success" role="status">
        <p>
          Đã ghi nhận và trả kết quả hồ sơ{' '}
          <a href={`/can-bo/ho-so/${done.id}`} className="font-bold">
            {done.code}
          </a>
          . <a href={`/can-bo/ho-so/${done.id}/giay-hen`}>In giấy tiếp nhận</a> nếu người dân cần.
        </p>
      </Notice>
    </div>
  )
  if (!procedure) {
    const procedures = asked
      ? await searchOffered(unitId, asked, 30)
      : await listOffered(
          unitId,
          commonTasks.map((task) => task.code),
          15,
        )
    return (
      <>
        <PageHeader title="Tiếp nhận tại quầy" lead={names.get(unitId)} />
        {doneNotice}
        <p className="mb-4">
          <a href={`/can-bo/quay/so-thu?don-vi=${unitId}`} className="inline-flex min-h-11 items-center">
            Sổ thu phí, lệ phí trong ngày
          </a>
        </p>
        {code && (
          <div className="mb-6">
            <Notice tone="warning">
              <p>Đơn vị không tiếp nhận thủ tục {code} tại quầy. Hãy chọn thủ tục khác.</p>
            </Notice>
          </div>
        )}
        <ProcedurePicker asked={asked} procedures={procedures} unitId={unitId} units={units} />
      </>
    )
  }
  const { content } = procedure
  const caseKey = content.cases?.find((known) => known.key === one(search['truong-hop']))?.key
  const here = intakeAddress(unitId, procedure.code, caseKey)
  const today = civilDateOf(clock.now())
  const inCase = contentInCase(content, caseKey)
  const term = termInForce(content, today, caseKey)
  const mayFinish = content.instant && holdsRole(viewer, 'SPECIALIST', unitId)
  const sent = search.tep === undefined ? [] : [search.tep].flat().slice(0, 25)
  const files = await listOwnFiles(viewer, sent, 'PAPER')
  // Without script files come one form after the other; those already sent stay named in the address.
  const address = `/can-bo/tep?ve=${encodeURIComponent(`${here}${files.map((file) => `&tep=${file.id}`).join('')}`)}`
  return (
    <>
      <p className="text-sm">
        <a href={`/can-bo/quay?don-vi=${unitId}`} className="inline-flex min-h-11 items-center">
          Chọn thủ tục khác
        </a>
      </p>
      <PageHeader title={content.name} kicker={`Tiếp nhận tại quầy · ${names.get(unitId)} · ${procedure.code}`} />
      {doneNotice}
      <IntakeCase
        code={procedure.code}
        unit={{ id: unitId, name: names.get(unitId) ?? '', ...procedure.local }}
        content={content}
        caseKey={caseKey}
        fees={feesDue(content, { date: today, channel: 'COUNTER', caseKey, unit: procedure.local })}
      />
      <IntakeForm
        key={`${done?.id ?? ''} ${caseKey ?? ''}`}
        versionId={procedure.versionId}
        procedureCode={procedure.code}
        unitId={unitId}
        caseKey={caseKey}
        transactionId={randomUUID()}
        papers={paperRowsOf(inCase.papers)}
        askTerm={term.term ? null : { source: term.text }}
        term={(caseKey || !content.cases?.length ? shortTerm(content, today, caseKey) : term.term && termText(term.term)) ?? null}
        mayFinish={mayFinish}
        numbers={mayFinish ? await findProposedNumbers(unitId, procedure.versionId) : {}}
        filesAddress={address}
        files={files}
        fileError={
          search['loi-tep']
            ? 'Có tệp chưa nhận được. Tệp phải là PDF hoặc ảnh, không có mật khẩu, không quá 20 MB. Hãy chọn lại.'
            : undefined
        }
      />
      <SendFilesForm id="gui-ban-quet" address={address} />
    </>
  )
}
