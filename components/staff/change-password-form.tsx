'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { NewPasswordFields } from '@/components/staff/new-password-fields'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { changePasswordAction } from '@/lib/staff/actions'

/** `login` lets a password manager file the new password under the right name. */
export function ChangePasswordForm({ login }: { login: string }) {
  const form = useAnswer(changePasswordAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa đổi được mật khẩu" message={form.message} errors={form.errors} />
      <FieldStack>
        <input type="text" name="username" autoComplete="username" defaultValue={login} readOnly hidden />
        <TextField
          label="Mật khẩu hiện tại"
          width="name"
          type="password"
          autoComplete="current-password"
          required
          {...form.text('currentPassword')}
        />
        <NewPasswordFields form={form} />
        <p>
          <SubmitButton pending={form.pending}>Đổi mật khẩu</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
