import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { groupPapers, paperCountText } from '@/lib/procedures/papers'
import type { Paper } from '@/lib/procedures/types'

/** The papers by what is done with them. On paper each has a box to tick. */
export function PaperGroups({ papers, sets }: { papers: readonly Paper[]; sets: number | undefined }) {
  const groups = groupPapers(papers)
  return (
    <div className="space-y-8 print:space-y-3">
      <Group icon="paper" title="Nộp" note={sets ? `${sets} bộ hồ sơ` : undefined} papers={groups.submit} />
      <Group
        icon="paper"
        title="Nộp bản chụp, mang bản chính để đối chiếu"
        papers={groups.compare}
        note="Cán bộ xem bản chính rồi trả lại ngay."
      />
      <Group icon="person" title="Mang theo để xuất trình" papers={groups.show} note="Đưa cho cán bộ xem rồi nhận lại, không phải nộp." />
      <Group
        icon="search"
        title="Cơ quan tự tra cứu"
        papers={groups.lookedUp}
        note="Ông/bà không phải nộp. Cán bộ tra trong dữ liệu của nhà nước."
        boxes={false}
      />
    </div>
  )
}

function Group({
  icon,
  title,
  note,
  papers,
  boxes = true,
}: {
  icon: IconName
  title: string
  note?: ReactNode
  papers: readonly Paper[]
  boxes?: boolean
}) {
  if (papers.length === 0) return null
  return (
    <section>
      <h3 className="flex items-start gap-2">
        <Icon name={icon} className="mt-0.5 size-6 text-leaf print:hidden" />
        {title}
      </h3>
      {note && <p className="mt-1 text-sm text-muted">{note}</p>}
      <ul className="mt-2 border-t border-line">
        {papers.map((paper) => (
          <li key={paper.key} className="flex gap-3 border-b border-line py-3 print:py-1">
            {boxes && <span aria-hidden="true" className="mt-1.5 size-4 shrink-0 border-2 border-border" />}
            <div className="min-w-0">
              {paper.caseName && <p className="text-sm font-semibold text-sky">Khi: {paper.caseName}</p>}
              <p>
                {paper.name}
                {!paper.required && !paper.caseName && <span className="text-muted"> (nếu có)</span>}
              </p>
              <p className="text-sm text-muted">
                {[paperCountText(paper), paper.template ? `mẫu: ${paper.template}` : ''].filter(Boolean).join(' · ')}
              </p>
              {paper.note && <p className="text-sm">{paper.note}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
