import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CorrectionChoice } from '@/components/dossiers/correction-choice'
import { CorrectionForm } from '@/components/dossiers/correction-form'
import { paperRowsOf } from '@/components/dossiers/paper-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { holdsRole } from '@/lib/auth/roles'
import { findViewer } from '@/lib/auth/viewer'
import { civilDateOf } from '@/lib/core/civil-date'
import { papersBefore, peopleBefore } from '@/lib/dossiers/correction-fields'
import { receptionOf } from '@/lib/dossiers/projection'
import { contentInCase } from '@/lib/procedures/checklist'
import { findOffered, searchOffered } from '@/lib/procedures/offered'
import { termInForce } from '@/lib/procedures/term-in-force'
import { signInFirst } from '../../../sign-in-first'
import { findDetail } from '../find-detail'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await findViewer()
  const found = viewer && (await findDetail(viewer, (await params).id))
  return {
    title: viewer && !(found && holdsRole(viewer, 'RECEPTIONIST', found.unitId)) ? 'Không tìm thấy trang này' : 'Sửa việc tiếp nhận',
  }
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 300) : '')

export default async function CorrectionPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const viewer = await signInFirst(`/can-bo/ho-so/${id}/sua-tiep-nhan`, 'RECEPTIONIST')
  const dossier = await findDetail(viewer, id)
  if (!dossier || !holdsRole(viewer, 'RECEPTIONIST', dossier.unitId)) notFound()
  const head = (
    <>
      <Breadcrumbs items={[{ href: `/can-bo/ho-so/${id}`, label: `Hồ sơ ${dossier.code ?? dossier.requestId}` }]} />
      <PageHeader title="Sửa việc tiếp nhận" kicker={dossier.code ?? undefined} />
    </>
  )
  if (!dossier.actions.includes('correctReception')) {
    return (
      <>
        {head}
        <Notice tone="warning">
          <p>
            Không sửa việc tiếp nhận của hồ sơ này được nữa. Chỉ sửa trong ngày tiếp nhận, khi hồ sơ chưa sang bước sau, không chờ ý kiến,
            không chờ bổ sung và chưa có kết quả.
          </p>
        </Notice>
      </>
    )
  }
  const reception = receptionOf(dossier.events)
  const code = one(search['thu-tuc']) || dossier.procedureCode
  const asked = one(search.tim).trim()
  const another = code === dossier.procedureCode ? null : await findOffered(dossier.unitId, code)
  const found = asked ? await searchOffered(dossier.unitId, asked, 10) : null
  const content = another?.content ?? dossier.content
  const cases = content.cases ?? []
  const wanted = search['truong-hop'] === undefined && !another ? reception.caseKey : one(search['truong-hop'])
  const caseKey = cases.find(({ key }) => key === wanted)?.key
  const term = termInForce(content, civilDateOf(dossier.receivedAt!), caseKey)
  const rows = paperRowsOf(contentInCase(content, caseKey).papers)
  const { typed, extra } = papersBefore(
    dossier.papers,
    rows.map(({ key }) => key),
  )
  const byOfficer = reception.termFrom === 'OFFICER' ? reception.term : null
  return (
    <>
      {head}
      <p className="mb-6 max-w-prose">
        Sửa chỗ ghi sai, ghi lý do rồi in giấy hẹn mới. Mã hồ sơ và giờ nhận giữ nguyên. Ngày hẹn tính lại từ giờ nhận. Người đến quầy trả
        lại giấy cũ và cầm giấy mới.
      </p>
      <CorrectionChoice
        path={`/can-bo/ho-so/${id}/sua-tiep-nhan`}
        procedure={{ code, name: content.name, isAnother: another !== null }}
        missing={code !== dossier.procedureCode && !another}
        cases={cases}
        caseKey={caseKey}
        asked={asked}
        found={found}
      />
      <CorrectionForm
        key={`${code} ${caseKey ?? ''}`}
        target={{ id, version: dossier.version }}
        versionId={another?.versionId ?? dossier.versionId}
        caseKey={caseKey}
        people={peopleBefore(dossier.parties)}
        papers={rows}
        extraPapers={extra}
        counted={typed}
        askTerm={
          term.term
            ? null
            : { source: term.text, amount: byOfficer ? String(byOfficer.amount || '') : '', unit: byOfficer?.unit ?? 'WORKING_DAY' }
        }
        resultMethod={dossier.resultMethod}
      />
    </>
  )
}
