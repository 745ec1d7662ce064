'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { startProcedureAction } from '@/lib/procedures/actions'

export function NewProcedureForm({ fields }: { fields: readonly string[] }) {
  const form = useAnswer(startProcedureAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa thêm được" message={form.message} errors={form.errors} />
      <FieldStack>
        <TextField
          label="Mã thủ tục"
          hint="Mã trên Cơ sở dữ liệu quốc gia, ví dụ 1.001193."
          width="code"
          required
          autoComplete="off"
          {...form.text('code')}
        />
        <TextField label="Tên thủ tục" hint="Viết đúng như quyết định công bố." required maxLength={1000} {...form.text('name')} />
        <TextField
          label="Lĩnh vực"
          hint="Chọn lĩnh vực đã có nếu đúng, để người dân thấy các thủ tục cùng một chỗ."
          required
          maxLength={200}
          list="cac-linh-vuc"
          {...form.text('field')}
        />
        <datalist id="cac-linh-vuc">
          {fields.map((field) => (
            <option key={field} value={field}>
              {field}
            </option>
          ))}
        </datalist>
        <p>
          <SubmitButton pending={form.pending}>Tạo bản nháp</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
