import { Icon } from '@/components/ui/icon'
import type { AuditPage } from '@/lib/audit/types'

type Props = {
  page: AuditPage
  isFirst: boolean
  /** Address of the newest page of the same search. */
  first: string
  older: string | null
  /** Address of the whole search as a file. */
  file: string
}

/** The log as sentences, newest first. */
export function AuditList({ page: { rows }, isFirst, first, older, file }: Props) {
  if (rows.length === 0)
    return (
      <p className="max-w-prose">
        Không có dòng nào {isFirst ? 'khớp với điều kiện đã chọn' : 'cũ hơn'}. Hãy bớt điều kiện hoặc chọn khoảng ngày dài hơn.
      </p>
    )
  const link = 'inline-flex min-h-12 items-center gap-1 rounded px-3 font-semibold'
  return (
    <section aria-labelledby="cac-dong">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="cac-dong">Mới nhất ở trên</h2>
        <a href={file} download className="inline-flex min-h-11 items-center gap-2">
          <Icon name="download" className="size-5" /> Tải bảng này (CSV)
        </a>
      </div>
      <ol className="border-t border-line">
        {rows.map(({ id, at, actor, login, before, object, after, unit }) => (
          <li key={id} className="border-b border-line py-3 md:grid md:grid-cols-[9.5rem_1fr] md:gap-4">
            <p className="text-sm text-muted tabular-nums md:pt-0.5">{at}</p>
            <div>
              <p>
                <strong>{actor}</strong> {before} {object && <ObjectOf {...object} />} {after}
              </p>
              {(login ?? unit) && <p className="text-sm text-muted">{[login, unit].filter(Boolean).join(' · ')}</p>}
            </div>
          </li>
        ))}
      </ol>
      {(!isFirst || older) && (
        <nav aria-label="Các trang" className="no-print mt-4 flex flex-wrap items-center justify-between gap-2">
          {isFirst ? (
            <span />
          ) : (
            <a href={first} className={link}>
              <Icon name="back" /> Về trang mới nhất
            </a>
          )}
          {older && (
            <a href={older} rel="next" className={link}>
              Cũ hơn <Icon name="next" />
            </a>
          )}
        </nav>
      )}
    </section>
  )
}

function ObjectOf({ text, href }: { text: string; href: string | null }) {
  return href ? <a href={href}>{text}</a> : <span className="font-semibold">{text}</span>
}
