import type { ReactNode } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'

/** Says what happens; while it happens a second press does nothing. */
export function SubmitButton({ pending, look, children }: { pending: boolean; look?: ButtonLook; children: ReactNode }) {
  return (
    <Button
      {...(look ? { look } : {})}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
    >
      {pending ? 'Đang thực hiện…' : children}
    </Button>
  )
}
