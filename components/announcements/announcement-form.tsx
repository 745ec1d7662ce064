'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextAreaField, TextField } from '@/components/ui/field'
import { createAnnouncementAction, editAnnouncementAction } from '@/lib/announcements/actions'

/** Writes a new one, or edits the one given. */
export function AnnouncementForm({ edited }: { edited?: { id: string; version: number; title: string; body: string } }) {
  const form = useAnswer(edited ? editAnnouncementAction : createAnnouncementAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={form.errors} />
      {edited && (
        <>
          <input type="hidden" name="id" value={edited.id} />
          <input type="hidden" name="version" value={edited.version} />
        </>
      )}
      <FieldStack>
        <TextField
          label="Tiêu đề"
          hint="Nói ngay việc chính. Ví dụ: Bộ phận một cửa nghỉ ngày 24/11/2026."
          maxLength={200}
          required
          {...form.text('title', edited?.title)}
        />
        <TextAreaField
          label="Nội dung"
          hint="Để trống một dòng giữa hai đoạn. Dòng bắt đầu bằng dấu gạch ngang sẽ thành danh sách. Không ghi thông tin riêng của người dân."
          rows={14}
          required
          {...form.text('body', edited?.body)}
        />
        <p>
          <SubmitButton pending={form.pending} look={edited ? 'secondary' : 'primary'}>
            {edited ? 'Lưu thay đổi' : 'Lưu bản nháp'}
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
