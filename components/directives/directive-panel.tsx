import { DirectiveTag } from '@/components/directives/directive-tag'
import { formatCivilDate } from '@/lib/core/civil-date'
import type { DirectiveRow } from '@/lib/directives/types'

/** What leaders have said about a dossier, and the way to say something. `dossierId` for those who may. */
export function DirectivePanel({ directives, dossierId }: { directives: readonly DirectiveRow[]; dossierId: string | null }) {
  if (directives.length === 0 && !dossierId) return null
  return (
    <section aria-labelledby="chi-dao">
      <h2 id="chi-dao" className="mb-2">
        Ý kiến chỉ đạo
      </h2>
      {directives.length > 0 && (
        <ul className="border-t border-line">
          {directives.map((row) => (
            <li key={row.id} className="border-b border-line py-3">
              <a href={`/can-bo/chi-dao/${row.id}`} className="line-clamp-2 font-semibold">
                {row.text}
              </a>
              <p className="mt-1 text-sm text-muted">
                {row.author} gửi {row.unit}, trả lời trước hết ngày {formatCivilDate(row.dueOn)}
              </p>
              <p className="mt-1">
                <DirectiveTag state={row.state} overdue={row.overdue} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {dossierId && (
        <p>
          <a href={`/can-bo/chi-dao/moi?ho-so=${dossierId}`} className="inline-flex min-h-11 items-center font-semibold">
            Gửi ý kiến chỉ đạo về hồ sơ này
          </a>
        </p>
      )}
    </section>
  )
}
