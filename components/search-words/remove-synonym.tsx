'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { removeSynonymAction } from '@/lib/search-words/actions'

export function RemoveSynonym({ id, phrase }: { id: string; phrase: string }) {
  const form = useAnswer(removeSynonymAction)
  return (
    <form action={form.formAction}>
      {form.message && (
        <p role="alert" className="text-sm font-semibold text-lacquer">
          {form.message}
        </p>
      )}
      <input type="hidden" name="id" value={id} />
      <SubmitButton pending={form.pending} look="quiet">
        Bỏ<span className="sr-only"> từ “{phrase}”</span>
      </SubmitButton>
    </form>
  )
}
