'use client'

import { useActionState } from 'react'
import { signOutAction } from '@/lib/staff/actions'

export function SignOutForm() {
  const [, formAction] = useActionState(signOutAction, null)
  return (
    <form action={formAction}>
      <button type="submit" className="inline-flex min-h-11 items-center rounded px-3 text-leaf underline hover:bg-rice">
        Đăng xuất
      </button>
    </form>
  )
}
