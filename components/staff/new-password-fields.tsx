import type { useAnswer } from '@/components/forms/use-answer'
import { TextField } from '@/components/ui/field'

/** The same words wherever a password is chosen; pasting and password managers are welcome. */
export function NewPasswordFields({ form }: { form: Pick<ReturnType<typeof useAnswer>, 'text'> }) {
  return (
    <>
      <TextField
        label="Mật khẩu mới"
        hint="Ít nhất 12 ký tự. Một câu ngắn dễ nhớ, chỉ mình biết, là tốt nhất. Được dùng dấu và khoảng trắng."
        width="name"
        type="password"
        autoComplete="new-password"
        required
        {...form.text('newPassword')}
      />
      <TextField
        label="Gõ lại mật khẩu mới"
        width="name"
        type="password"
        autoComplete="new-password"
        required
        {...form.text('repeatPassword')}
      />
    </>
  )
}
