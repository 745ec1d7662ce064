import { Icon } from '@/components/ui/icon'

/** Pages are counted from 1. Shows nothing when there is one page. */
export function Pagination({ page, pageCount, href }: { page: number; pageCount: number; href: (page: number) => string }) {
  if (pageCount <= 1) return null
  const link = 'inline-flex min-h-12 items-center gap-1 rounded px-3 font-semibold'
  return (
    <nav aria-label="Các trang" className="no-print mt-6 flex flex-wrap items-center justify-between gap-2 border-t border-line pt-4">
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev" className={link}>
          <Icon name="back" /> Trang trước
        </a>
      ) : (
        <span />
      )}
      <span className="text-sm text-muted tabular-nums">
        Trang {page} trên {pageCount}
      </span>
      {page < pageCount ? (
        <a href={href(page + 1)} rel="next" className={link}>
          Trang sau <Icon name="next" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
