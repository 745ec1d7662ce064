'use client'

import { useEffect, useRef } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { NewPasswordFields } from '@/components/staff/new-password-fields'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { acceptInvitationAction } from '@/lib/staff/actions'

/**
 * The code is typed, or comes behind the # of the link, which no server and no log ever sees. It is taken out of the address at once, so that
 * it does not stay in the history of a shared computer.
 */
export function InvitationForm() {
  const form = useAnswer(acceptInvitationAction)
  const code = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const given = decodeURIComponent(window.location.hash.slice(1))
    if (!/^[\w-]{16,24}$/.test(given)) return
    if (code.current) code.current.value = given
    window.history.replaceState(null, '', window.location.pathname)
  }, [])
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa đặt được mật khẩu" message={form.message} errors={form.errors} />
      <FieldStack>
        <TextField
          ref={code}
          label="Mã mời"
          hint="16 chữ và số do người quản trị đưa, ví dụ ABCD-1234-EFGH-5678. Viết hoa hay thường đều được."
          width="name"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          {...form.text('code')}
        />
        <NewPasswordFields form={form} />
        <p>
          <SubmitButton pending={form.pending}>Đặt mật khẩu và đăng nhập</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
