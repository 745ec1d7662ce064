'use client'

import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { CodeField, RecoveryCodeField } from '@/components/staff/proof-fields'
import { RecoveryCodes } from '@/components/staff/recovery-codes'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack } from '@/components/ui/field'
import { confirmSecondFactorAction, removeSecondFactorAction, renewRecoveryCodesAction, startSecondFactorAction } from '@/lib/staff/actions'

type Props = { state: 'OFF' | 'STARTED' | 'ON'; login: string; site: string; children: ReactNode; below: ReactNode }

/**
 * The forms of one's own second factor between what the page tells of it (`children`) and what else it offers (`below`). One component for all states, so that the codes, which are told once in
 * the answer to a form, stay when the page around it is drawn anew.
 */
export function SecondFactorPanel({ state, login, site, children, below }: Props) {
  const confirmed = useAnswer(confirmSecondFactorAction)
  const renewed = useAnswer(renewRecoveryCodesAction)
  const codes = renewed.data?.codes ?? confirmed.data?.codes
  if (codes) return <RecoveryCodes codes={codes} login={login} site={site} turnedOn={!renewed.data} />
  return (
    <div className="space-y-8">
      {children}
      {state === 'OFF' && <StartForm label="Bắt đầu" />}
      {state === 'STARTED' && (
        <>
          <form action={confirmed.formAction}>
            <ErrorSummary title="Chưa bật được" message={confirmed.errors ? undefined : confirmed.message} errors={confirmed.errors} />
            <FieldStack>
              <CodeField form={confirmed} />
              <p>
                <SubmitButton pending={confirmed.pending}>Bật xác nhận hai bước</SubmitButton>
              </p>
            </FieldStack>
          </form>
          <Disclosure summary="Làm lại với mã QR khác">
            <StartForm label="Tạo mã QR khác" look="secondary" />
          </Disclosure>
        </>
      )}
      {state === 'ON' && (
        <>
          <Disclosure summary="Tạo mã dự phòng mới" open={Boolean(renewed.message)}>
            <form action={renewed.formAction}>
              <ErrorSummary title="Chưa tạo được mã mới" message={renewed.errors ? undefined : renewed.message} errors={renewed.errors} />
              <FieldStack>
                <p>Mười mã mới thay cho mọi mã cũ. Để chắc là chính ông/bà, hãy điền mã đang hiện trong ứng dụng.</p>
                <CodeField form={renewed} />
                <p>
                  <SubmitButton pending={renewed.pending}>Tạo mã dự phòng mới</SubmitButton>
                </p>
              </FieldStack>
            </form>
          </Disclosure>
          <RemoveForms />
        </>
      )}
      {below}
    </div>
  )
}

function StartForm({ label, look }: { label: string; look?: 'secondary' }) {
  const form = useAnswer(startSecondFactorAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa bắt đầu được" message={form.message} />
      <SubmitButton pending={form.pending} {...(look ? { look } : {})}>
        {label}
      </SubmitButton>
    </form>
  )
}

function RemoveForms() {
  const form = useAnswer(removeSecondFactorAction)
  // The fields of this page's other form have the plain names for ids.
  const errors = form.errors && Object.fromEntries(Object.entries(form.errors).map(([name, text]) => [`tat-${name}`, text]))
  return (
    <Disclosure summary="Đổi sang điện thoại khác, hoặc tắt" open={Boolean(form.message)}>
      <ErrorSummary title="Chưa tắt được" message={errors ? undefined : form.message} errors={errors} />
      <div className="space-y-8">
        <p className="max-w-prose">Tắt trên điện thoại cũ trước, rồi bật lại với điện thoại mới. Điền một trong hai mã.</p>
        <form action={form.formAction}>
          <FieldStack>
            <CodeField form={form} id="tat-code" />
            <p>
              <SubmitButton pending={form.pending} look="danger">
                Tắt bằng mã trong ứng dụng
              </SubmitButton>
            </p>
          </FieldStack>
        </form>
        <form action={form.formAction}>
          <FieldStack>
            <RecoveryCodeField form={form} id="tat-recoveryCode" />
            <p>
              <SubmitButton pending={form.pending} look="danger">
                Tắt bằng mã dự phòng
              </SubmitButton>
            </p>
          </FieldStack>
        </form>
      </div>
    </Disclosure>
  )
}
