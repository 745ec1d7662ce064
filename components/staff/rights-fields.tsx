import type { useAnswer } from '@/components/forms/use-answer'
import { CheckboxGroup, RadioGroup, SelectField, TextField } from '@/components/ui/field'
import { roleNames, rolePresets, roles } from '@/lib/auth/roles'
import { signsAsNames } from '@/lib/staff/text'
import { signsAsChoices, type UnitChoice } from '@/lib/staff/types'

type Form = Pick<ReturnType<typeof useAnswer>, 'text' | 'chosen' | 'errors' | 'key'>

const presets = Object.entries(rolePresets).map(([value, preset]) => ({
  value,
  label: preset.name,
  hint: preset.roles.map((role) => roleNames[role]).join(', '),
}))

/** Where someone works, as what, for how long and by which decision. */
export function RightsFields({ form, units, today }: { form: Form; units: readonly UnitChoice[]; today: string }) {
  return (
    <>
      <SelectField
        key={`unit ${form.key}`}
        label="Đơn vị"
        placeholder="Chọn đơn vị"
        required
        choices={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        {...form.text('unitId')}
      />
      <RadioGroup
        key={`preset ${form.key}`}
        name="preset"
        label="Vị trí làm việc"
        hint="Chọn vị trí thường gặp, hoặc chọn “Vị trí khác” rồi đánh dấu vai trò bên dưới."
        choices={[...presets, { value: '', label: 'Vị trí khác' }]}
        defaultValue={form.text('preset').defaultValue ?? ''}
        error={form.text('preset').error}
      />
      <CheckboxGroup
        key={`roles ${form.key}`}
        name="roles"
        label="Vai trò"
        hint="Chỉ giao vai trò mà người này thực sự làm. Có thể thêm vào vị trí đã chọn ở trên."
        optional
        choices={roles.map((role) => ({ value: role, label: roleNames[role] }))}
        defaultValues={form.chosen('roles')}
        error={form.errors?.roles}
      />
      <TextField label="Từ ngày" type="date" width="code" required {...form.text('validFrom', today)} />
      <TextField label="Đến hết ngày" hint="Để trống nếu chưa có hạn." type="date" width="code" optional {...form.text('validTo')} />
      <TextField
        label="Quyết định"
        hint="Số và ngày của quyết định phân công. Ví dụ: 15/QĐ-UBND ngày 05/09/2026."
        required
        maxLength={200}
        {...form.text('decision')}
      />
      <SelectField
        key={`signs ${form.key}`}
        label="Thể thức ký"
        hint="Chỉ dùng cho người ký văn bản. Để trống thì theo chức vụ: Chủ tịch ký TM., cấp phó ký KT."
        optional
        placeholder="Theo chức vụ"
        choices={signsAsChoices.map((way) => ({ value: way, label: signsAsNames[way] }))}
        {...form.text('signsAs')}
      />
    </>
  )
}
