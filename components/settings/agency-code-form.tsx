'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { setAgencyCodeAction } from '@/lib/units/actions'

export function AgencyCodeForm({ unitId, agencyCode, provisional }: { unitId: string; agencyCode: string; provisional: boolean }) {
  const form = useAnswer(setAgencyCodeAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={form.errors} />
      <input type="hidden" name="unitId" value={unitId} />
      <FieldStack>
        <TextField
          label="Mã định danh cơ quan"
          hint={
            provisional
              ? `Đang dùng mã tạm ${agencyCode}. Ghi mã chính thức do tỉnh cấp; mã hồ sơ nhận từ lúc đó bắt đầu bằng mã này.`
              : 'Mã hồ sơ nhận từ lúc lưu bắt đầu bằng mã này. Hồ sơ cũ giữ mã cũ.'
          }
          width="code"
          required
          {...form.text('agencyCode', provisional ? '' : agencyCode)}
        />
        <p>
          <SubmitButton pending={form.pending} look="secondary">
            Lưu mã định danh
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
