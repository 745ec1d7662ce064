import { Button, LinkButton } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { groupNames } from '@/lib/audit/text'
import { type AuditQuestion, eventGroups, readKinds } from '@/lib/audit/types'
import { formatCivilDate, isCivilDate } from '@/lib/core/civil-date'

type Props = {
  action: string
  question: AuditQuestion
  problems: Partial<Record<'tu' | 'den', string>>
  units: readonly { id: string; name: string }[]
  /** The same log with nothing asked. */
  clear: string
}

const shownDate = (date: string) => (isCivilDate(date) ? formatCivilDate(date) : date)

/** What to look for. Everything asked stands in the address, so a search can be kept or sent on. */
export function AuditFilter({ action, question, problems, units, clear }: Props) {
  const { view, person, dossier, group, unitId, from, to } = question
  const groups = view === 'reads' ? readKinds : eventGroups
  return (
    <form action={action} role="search" aria-label="Tìm trong nhật ký" className="mb-8 rounded bg-rice p-4">
      {view === 'reads' && <input type="hidden" name="xem" value="doc" />}
      <div className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <TextField name="can-bo" label="Cán bộ" hint="Một phần họ tên hoặc tên đăng nhập" defaultValue={person} autoComplete="off" />
        <TextField name="ho-so" label="Hồ sơ" hint="Đủ mã hồ sơ hoặc mã đã nộp" defaultValue={dossier} autoComplete="off" />
        <SelectField
          name="loai"
          label="Loại việc"
          placeholder="Tất cả"
          choices={groups.map((value) => ({ value, label: groupNames[value] }))}
          defaultValue={group}
        />
        <SelectField
          name="don-vi"
          label="Đơn vị"
          placeholder="Tất cả"
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={unitId}
        />
        <TextField
          name="tu"
          label="Từ ngày"
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          defaultValue={shownDate(from)}
          error={problems.tu}
          autoComplete="off"
        />
        <TextField
          name="den"
          label="Đến hết ngày"
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          defaultValue={shownDate(to)}
          error={problems.den}
          autoComplete="off"
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button>Tìm trong nhật ký</Button>
        <LinkButton href={clear} look="quiet">
          Bỏ điều kiện
        </LinkButton>
      </div>
    </form>
  )
}
