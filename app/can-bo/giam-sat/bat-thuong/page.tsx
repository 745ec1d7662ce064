import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OddUnitReport } from '@/components/oversight/odd-unit'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { boardRoles, listWatchedUnits } from '@/lib/alerts/board'
import { civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { readOddPatterns } from '@/lib/odd-patterns/queries'
import { oddSearch, readOddQuestion } from '@/lib/odd-patterns/question'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Dấu hiệu bất thường' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const address = '/can-bo/giam-sat/bat-thuong'

export default async function OddPatternsPage({ searchParams }: Props) {
  const search = await searchParams
  const viewer = await signInFirst(address, ...boardRoles)
  const question = readOddQuestion(search, civilDateOf(clock.now()))
  const units = await listWatchedUnits(viewer)
  if (question.unitId && !units.some(({ id }) => id === question.unitId)) notFound()
  const report = await readOddPatterns(viewer, question)
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/giam-sat', label: 'Giám sát tiến độ' }]} />
      <PageHeader
        title="Dấu hiệu bất thường"
        lead={`Từ ${formatCivilDate(question.from)} đến ${formatCivilDate(question.to)}. Đây là những chỗ nên hỏi lại, không phải kết luận. Trang này không chặn việc nào.`}
      />
      <form className="no-print mb-8 flex flex-wrap items-end gap-3">
        {units.length > 1 && (
          <SelectField
            name="don-vi"
            label="Đơn vị"
            placeholder="Mọi đơn vị"
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={question.unitId}
          />
        )}
        <TextField name="tu" label="Từ ngày" type="date" defaultValue={question.from} error={question.problem ?? undefined} />
        <TextField name="den" label="Đến hết ngày" type="date" defaultValue={question.to} />
        <Button look="secondary">Xem</Button>
        <a href={`${address}/tai${oddSearch(question)}`} className="inline-flex min-h-12 items-center gap-2 font-semibold">
          <Icon name="download" /> Tải bảng tính
        </a>
      </form>
      {report.map((unit) => (
        <OddUnitReport key={unit.id} unit={unit} />
      ))}
    </>
  )
}
