import type { useAnswer } from '@/components/forms/use-answer'
import { TextField } from '@/components/ui/field'
import { codeDigits } from '@/lib/staff/code-digits'

type Form = Pick<ReturnType<typeof useAnswer>, 'text'>

/** `id` tells two such fields on one page apart. */
export function CodeField({ form, id, autoFocus }: { form: Form; id?: string; autoFocus?: boolean }) {
  return (
    <TextField
      {...(id ? { id } : {})}
      label="Mã trong ứng dụng"
      hint={`${codeDigits} chữ số, đổi sau mỗi 30 giây.`}
      width="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={codeDigits + 4}
      className="font-mono text-xl tracking-widest"
      required
      autoFocus={autoFocus}
      {...form.text('code')}
    />
  )
}

export function RecoveryCodeField({ form, id }: { form: Form; id?: string }) {
  return (
    <TextField
      {...(id ? { id } : {})}
      label="Mã dự phòng"
      hint="12 chữ và số trên tờ giấy đã in, ví dụ ABCD-1234-EFGH. Mỗi mã dùng được một lần."
      width="code"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      required
      {...form.text('recoveryCode')}
    />
  )
}
