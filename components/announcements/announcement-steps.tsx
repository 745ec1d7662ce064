'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { publishAnnouncementAction, withdrawAnnouncementAction } from '@/lib/announcements/actions'
import type { AnnouncementState } from '@/lib/announcements/types'

/** Puts it on the site or takes it off. */
export function AnnouncementSteps({ id, version, state }: { id: string; version: number; state: AnnouncementState }) {
  const isPublished = state === 'PUBLISHED'
  const form = useAnswer(isPublished ? withdrawAnnouncementAction : publishAnnouncementAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title={isPublished ? 'Chưa gỡ được' : 'Chưa đăng được'} message={form.message} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton pending={form.pending} look={isPublished ? 'danger' : 'primary'}>
        {isPublished ? 'Gỡ khỏi trang' : state === 'WITHDRAWN' ? 'Đăng lại' : 'Đăng lên trang'}
      </SubmitButton>
    </form>
  )
}
