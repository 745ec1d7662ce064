import type { ReactNode } from 'react'

/** The page's one h1, what kind of page it is above, one sentence below. */
export function PageHeader({
  title,
  kicker,
  lead,
  children,
}: {
  title: ReactNode
  kicker?: ReactNode
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className="mb-6 md:mb-8">
      {kicker && <p className="mb-1 text-sm text-muted">{kicker}</p>}
      <h1 className="max-w-[26em]">{title}</h1>
      {lead && <p className="mt-3 max-w-prose text-lg text-muted">{lead}</p>}
      {children && <div className="mt-3">{children}</div>}
    </header>
  )
}
