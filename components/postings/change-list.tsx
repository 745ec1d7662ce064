import { changeText } from '@/lib/postings/text'
import type { PostingChange } from '@/lib/postings/types'

/** What is new, amended or gone on a posting, with the day and the decision where known. */
export function ChangeList({ changes }: { changes: readonly PostingChange[] }) {
  return (
    <ul className="max-w-prose border-t border-line">
      {changes.map((change) => {
        const gone = change.kind === 'REPEALED'
        return (
          <li key={`${change.code} ${change.kind} ${change.on}`} className="border-b border-line py-3">
            <p className="font-semibold">{gone ? change.name : <a href={`/thu-tuc/${change.code}`}>{change.name}</a>}</p>
            <p>{changeText(change)}.</p>
            {change.note && <p className="text-sm">{change.note}</p>}
          </li>
        )
      })}
    </ul>
  )
}
