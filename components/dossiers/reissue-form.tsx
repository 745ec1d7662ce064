'use client'

import { SignInElsewhere, type StepTarget } from '@/components/dossiers/step-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { CodeFigure } from '@/components/ui/code-figure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxField } from '@/components/ui/field'
import { PrintButton } from '@/components/ui/print-button'
import { reissueSecretAction } from '@/lib/dossiers/actions'

/** Issues a lost look-up secret anew. The new one is shown once. */
export function ReissueForm({ target, code }: { target: StepTarget; code: string }) {
  const form = useAnswer(reissueSecretAction)
  if (form.data) {
    return (
      <div className="space-y-3" role="status">
        <p className="font-semibold">Đã cấp mã tra cứu mới. Mã cũ không còn dùng được.</p>
        <CodeFigure label="Mã hồ sơ" code={code} />
        <CodeFigure label="Mã tra cứu mới" code={form.data.secret} note="Mã chỉ hiện một lần. In hoặc chép lại cho người dân." />
        <PrintButton>In trang này</PrintButton>
        <p>
          <a href={`/can-bo/ho-so/${target.id}`}>Xong, về hồ sơ</a>
        </p>
      </div>
    )
  }
  return (
    <form action={form.formAction} className="space-y-4">
      <ErrorSummary title="Chưa cấp lại được" message={form.message} errors={form.errors} />
      {form.code === 'unauthenticated' && <SignInElsewhere />}
      <input type="hidden" name="dossierId" value={target.id} />
      <input type="hidden" name="version" value={target.version} />
      <CheckboxField
        name="cardSeen"
        label="Tôi đã xem giấy tờ tùy thân và đúng là người nộp hoặc người yêu cầu"
        error={form.errors?.cardSeen}
      />
      <SubmitButton pending={form.pending} look="secondary">
        Cấp lại mã tra cứu
      </SubmitButton>
    </form>
  )
}
