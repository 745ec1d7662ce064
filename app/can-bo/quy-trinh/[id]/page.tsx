import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { DoneMessage } from '@/components/ui/done-message'
import { SummaryList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { EndWorkflowForm } from '@/components/workflows/end-workflow-form'
import { WorkflowTable } from '@/components/workflows/workflow-table'
import { mayEditWorkflows, workflowReaders } from '@/lib/workflows/policy'
import { findWorkflowView } from '@/lib/workflows/queries'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Quy trình nội bộ của thủ tục' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = {
  luu: 'Đã lưu. Hồ sơ tiếp nhận từ ngày áp dụng đi theo các bước này.',
  'ket-thuc': 'Đã ghi ngày kết thúc.',
}

export default async function WorkflowPage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await signInFirst(`/can-bo/quy-trinh/${id}`, ...workflowReaders)
  const workflow = await findWorkflowView(viewer, id)
  if (!workflow) notFound()
  const { xong } = await searchParams
  const mayEdit = mayEditWorkflows(viewer)
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/quy-trinh', label: 'Quy trình nội bộ' }]} />
      <PageHeader title={workflow.procedureName || workflow.code} kicker={`${workflow.unitName} · ${workflow.code}`}>
        {mayEdit && (
          <LinkButton look="secondary" href={`/can-bo/quy-trinh/moi?thu-tuc=${workflow.code}&don-vi=${workflow.unitId}&chep=${id}`}>
            Nhập quyết định mới từ các bước này
          </LinkButton>
        )}
      </PageHeader>
      <DoneMessage>{typeof xong === 'string' ? done[xong] : undefined}</DoneMessage>
      {workflow.warning && (
        <div className="mb-6">
          <Notice tone="warning">
            <p>{workflow.warning}</p>
          </Notice>
        </div>
      )}
      <div className="space-y-10">
        <SummaryList
          rows={[
            { label: 'Quyết định', value: workflow.decision },
            { label: 'Trường hợp', value: workflow.caseName },
            { label: 'Thời hạn', value: workflow.term },
            { label: 'Áp dụng', value: `từ ${workflow.validFrom}${workflow.validTo ? ` đến ${workflow.validTo}` : ''}` },
            { label: 'Hồ sơ đang theo', value: String(workflow.dossiers) },
          ]}
        />
        <Table id="cac-buoc" caption="Các bước">
          <thead>
            <tr>
              <th scope="col">Bước</th>
              <th scope="col">Người làm</th>
              <th scope="col">Đơn vị</th>
              <th scope="col">Thời hạn</th>
              <th scope="col">Phải có trước khi chuyển</th>
            </tr>
          </thead>
          <tbody>
            {workflow.stepRows.map((step, at) => (
              <tr key={`${at}-${step.name}`}>
                <th scope="row" className="text-left">
                  {at + 1}. {step.name}
                </th>
                <td>{step.who}</td>
                <td>{step.unitName}</td>
                <td className="tabular-nums">{step.part}</td>
                <td>{step.needs.join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        {workflow.others.length > 0 && <WorkflowTable id="truoc-sau" caption="Trước và sau quy trình này" rows={workflow.others} />}
        {mayEdit && workflow.validTo === null && (
          <section aria-labelledby="ket-thuc">
            <h2 id="ket-thuc" className="mb-3">
              Kết thúc
            </h2>
            <EndWorkflowForm workflowId={id} />
          </section>
        )}
      </div>
    </>
  )
}
