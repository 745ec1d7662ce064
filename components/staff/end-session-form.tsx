'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { endOwnSessionAction } from '@/lib/staff/actions'

/** Ends one of the own sessions, or all of them without `sessionId`. */
export function EndSessionForm({ sessionId, label }: { sessionId?: string; label: string }) {
  const form = useAnswer(endOwnSessionAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary message={form.message} title="Chưa đăng xuất được" />
      {sessionId && <input type="hidden" name="sessionId" value={sessionId} />}
      <SubmitButton pending={form.pending} look={sessionId ? 'secondary' : 'danger'}>
        {label}
      </SubmitButton>
    </form>
  )
}
