'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { endDifficultyAction, setDifficultyAction } from '@/lib/units/actions'

/** Its fields have ids of their own: the page has other forms with the same names. */
export function DifficultyForm({ unitId }: { unitId: string }) {
  const form = useAnswer(setDifficultyAction)
  const field = (name: string) => ({ ...form.text(name), id: idOf(name) })
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={withIds(form.errors)} />
      <input type="hidden" name="unitId" value={unitId} />
      <FieldStack>
        <TextField label="Theo quyết định" hint="Số, ngày và cơ quan ban hành." required maxLength={300} {...field('decision')} />
        <TextField
          label="Từ ngày"
          hint="Ví dụ: 05/09/2026. Có thể là ngày đã qua."
          required
          inputMode="numeric"
          width="short"
          {...field('validFrom')}
        />
        <TextField
          label="Đến hết ngày"
          hint="Để trống nếu chưa có ngày cuối."
          optional
          inputMode="numeric"
          width="short"
          {...field('validTo')}
        />
        <p>
          <SubmitButton pending={form.pending}>Lưu quyết định</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function EndDifficultyForm({ difficultyId }: { difficultyId: string }) {
  const form = useAnswer(endDifficultyAction)
  const id = `lastDay-${difficultyId}`
  return (
    <form action={form.formAction} className="mt-3 space-y-3">
      <ErrorSummary
        title="Chưa lưu được"
        message={form.message}
        errors={form.errors?.lastDay ? { [id]: form.errors.lastDay } : undefined}
      />
      <input type="hidden" name="difficultyId" value={difficultyId} />
      <TextField
        label="Ngày cuối"
        hint="Ghi nhầm thì ghi một ngày trước ngày bắt đầu: mục này được bỏ hẳn."
        required
        inputMode="numeric"
        width="short"
        {...form.text('lastDay')}
        id={id}
      />
      <SubmitButton pending={form.pending} look="secondary">
        Lưu ngày cuối
      </SubmitButton>
    </form>
  )
}

const idOf = (name: string) => `kho-khan-${name}`

function withIds(errors: Record<string, string> | undefined): Record<string, string> | undefined {
  return errors && Object.fromEntries(Object.entries(errors).map(([name, text]) => [idOf(name), text]))
}
