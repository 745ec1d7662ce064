'use client'

import type { ReactNode } from 'react'
import { HiddenFields, PressForm } from '@/components/forms/press-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import type { ButtonLook } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextAreaField, TextField } from '@/components/ui/field'
import {
  approveDraftAction,
  discardDraftAction,
  returnDraftAction,
  startDraftAction,
  startRepealAction,
  takeBackDraftAction,
  withdrawScheduledAction,
} from '@/lib/procedures/actions'

export type DraftTarget = { code: string; id: string; revision: number }

/** Ids of their own, since several of these forms may stand on one page. */
function named(id: string, errors: Record<string, string> = {}) {
  const idOf = (name: string) => `${name}-${id}`
  return { idOf, errors: Object.fromEntries(Object.entries(errors).map(([name, text]) => [idOf(name), text])) }
}

export function StartDraftForm({ code, look, children }: { code: string; look?: ButtonLook; children: ReactNode }) {
  return (
    <PressForm action={startDraftAction} fields={{ code }} title="Chưa soạn được" {...(look ? { look } : {})}>
      {children}
    </PressForm>
  )
}

export function StartRepealForm({ code }: { code: string }) {
  return (
    <PressForm action={startRepealAction} fields={{ code }} title="Chưa đề nghị được" look="secondary">
      Đề nghị bãi bỏ
    </PressForm>
  )
}

export function DiscardDraftForm({ target }: { target: DraftTarget }) {
  return (
    <PressForm action={discardDraftAction} fields={target} title="Chưa bỏ được" look="danger">
      Bỏ bản nháp
    </PressForm>
  )
}

export function TakeBackForm({ code, id }: { code: string; id: string }) {
  return (
    <PressForm action={takeBackDraftAction} fields={{ code, id }} title="Chưa lấy lại được" look="secondary">
      Lấy lại để sửa tiếp
    </PressForm>
  )
}

export function ApproveForm({ target, repeal, from }: { target: DraftTarget; repeal: boolean; from: string | undefined }) {
  const form = useAnswer(approveDraftAction)
  const { idOf, errors } = named(target.id, form.errors)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa duyệt được" message={form.message} errors={errors} />
      <HiddenFields fields={target} />
      <FieldStack>
        {!repeal && (
          <TextField
            label="Đã đối chiếu với văn bản nào"
            hint="Ghi khi ông/bà đã so từng mục với văn bản đó: người dân sẽ thấy dấu “Đã đối chiếu”. Chưa so thì để trống."
            optional
            maxLength={300}
            {...form.text('comparedWith')}
            id={idOf('comparedWith')}
          />
        )}
        <p>
          <SubmitButton pending={form.pending}>
            {repeal ? 'Duyệt bãi bỏ' : 'Duyệt và công bố'}
            {from ? ` từ ${from}` : ' ngay'}
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function ReturnForm({ target }: { target: DraftTarget }) {
  const form = useAnswer(returnDraftAction)
  const { idOf, errors } = named(target.id, form.errors)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa trả lại được" message={form.message} errors={errors} />
      <HiddenFields fields={target} />
      <FieldStack>
        <TextAreaField
          label="Cần sửa gì"
          hint="Người soạn sẽ đọc câu này."
          rows={3}
          required
          maxLength={1000}
          {...form.text('reason')}
          id={idOf('reason')}
        />
        <p>
          <SubmitButton pending={form.pending} look="secondary">
            Trả lại người soạn
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function WithdrawForm({ code, id }: { code: string; id: string }) {
  const form = useAnswer(withdrawScheduledAction)
  const { idOf, errors } = named(id, form.errors)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa rút được" message={form.message} errors={errors} />
      <HiddenFields fields={{ code, id }} />
      <FieldStack>
        <TextField label="Vì sao rút lại" required maxLength={1000} {...form.text('reason')} id={idOf('reason')} />
        <p>
          <SubmitButton pending={form.pending} look="danger">
            Rút lại bản chưa có hiệu lực
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
