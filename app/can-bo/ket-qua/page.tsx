import type { Metadata } from 'next'
import { RegisterTable } from '@/components/results/register-table'
import { Button, LinkButton } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { listRegister, registersOf } from '@/lib/results/register'
import { readRegisterFilter } from '@/lib/results/register-filter'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Sổ kết quả' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RegisterPage({ searchParams }: Props) {
  const search = await searchParams
  const viewer = await signInFirst('/can-bo/ket-qua', 'REGISTRY', 'UNIT_HEAD', 'LEADER')
  const filter = readRegisterFilter(search)
  const units = registersOf(viewer)
  const [names, { rows, next }] = await Promise.all([
    namesOfUnits(units),
    listRegister(viewer, filter, typeof search.sau === 'string' ? search.sau : undefined),
  ])
  const query = new URLSearchParams(
    Object.entries({ so: filter.q, tu: filter.from, den: filter.to, 'don-vi': filter.unitId }).flatMap(([name, value]) =>
      value ? [[name, value] as [string, string]] : [],
    ),
  )
  return (
    <>
      <PageHeader title="Sổ kết quả" lead="Mọi văn bản kết quả đã cấp, mới nhất trước." />
      <form className="mb-6 flex flex-wrap items-end gap-3">
        <TextField name="so" label="Số hoặc mã hồ sơ" defaultValue={filter.q} width="name" />
        <TextField name="tu" label="Từ ngày" type="date" width="code" defaultValue={filter.from} />
        <TextField name="den" label="Đến ngày" type="date" width="code" defaultValue={filter.to} />
        {units.length > 1 && (
          <SelectField
            name="don-vi"
            label="Đơn vị"
            placeholder="Tất cả"
            choices={units.map((id) => ({ value: id, label: names.get(id) ?? '' }))}
            defaultValue={filter.unitId ?? ''}
          />
        )}
        <Button look="secondary">Tìm</Button>
        <LinkButton href={`/can-bo/ket-qua/tai?${query}`} look="secondary" download>
          Tải XLSX
        </LinkButton>
      </form>
      <RegisterTable rows={rows} />
      {next && (
        <p className="mt-6">
          <a href={`/can-bo/ket-qua?${query}&sau=${next}`} className="inline-flex min-h-11 items-center font-semibold">
            Trang sau
          </a>
        </p>
      )}
    </>
  )
}
