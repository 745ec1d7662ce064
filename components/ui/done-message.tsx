import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'

/** What the form just sent has done, at the head of the page it comes back to. Without a sentence, nothing. */
export function DoneMessage({ children }: { children: ReactNode }) {
  if (!children) return null
  return (
    <div className="mb-6">
      <Notice tone="success" role="status">
        <p>{children}</p>
      </Notice>
    </div>
  )
}
