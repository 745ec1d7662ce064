/** The way back up, without the page itself (its h1 says where one is). */
export function Breadcrumbs({ items }: { items: readonly { href: string; label: string }[] }) {
  return (
    <nav aria-label="Đường dẫn" className="no-print mb-3 text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-2">
            {index > 0 && (
              <span aria-hidden="true" className="text-border">
                /
              </span>
            )}
            <a href={item.href} className="inline-flex min-h-11 items-center">
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
