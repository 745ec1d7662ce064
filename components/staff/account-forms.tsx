'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { InvitationSlip } from '@/components/staff/invitation-slip'
import { RightsFields } from '@/components/staff/rights-fields'
import type { ButtonLook } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import type { FormAction } from '@/lib/action/answer'
import {
  disableAccountAction,
  enableAccountAction,
  endRightAction,
  endSessionsAction,
  giveRightsAction,
  inviteAgainAction,
  resetSecondFactorAction,
  unlockAccountAction,
} from '@/lib/staff/actions'
import type { UnitChoice } from '@/lib/staff/types'

function OneButton<T>({ action, accountId, label, look }: { action: FormAction<T>; accountId: string; label: string; look: ButtonLook }) {
  const form = useAnswer(action)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa làm được" message={form.message} errors={form.errors} />
      <input type="hidden" name="accountId" value={accountId} />
      <SubmitButton pending={form.pending} look={look}>
        {label}
      </SubmitButton>
    </form>
  )
}

export function DisableForm({ accountId }: { accountId: string }) {
  return <OneButton action={disableAccountAction} accountId={accountId} label="Khóa tài khoản" look="danger" />
}

export function EnableForm({ accountId }: { accountId: string }) {
  return <OneButton action={enableAccountAction} accountId={accountId} label="Mở khóa tài khoản" look="primary" />
}

export function UnlockForm({ accountId }: { accountId: string }) {
  return <OneButton action={unlockAccountAction} accountId={accountId} label="Mở khóa ngay" look="secondary" />
}

export function ResetSecondFactorForm({ accountId }: { accountId: string }) {
  return <OneButton action={resetSecondFactorAction} accountId={accountId} label="Xóa xác nhận hai bước" look="danger" />
}

export function EndSessionsForm({ accountId }: { accountId: string }) {
  return <OneButton action={endSessionsAction} accountId={accountId} label="Đăng xuất người này ở mọi nơi" look="secondary" />
}

export function InviteAgainForm({ accountId, siteUrl }: { accountId: string; siteUrl: string }) {
  const form = useAnswer(inviteAgainAction)
  if (form.data) return <InvitationSlip invitation={form.data} siteUrl={siteUrl} />
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa cấp được mã mời" message={form.message} errors={form.errors} />
      <input type="hidden" name="accountId" value={accountId} />
      <SubmitButton pending={form.pending} look="secondary">
        Cấp mã mời mới
      </SubmitButton>
    </form>
  )
}

export function EndRightForm({ assignmentId, label, today }: { assignmentId: string; label: string; today: string }) {
  const form = useAnswer(endRightAction)
  const { error, defaultValue } = form.text('lastDay', today)
  return (
    <form action={form.formAction} className="space-y-2">
      <ErrorSummary title="Chưa kết thúc được" message={form.message} />
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <TextField
        id={`lastDay-${assignmentId}`}
        name="lastDay"
        label={`Ngày cuối làm ${label}`}
        type="date"
        required
        defaultValue={defaultValue}
        error={error}
      />
      <SubmitButton pending={form.pending} look="secondary">
        Kết thúc
      </SubmitButton>
    </form>
  )
}

export function GiveRightsForm({ accountId, units, today }: { accountId: string; units: readonly UnitChoice[]; today: string }) {
  const form = useAnswer(giveRightsAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa giao được vai trò" message={form.message} errors={form.errors} />
      <input type="hidden" name="accountId" value={accountId} />
      <FieldStack>
        <RightsFields form={form} units={units} today={today} />
        <p>
          <SubmitButton pending={form.pending}>Giao vai trò</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
