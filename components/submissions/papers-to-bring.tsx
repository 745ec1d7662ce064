import { groupPapers } from '@/lib/procedures/papers'
import type { Paper } from '@/lib/procedures/types'

/** Papers that nobody uploads: brought along, or looked up by the office. */
export function PapersToBring({ papers }: { papers: readonly Paper[] }) {
  const { compare, show, lookedUp } = groupPapers(papers)
  const groups = [
    {
      title: 'Mang theo bản chính và bản chụp để đối chiếu',
      note: 'Khi đến nhận kết quả hoặc khi cán bộ hẹn. Không phải gửi lên đây.',
      papers: compare,
    },
    { title: 'Mang theo để xuất trình', note: 'Cán bộ xem rồi trả lại ngay. Không phải gửi lên đây.', papers: show },
    { title: 'Cơ quan tự tra cứu', note: 'Ông/bà không phải nộp.', papers: lookedUp },
  ].filter((group) => group.papers.length > 0)
  if (groups.length === 0) return null
  return (
    <div className="max-w-prose space-y-5 rounded border border-line bg-rice p-4">
      {groups.map((group) => (
        <section key={group.title}>
          <h3 className="text-base">{group.title}</h3>
          <p className="text-sm text-muted">{group.note}</p>
          <ul className="mt-1 list-disc pl-5">
            {group.papers.map((paper) => (
              <li key={paper.key} className="py-0.5">
                {paper.name}
                {paper.caseName && <span className="text-sm text-sky"> (khi: {paper.caseName})</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
