import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { groupPapers, paperCountText } from '@/lib/procedures/papers'
import type { Paper, ProcedureCase } from '@/lib/procedures/types'
import { PaperHelp } from './paper-help'

/** The papers by what is done with them. On paper each has a box to tick. */
export function PaperGroups({
  papers,
  sets,
  cases = [],
}: {
  papers: readonly Paper[]
  sets: number | undefined
  cases?: readonly ProcedureCase[] | undefined
}) {
  const groups = groupPapers(papers)
  return (
    <div className="space-y-8 print:space-y-3">
      <Group icon="paper" title="Nộp" note={sets ? `${sets} bộ hồ sơ` : undefined} papers={groups.submit} cases={cases} />
      <Group
        icon="paper"
        title="Nộp bản chụp, mang bản chính để đối chiếu"
        papers={groups.compare}
        cases={cases}
        note="Cán bộ xem bản chính rồi trả lại ngay."
      />
      <Group
        icon="person"
        title="Mang theo để xuất trình"
        papers={groups.show}
        cases={cases}
        note="Đưa cho cán bộ xem rồi nhận lại, không phải nộp."
      />
      <Group
        icon="search"
        title="Cơ quan tự tra cứu"
        papers={groups.lookedUp}
        cases={cases}
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
  cases,
  boxes = true,
}: {
  icon: IconName
  title: string
  note?: ReactNode
  papers: readonly Paper[]
  cases: readonly ProcedureCase[]
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
              {when(paper, cases) && <p className="text-sm font-semibold text-sky">Khi: {when(paper, cases)}</p>}
              <p>
                {paper.name}
                {!paper.required && !when(paper, cases) && <span className="text-muted"> (nếu có)</span>}
              </p>
              <p className="text-sm text-muted">{paperCountText(paper)}</p>
              <PaperHelp paper={paper} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** When a paper is needed: in the source's words, else by the names of its cases; empty when always. */
function when(paper: Paper, cases: readonly ProcedureCase[]): string {
  if (paper.caseName) return paper.caseName
  const bound = cases.filter((one) => paper.cases?.includes(one.key))
  return bound.length === cases.length ? '' : bound.map((one) => one.name).join('; ')
}
