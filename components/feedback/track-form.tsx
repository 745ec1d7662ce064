'use client'

import { useEffect, useRef } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { trackFeedbackAction } from '@/lib/feedback/actions'

const typing = { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false, required: true, width: 'code' } as const

/** A scanned receipt brings code and secret in the fragment of the address, which no server sees. */
export function TrackForm() {
  const form = useAnswer(trackFeedbackAction)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const [code, secret] = decodeURIComponent(location.hash.slice(1)).split('.')
    const fields = element.current
    if (!code || !secret || !fields) return
    ;(fields.elements.namedItem('code') as HTMLInputElement).value = code
    ;(fields.elements.namedItem('secret') as HTMLInputElement).value = secret
    history.replaceState(history.state, '', location.pathname)
    fields.querySelector('button')?.focus()
  }, [])
  return (
    <form ref={element} action={form.formAction}>
      <ErrorSummary title="Chưa mở được" message={form.message} errors={form.errors} />
      <FieldStack>
        <TextField label="Mã phản ánh" hint="Bắt đầu bằng PA. Viết liền hay có gạch đều được." {...typing} {...form.text('code')} />
        <TextField label="Mã bí mật" {...typing} {...form.text('secret')} />
        <p>
          <SubmitButton pending={form.pending}>Xem trả lời</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
