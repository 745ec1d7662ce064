import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { FieldStack, SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { WorkflowForm } from '@/components/workflows/workflow-form'
import { mayEditWorkflows, workflowReaders } from '@/lib/workflows/policy'
import { findWorkflowStart, listProcessUnits } from '@/lib/workflows/queries'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Nhập quy trình nội bộ' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.trim() : '')

export default async function NewWorkflowPage({ searchParams }: Props) {
  const viewer = await signInFirst('/can-bo/quy-trinh/moi', ...workflowReaders)
  if (!mayEditWorkflows(viewer)) notFound()
  const search = await searchParams
  const [code, unitId, copyId] = [one(search['thu-tuc']), one(search['don-vi']), one(search.chep)]
  const units = await listProcessUnits(viewer)
  const isAsked = code !== '' && units.some(({ id }) => id === unitId)
  const start = isAsked ? await findWorkflowStart(viewer, { code, unitId, copyId }) : null
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/quy-trinh', label: 'Quy trình nội bộ' }]} />
      <PageHeader
        title="Nhập quy trình nội bộ"
        {...(start
          ? { kicker: `${start.unitName} · ${start.code}`, lead: start.name }
          : { lead: 'Chọn thủ tục và đơn vị ban hành quy trình.' })}
      />
      {isAsked && !start && (
        <Notice tone="warning">
          <p>Không có thủ tục mang mã {code} đang hiệu lực. Xem lại mã rồi chọn lại.</p>
        </Notice>
      )}
      {start ? (
        <>
          {start.copyable.length > 0 && (
            <form className="mb-8 flex flex-wrap items-end gap-3">
              <input type="hidden" name="thu-tuc" value={code} />
              <input type="hidden" name="don-vi" value={unitId} />
              <SelectField
                label="Chép các bước từ quy trình khác của thủ tục này"
                name="chep"
                placeholder="Không chép"
                defaultValue={copyId}
                choices={start.copyable.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Button look="secondary">Chép</Button>
            </form>
          )}
          <WorkflowForm key={copyId} start={start} />
        </>
      ) : (
        <form className="mt-6">
          <FieldStack>
            <TextField label="Mã thủ tục" hint="Ví dụ: 1.004002." name="thu-tuc" width="code" required defaultValue={code} />
            <SelectField
              label="Đơn vị"
              hint="Quy trình của huyện dùng cho cả xã chưa có quy trình riêng."
              name="don-vi"
              required
              placeholder="– Chọn –"
              defaultValue={unitId}
              choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <p>
              <Button>Tiếp tục</Button>
            </p>
          </FieldStack>
        </form>
      )}
    </>
  )
}
