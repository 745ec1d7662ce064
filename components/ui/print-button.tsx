'use client'

import { Icon } from '@/components/ui/icon'

/** Hidden where there is no script: the browser's own menu prints as well. */
export function PrintButton({ children = 'In trang này' }: { children?: string }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="needs-script no-print inline-flex min-h-12 items-center gap-2 rounded px-3 font-semibold text-leaf underline hover:bg-leaf-pale"
    >
      <Icon name="print" /> {children}
    </button>
  )
}
