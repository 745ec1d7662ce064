import type { Metadata } from 'next'
import { Button, LinkButton } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { WorkflowTable } from '@/components/workflows/workflow-table'
import { mayEditWorkflows, workflowReaders } from '@/lib/workflows/policy'
import { listDecisionsWithoutProcess, listProcessUnits, listWorkflows } from '@/lib/workflows/queries'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Quy trình nội bộ' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function WorkflowsPage({ searchParams }: Props) {
  const viewer = await signInFirst('/can-bo/quy-trinh', ...workflowReaders)
  const { 'don-vi': asked } = await searchParams
  const units = await listProcessUnits(viewer)
  const unitId = units.find(({ id }) => id === asked)?.id
  const [rows, without] = await Promise.all([listWorkflows(viewer, unitId ? { unitId } : {}), listDecisionsWithoutProcess(viewer)])
  const mayEdit = mayEditWorkflows(viewer)
  const past = rows.filter(({ stands }) => stands === 'PAST')
  const standing = rows.filter(({ stands }) => stands !== 'PAST')
  return (
    <>
      <PageHeader
        title="Quy trình nội bộ"
        lead="Các bước giải quyết theo quyết định của đơn vị. Thủ tục không có quy trình ở đây thì giải quyết như thường: nhận, giải quyết, trả."
      >
        {mayEdit && <LinkButton href={`/can-bo/quy-trinh/moi${unitId ? `?don-vi=${unitId}` : ''}`}>Nhập quy trình mới</LinkButton>}
      </PageHeader>
      <form className="mb-8 flex flex-wrap items-end gap-3">
        <SelectField
          label="Đơn vị"
          name="don-vi"
          placeholder="Mọi đơn vị"
          defaultValue={unitId ?? ''}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button look="secondary">Xem</Button>
      </form>
      <div className="space-y-10">
        {standing.length === 0 ? (
          <p>Chưa có quy trình nội bộ nào được nhập.</p>
        ) : (
          <WorkflowTable id="dang-ap-dung" caption={`${standing.length} quy trình đang và sắp áp dụng`} rows={standing} />
        )}
        {without.length > 0 && (
          <Disclosure summary={`${without.length} thủ tục có quyết định rút ngắn thời hạn mà chưa có quy trình`}>
            <ul className="list-disc space-y-1 pl-5">
              {without.map(({ code, name, decision }) => (
                <li key={code}>
                  {mayEdit ? <a href={`/can-bo/quy-trinh/moi?thu-tuc=${code}`}>{code}</a> : code} {name} ({decision})
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {past.length > 0 && (
          <Disclosure summary={`${past.length} quy trình đã hết áp dụng`}>
            <WorkflowTable id="het-ap-dung" caption="Đã hết áp dụng" rows={past} />
          </Disclosure>
        )}
      </div>
    </>
  )
}
