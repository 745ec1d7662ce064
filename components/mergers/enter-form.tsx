'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxGroup, FieldStack, SelectField, TextField } from '@/components/ui/field'
import { enterMergerAction } from '@/lib/mergers/actions'

const kinds = [
  { value: 'COMMUNE', label: 'Xã' },
  { value: 'TOWN', label: 'Thị trấn' },
  { value: 'DEPARTMENT', label: 'Phòng, ban' },
  { value: 'DISTRICT', label: 'Huyện' },
  { value: 'PROVINCE', label: 'Tỉnh' },
]

export function EnterMergerForm({ units }: { units: readonly { id: string; name: string }[] }) {
  const form = useAnswer(enterMergerAction)
  const choices = units.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={form.errors} />
      <FieldStack>
        <TextField label="Tên gọi" hint="Ví dụ: Nhập xã A vào xã B." required maxLength={200} {...form.text('name')} />
        <TextField label="Có hiệu lực từ ngày" type="date" width="code" required {...form.text('effectiveOn')} />
        <TextField label="Theo nghị quyết" hint="Số, ngày và cơ quan ban hành." required maxLength={300} {...form.text('source')} />
        <CheckboxGroup
          key={`ends ${form.key}`}
          name="ends"
          label="Đơn vị kết thúc"
          choices={choices}
          defaultValues={form.chosen('ends')}
          error={form.errors?.ends}
        />
        <SelectField
          key={`successor ${form.key}`}
          label="Đơn vị kế thừa"
          hint="Đơn vị đang có và vẫn tiếp tục. Để trống nếu lập đơn vị mới."
          optional
          placeholder="Lập đơn vị mới"
          choices={choices}
          {...form.text('successor')}
        />
        <TextField
          label="Tên mới"
          hint="Của đơn vị mới, hoặc tên mới của đơn vị kế thừa. Ví dụ: Xã Nậm Dịch."
          optional
          maxLength={200}
          {...form.text('newName')}
        />
        <TextField
          label="Tên gọi tắt"
          hint="Không có chữ xã, thị trấn. Ví dụ: Nậm Dịch."
          optional
          maxLength={200}
          {...form.text('newShortName')}
        />
        <SelectField key={`kind ${form.key}`} label="Cấp của đơn vị mới" optional choices={kinds} {...form.text('newKind', 'COMMUNE')} />
        <TextField
          label="Mã mới"
          hint="Mã số của đơn vị hành chính, nếu có."
          optional
          inputMode="numeric"
          width="short"
          {...form.text('newCode')}
        />
        <p>
          <SubmitButton pending={form.pending}>Lưu và xem trước</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
