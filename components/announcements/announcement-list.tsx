export function AnnouncementList({ items }: { items: readonly { slug: string; title: string; publishedOn: string }[] }) {
  return (
    <ul className="border-t border-line">
      {items.map((item) => (
        <li key={item.slug} className="border-b border-line py-3">
          <a href={`/tin-tuc/${item.slug}`} className="font-semibold">
            {item.title}
          </a>
          <p className="text-sm text-muted tabular-nums">{item.publishedOn}</p>
        </li>
      ))}
    </ul>
  )
}
