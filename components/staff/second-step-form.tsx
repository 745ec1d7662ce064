'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { CodeField, RecoveryCodeField } from '@/components/staff/proof-fields'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack } from '@/components/ui/field'
import { secondStepAction } from '@/lib/staff/actions'

/** One action, two forms: the code of the app, and folded away the one for a day without the phone. */
export function SecondStepForm({ next }: { next: string }) {
  const form = useAnswer(secondStepAction)
  return (
    <div className="space-y-8">
      <ErrorSummary title="Chưa đăng nhập được" message={form.errors ? undefined : form.message} errors={form.errors} />
      <form action={form.formAction}>
        <FieldStack>
          <CodeField form={form} autoFocus={!form.message} />
          <input type="hidden" name="next" value={next} />
          <p>
            <SubmitButton pending={form.pending}>Đăng nhập</SubmitButton>
          </p>
        </FieldStack>
      </form>
      <Disclosure summary="Không có điện thoại ở đây? Dùng mã dự phòng" open={Boolean(form.errors?.recoveryCode)}>
        <form action={form.formAction}>
          <FieldStack>
            <RecoveryCodeField form={form} />
            <input type="hidden" name="next" value={next} />
            <p>
              <SubmitButton pending={form.pending} look="secondary">
                Đăng nhập bằng mã dự phòng
              </SubmitButton>
            </p>
          </FieldStack>
        </form>
      </Disclosure>
    </div>
  )
}
