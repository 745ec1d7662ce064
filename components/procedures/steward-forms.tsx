'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, SelectField, TextField } from '@/components/ui/field'
import { formatCivilDate } from '@/lib/core/civil-date'
import { assignFieldOwnerAction, assignOwnerAction, markRepealedByLawAction, recordCheckAction } from '@/lib/procedures/actions'

type Person = { id: string; name: string }

export function CheckForm({ code, versionId, decision }: { code: string; versionId: string; decision: string | undefined }) {
  const form = useAnswer(recordCheckAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa ghi được" message={form.message} errors={form.errors} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="versionId" value={versionId} />
      <FieldStack>
        <TextField
          label="Đã đối chiếu với văn bản nào"
          hint="Số, ngày, cơ quan ban hành; hoặc trang đã so."
          required
          maxLength={300}
          {...form.text('source', decision)}
        />
        <p>
          <SubmitButton pending={form.pending}>Tôi đã so từng mục và thấy đúng</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function OwnerForm({ code, ownerId, people }: { code: string; ownerId: string | undefined; people: readonly Person[] }) {
  const form = useAnswer(assignOwnerAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa giao được" message={form.message} errors={form.errors} />
      <input type="hidden" name="code" value={code} />
      <FieldStack>
        <SelectField
          key={form.key}
          label="Người phụ trách"
          placeholder="Chưa giao ai"
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.text('ownerId', ownerId ?? '')}
        />
        <p>
          <SubmitButton pending={form.pending} look="secondary">
            Lưu người phụ trách
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

/** For every procedure of one field at once. */
export function FieldOwnerForm({ field, people }: { field: string; people: readonly Person[] }) {
  const form = useAnswer(assignFieldOwnerAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa giao được" message={form.message} errors={form.errors} />
      <input type="hidden" name="field" value={field} />
      <FieldStack>
        <SelectField
          key={form.key}
          label="Người phụ trách"
          hint="Thay cho người đang phụ trách từng thủ tục của lĩnh vực này."
          placeholder="Không giao ai"
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.text('ownerId')}
        />
        <p>
          <SubmitButton pending={form.pending} look="secondary">
            Giao cả lĩnh vực
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function RepealedByLawForm({ code, mark }: { code: string; mark: { on: string; by?: string } | undefined }) {
  const form = useAnswer(markRepealedByLawAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={form.errors} />
      <input type="hidden" name="code" value={code} />
      <FieldStack>
        <TextField
          label="Hết hiệu lực từ ngày"
          hint="Ví dụ: 05/09/2026. Xóa trống cả hai ô để bỏ đánh dấu."
          inputMode="numeric"
          width="short"
          {...form.text('on', mark && formatCivilDate(mark.on))}
        />
        <TextField label="Theo văn bản" hint="Số, ngày và cơ quan ban hành." maxLength={300} {...form.text('by', mark?.by)} />
        <p>
          <SubmitButton pending={form.pending} look="secondary">
            Lưu
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
