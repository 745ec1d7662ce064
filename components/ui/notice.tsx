import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const looks: Record<NoticeTone, { box: string; sign: string; icon: IconName }> = {
  info: { box: 'border-sky bg-sky-pale', sign: 'text-sky', icon: 'info' },
  success: { box: 'border-leaf bg-leaf-pale', sign: 'text-leaf', icon: 'check' },
  warning: { box: 'border-gold bg-gold-pale', sign: 'text-gold', icon: 'warning' },
  error: { box: 'border-lacquer bg-lacquer-pale', sign: 'text-lacquer', icon: 'warning' },
}

/** Something to know before going on. `role="status"` for what answers an action. */
export function Notice({
  tone = 'info',
  title,
  role,
  children,
}: {
  tone?: NoticeTone
  title?: string
  role?: 'status' | 'alert'
  children?: ReactNode
}) {
  const look = looks[tone]
  return (
    <div role={role} className={`flex max-w-prose gap-3 rounded border-l-4 p-4 ${look.box}`}>
      <Icon name={look.icon} className={`mt-0.5 size-6 ${look.sign}`} />
      <div className="min-w-0 space-y-1">
        {title && <p className="font-bold">{title}</p>}
        {children && <div className="space-y-2">{children}</div>}
      </div>
    </div>
  )
}
