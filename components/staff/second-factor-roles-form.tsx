'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxGroup, FieldStack } from '@/components/ui/field'
import { roleNames, roles } from '@/lib/auth/roles'
import { setSecondFactorRolesAction } from '@/lib/staff/actions'

export function SecondFactorRolesForm({ chosen }: { chosen: readonly string[] }) {
  const form = useAnswer(setSecondFactorRolesAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={form.errors} />
      <FieldStack>
        <CheckboxGroup
          key={form.key}
          name="roles"
          label="Vai trò phải có xác nhận hai bước"
          hint="Người giữ vai trò được đánh dấu mà chưa bật thì phải bật ngay ở lần mở trang tới, rồi mới làm được việc khác."
          choices={roles.map((role) => ({ value: role, label: roleNames[role] }))}
          defaultValues={form.chosen('roles', chosen)}
          error={form.errors?.roles}
        />
        <p>
          <SubmitButton pending={form.pending}>Lưu</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
