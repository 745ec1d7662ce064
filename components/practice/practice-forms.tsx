'use client'

import { PressForm } from '@/components/forms/press-form'
import type { ButtonLook } from '@/components/ui/button'
import { leavePracticeAction, startPracticeAction } from '@/lib/practice/actions'

export function StartPractice({ look, children }: { look?: ButtonLook; children: string }) {
  return (
    <PressForm action={startPracticeAction} fields={{}} title="Chưa mở được phần thực hành" {...(look ? { look } : {})}>
      {children}
    </PressForm>
  )
}

export function LeavePractice() {
  return (
    <PressForm action={leavePracticeAction} fields={{}} title="Chưa thôi thực hành được" look="secondary">
      Thôi thực hành
    </PressForm>
  )
}

/** On every screen of somebody who practises. */
export function PracticeBanner() {
  return (
    <div role="region" aria-label="Đang thực hành" className="no-print border-b-4 border-gold bg-gold-pale">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 lg:px-6">
        <p>
          <strong>Đang thực hành, không tính.</strong> Hồ sơ ở đây là bịa ra, làm sai không sao.{' '}
          <a href="/can-bo/thuc-hanh">Việc nên thử</a>
        </p>
        <LeavePractice />
      </div>
    </div>
  )
}
