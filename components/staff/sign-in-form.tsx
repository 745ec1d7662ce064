'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { signInAction } from '@/lib/staff/actions'

export function SignInForm({ next }: { next?: string }) {
  const form = useAnswer(signInAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa đăng nhập được" message={form.message} errors={form.errors} />
      <FieldStack>
        <TextField
          label="Tên đăng nhập"
          width="name"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          {...form.text('login')}
        />
        <TextField label="Mật khẩu" width="name" type="password" autoComplete="current-password" required {...form.text('password')} />
        {next && <input type="hidden" name="next" value={next} />}
        <p>
          <SubmitButton pending={form.pending}>Đăng nhập</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
