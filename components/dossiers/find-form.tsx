'use client'

import { useActionState } from 'react'
import { DossierTable } from '@/components/dossiers/dossier-table'
import { SignInElsewhere } from '@/components/dossiers/step-form'
import { keptOnFailure } from '@/components/forms/kept-on-failure'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { typedText } from '@/lib/action/answer'
import { findDossiersAction } from '@/lib/dossiers/actions'

/** Finds dossiers. Posted, so that a name or card number never stands in an address or a log. */
export function FindForm() {
  const [answer, formAction, pending] = useActionState(keptOnFailure(findDossiersAction), null)
  const failed = answer && !answer.ok ? answer : null
  const found = answer?.ok ? answer.data : null
  return (
    <>
      <form action={formAction} role="search" className="mb-6">
        <ErrorSummary title="Chưa tìm được" message={failed?.message} errors={failed?.fieldErrors} />
        {failed?.code === 'unauthenticated' && <SignInElsewhere />}
        <div className="flex max-w-2xl flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-72">
            <TextField
              name="q"
              label="Tìm theo"
              hint="Mã hồ sơ, họ tên, số điện thoại hoặc số giấy tờ tùy thân. Gõ không dấu cũng được."
              error={failed?.fieldErrors?.q}
              defaultValue={typedText(answer, 'q') ?? found?.typed}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              required
            />
          </div>
          <Button aria-disabled={pending}>{pending ? 'Đang tìm…' : 'Tìm hồ sơ'}</Button>
        </div>
      </form>
      {found && (
        <div aria-live="polite">
          <h2 className="mb-2">
            {found.rows.length === 0
              ? 'Không tìm thấy hồ sơ nào'
              : `Tìm thấy ${found.rows.length === 50 ? 'hơn 50' : found.rows.length} hồ sơ`}
          </h2>
          {found.rows.length === 0 ? (
            <p className="max-w-prose">
              Chỉ tìm trong hồ sơ thuộc phạm vi của ông/bà. Xem lại cách gõ; số điện thoại, số giấy tờ và mã phải gõ đủ. Người mất giấy hẹn:
              tìm theo họ tên, rồi mở hồ sơ để cấp lại mã tra cứu.
            </p>
          ) : (
            <DossierTable rows={found.rows} caption="Hồ sơ tìm thấy" step="Mở hồ sơ" showState />
          )}
        </div>
      )}
    </>
  )
}
