'use client'

import { useActionState, useEffect, useRef } from 'react'
import { keptOnFailure } from '@/components/forms/kept-on-failure'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { type FormAction, typedText } from '@/lib/action/answer'

/** Code and secret. A scanned receipt brings both in the fragment of the address, which no server sees. */
export function LookUpForm({ action }: { action: FormAction }) {
  const [answer, send, sending] = useActionState(keptOnFailure(action), null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const fill = () => {
      const [code, secret] = location.hash.slice(1).split('.')
      if (!code || !secret || !form.current) return
      ;(form.current.elements.namedItem('ma') as HTMLInputElement).value = code
      ;(form.current.elements.namedItem('bimat') as HTMLInputElement).value = secret
      history.replaceState(history.state, '', location.pathname)
      form.current.querySelector('button')?.focus()
    }
    fill()
    addEventListener('hashchange', fill)
    return () => removeEventListener('hashchange', fill)
  }, [])
  const failed = answer && !answer.ok ? answer : null
  return (
    <form ref={form} action={send}>
      {failed && <ErrorSummary title="Chưa tra cứu được" message={failed.message} errors={failed.fieldErrors} />}
      <FieldStack>
        <TextField
          name="ma"
          label="Mã hồ sơ"
          hint="Mã hồ sơ gửi qua mạng trên biên nhận, hoặc mã trên giấy hẹn trả kết quả."
          error={failed?.fieldErrors?.ma}
          defaultValue={typedText(answer, 'ma')}
          required
          maxLength={60}
          width="name"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <TextField
          name="bimat"
          label="Mã tra cứu"
          hint="16 chữ và số in ngay dưới mã hồ sơ. Gõ chữ thường, bỏ dấu gạch cũng được."
          error={failed?.fieldErrors?.bimat}
          required
          maxLength={60}
          width="name"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div>
          <Button aria-disabled={sending}>{sending ? 'Đang tìm…' : 'Tra cứu hồ sơ'}</Button>
        </div>
      </FieldStack>
    </form>
  )
}
