'use client'

import { usePathname } from 'next/navigation'
import { findHelp } from '@/lib/help/find'

/** Short help for the screen that is open, folded away. */
export function ScreenHelp() {
  const path = usePathname()
  const help = findHelp(path)
  if (!help) return null
  return (
    <details key={path} className="no-print -mt-3 mb-3 max-w-prose lg:-mt-5" suppressHydrationWarning>
      <summary className="inline-flex min-h-11 items-center text-sm text-leaf underline underline-offset-4 marker:content-none">
        Hướng dẫn màn hình này
      </summary>
      <dl className="mb-6 space-y-1 rounded bg-sky-pale p-4">
        <dt className="font-semibold">Để làm gì</dt>
        <dd>{help.purpose}</dd>
        <dt className="pt-2 font-semibold">Làm gì trước</dt>
        <dd>{help.first}</dd>
        <dt className="pt-2 font-semibold">Sau đó</dt>
        <dd>{help.next}</dd>
      </dl>
    </details>
  )
}
