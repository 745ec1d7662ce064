import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RegisterTable } from '@/components/registers/register-table'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { caseRoles } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { listRegisterUnits, readRegister } from '@/lib/statutory-forms/register'
import { placeText, readPlace, readRegisterQuestion, registerSearch } from '@/lib/statutory-forms/register-question'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Sổ theo dõi hồ sơ' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const address = '/can-bo/so-theo-doi'
const notices: Record<string, string> = {
  'qua-dai':
    'Khoảng ngày này có nhiều hồ sơ hơn một tệp ghi được (PDF 3.000, Excel 20.000). Hãy chọn khoảng ngắn hơn, ví dụ từng tháng, rồi tải lại.',
  'chua-duoc': 'Máy chủ đang làm nhiều tệp cùng lúc nên chưa làm được tệp này. Hãy chờ vài phút rồi tải lại.',
}

export default async function RegisterPage({ searchParams }: Props) {
  const search = await searchParams
  const viewer = await signInFirst(address, ...caseRoles)
  const units = await listRegisterUnits(viewer)
  const { problems, ...asked } = readRegisterQuestion(search, civilDateOf(clock.now()))
  const question = { ...asked, unitId: search['don-vi'] === undefined ? units[0]!.id : asked.unitId }
  const unit = units.find(({ id }) => id === question.unitId)
  if (!unit) notFound()
  const after = readPlace(search.sau)
  const page = Object.keys(problems).length > 0 ? null : await readRegister(viewer, question, after)
  const notice = typeof search.loi === 'string' && Object.hasOwn(notices, search.loi) ? notices[search.loi] : null
  const { from, to } = question
  return (
    <>
      <PageHeader title="Sổ theo dõi hồ sơ" lead={`${unit.name}. Ghi theo thứ tự tiếp nhận. Lần xem và tải sổ đều được ghi vào nhật ký.`} />
      {notice && (
        <div className="mb-6">
          <Notice tone="warning" role="alert">
            <p>{notice}</p>
          </Notice>
        </div>
      )}
      <form action={address} className="no-print mb-6 flex flex-wrap items-end gap-3">
        {units.length > 1 && (
          <SelectField
            name="don-vi"
            label="Sổ của đơn vị"
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={unit.id}
          />
        )}
        <TextField name="tu" label="Nhận từ ngày" type="date" defaultValue={from} error={problems.tu} />
        <TextField name="den" label="Đến ngày" type="date" defaultValue={to} error={problems.den} />
        <Button type="submit" look="secondary">
          Xem
        </Button>
      </form>
      {page && (
        <RegisterTable
          {...page}
          first={after ? `${address}${registerSearch(question)}` : null}
          nextHref={page.next && `${address}${registerSearch(question, { sau: placeText(page.next) })}`}
          files={{
            pdf: `${address}/tai${registerSearch(question, { dang: 'pdf' })}`,
            xlsx: `${address}/tai${registerSearch(question, { dang: 'xlsx' })}`,
          }}
        />
      )}
    </>
  )
}
