import { SelectField, TextField } from '@/components/ui/field'
import type { TermUnit } from '@/lib/procedures/types'

const units: { value: TermUnit; label: string }[] = [
  { value: 'WORKING_DAY', label: 'ngày làm việc' },
  { value: 'CALENDAR_DAY', label: 'ngày (kể cả ngày nghỉ)' },
  { value: 'WORKING_HOUR', label: 'giờ làm việc' },
  { value: 'SAME_DAY', label: 'trong ngày (bỏ trống số)' },
]

/** The term where the catalogue's own is not clear: the officer sets it. */
export function TermFields({
  amount,
  unit,
  source,
}: {
  amount: { id: string; name: string; defaultValue: string | undefined; error: string | undefined }
  unit: { id: string; name: string; defaultValue: string | undefined; error: string | undefined }
  /** What the catalogue prints. */
  source: string | undefined
}) {
  return (
    <fieldset className="rounded border-l-4 border-gold bg-gold-pale p-4">
      <legend className="sr-only">Thời hạn giải quyết</legend>
      <p className="mb-3">
        <strong>Thời hạn của thủ tục này chưa rõ trong danh mục.</strong> {source && <>Danh mục ghi: “{source}”. </>}Hãy ghi thời hạn áp
        dụng để hẹn ngày trả.
      </p>
      <div className="flex flex-wrap gap-4">
        <TextField label="Thời hạn" width="year" inputMode="numeric" {...amount} />
        <SelectField label="Tính theo" choices={units} {...unit} defaultValue={unit.defaultValue ?? 'WORKING_DAY'} />
      </div>
    </fieldset>
  )
}
