'use client'

import { unstable_rethrow } from 'next/navigation'
import type { FormAction } from '@/lib/action/answer'
import { echoValues, readForm } from '@/lib/action/form-values'

const lost =
  'Chưa gửi được: mất kết nối, hoặc trang vừa được cập nhật. Những gì đã ghi vẫn còn ở đây. Xem lại mạng rồi gửi lần nữa; vẫn không được thì chép lại, tải lại trang và gửi.'

/**
 * The same action for a form that no failure on the way takes from the page: what the browser could not send, or not understand, is told like any refusal.
 * On the server it is the action itself, so that the form also works without script.
 */
export function keptOnFailure<T>(action: FormAction<T>): FormAction<T> {
  if (typeof window === 'undefined') return action
  return async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      // How a redirect travels.
      unstable_rethrow(error)
      return { ok: false, code: 'unexpected', message: lost, values: echoValues(readForm(form)) }
    }
  }
}
