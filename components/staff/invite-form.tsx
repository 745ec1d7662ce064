'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { InvitationSlip } from '@/components/staff/invitation-slip'
import { RightsFields } from '@/components/staff/rights-fields'
import { LinkButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { inviteStaffAction } from '@/lib/staff/actions'
import type { UnitChoice } from '@/lib/staff/types'

export function InviteForm({ units, today, siteUrl }: { units: readonly UnitChoice[]; today: string; siteUrl: string }) {
  const form = useAnswer(inviteStaffAction)
  if (form.data) {
    return (
      <>
        <InvitationSlip invitation={form.data} siteUrl={siteUrl} />
        <p className="no-print flex flex-wrap gap-3">
          <LinkButton href="/can-bo/nhan-su/moi">Mời người khác</LinkButton>
          <LinkButton href={`/can-bo/nhan-su/${form.data.accountId}`} look="secondary">
            Xem tài khoản vừa tạo
          </LinkButton>
        </p>
      </>
    )
  }
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa mời được" message={form.message} errors={form.errors} />
      <FieldStack>
        <TextField label="Họ và tên" width="name" autoComplete="off" required {...form.text('fullName')} />
        <TextField
          label="Tên đăng nhập"
          hint="Chữ không dấu, ví dụ nguyen.van.a"
          width="name"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          {...form.text('login')}
        />
        <TextField label="Chức vụ" width="name" optional {...form.text('position')} />
        <TextField label="Thư điện tử" type="email" width="name" autoComplete="off" optional {...form.text('email')} />
        <RightsFields form={form} units={units} today={today} />
        <p>
          <SubmitButton pending={form.pending}>Tạo tài khoản và cấp mã mời</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
