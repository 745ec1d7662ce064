import type { ReactNode } from 'react'

/**
 * A table that scrolls sideways inside its own box on a narrow screen. Children are `thead` and `tbody`; give figures `className="numeric"`.
 * `id` must be unique on the page. The box is what hidden words inside are placed by; else they would widen the page.
 */
export function Table({
  id,
  caption,
  captionHidden,
  children,
}: {
  id: string
  caption: ReactNode
  captionHidden?: boolean
  children: ReactNode
}) {
  return (
    <div role="region" aria-labelledby={id} tabIndex={0} className="relative overflow-x-auto">
      <table className="table">
        <caption id={id} className={captionHidden ? 'sr-only' : 'pb-2 text-left font-semibold'}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  )
}
