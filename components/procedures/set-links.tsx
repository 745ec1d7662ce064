import type { SetLink } from '@/lib/field-sets/types'

const names: Record<SetLink['format'], string> = { pdf: 'Tải cả bộ thủ tục, bản PDF để in', xlsx: 'Tải cả bộ thủ tục, bảng tính XLSX' }

/** A field's whole set to take away, with what each file weighs. */
export function SetLinks({ links }: { links: readonly SetLink[] }) {
  return (
    <ul className="mb-6">
      {links.map(({ format, href, size, date }) => (
        <li key={format} className="flex flex-wrap items-baseline gap-x-3">
          <a href={href} className="inline-flex min-h-11 items-center font-semibold">
            {names[format]}
          </a>
          {size !== undefined && (
            <span className="text-sm text-muted tabular-nums">
              {sizeText(size)}, lập ngày {date}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}
