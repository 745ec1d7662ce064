import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CashSheetView } from '@/components/dossiers/cash-sheet-view'
import { PaidOnlineList } from '@/components/payments/paid-online-list'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { civilDateOf, formatCivilDate, isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { countersOf, getCashSheet } from '@/lib/dossiers/cash-sheet'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { listPaidOnline } from '@/lib/payments/reconciliation'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Sổ thu trong ngày' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CashSheetPage({ searchParams }: Props) {
  const search = await searchParams
  const viewer = await signInFirst('/can-bo/quay/so-thu', 'RECEPTIONIST')
  const units = countersOf(viewer)
  const unitId = typeof search['don-vi'] === 'string' ? search['don-vi'] : units[0]!
  if (!units.includes(unitId)) notFound()
  const today = civilDateOf(clock.now())
  const typed = typeof search.ngay === 'string' ? readCivilDate(search.ngay) : today
  const isDay = isCivilDate(typed)
  const day = isDay ? typed : today
  const [names, sheet, online] = await Promise.all([
    namesOfUnits(units),
    getCashSheet(viewer, unitId, day),
    listPaidOnline(viewer, unitId, day),
  ])
  return (
    <>
      <PageHeader title={`Sổ thu ngày ${formatCivilDate(day)}`} lead={names.get(unitId)} />
      <form className="no-print mb-6 flex flex-wrap items-end gap-3">
        {units.length > 1 && (
          <SelectField
            name="don-vi"
            label="Quầy"
            choices={units.map((id) => ({ value: id, label: names.get(id) ?? '' }))}
            defaultValue={unitId}
          />
        )}
        <TextField
          name="ngay"
          label="Ngày"
          type="date"
          defaultValue={day}
          error={isDay ? undefined : 'Ngày chưa đúng. Ví dụ: 05/09/2026'}
        />
        <Button type="submit" look="secondary">
          Xem
        </Button>
        <PrintButton>In sổ thu</PrintButton>
      </form>
      <CashSheetView sheet={sheet} />
      <PaidOnlineList payments={online} />
    </>
  )
}
