import { SearchChoiceBox } from '@/components/procedures/search-choice'
import { TellOpening } from '@/components/procedures/tell-opening'

type Found = { code: string; name: string; field: string; level: string; filing: string; verification: string; term?: string; fee?: string }
type Answer = {
  items: readonly Found[]
  total: number
  choice?: { question: string; options: { label: string; query: string }[] }
  corrected?: string
}

/** Results as a numbered list: the name, whose work it is, time and fee when known. */
export function SearchResults({ text, answer, startAt }: { text: string; answer: Answer; startAt: number }) {
  return (
    <div id="ket-qua">
      <TellOpening text={text} listId="ket-qua" />
      <p className="mt-6" role="status">
        {answer.corrected ? (
          <>
            Tìm theo “<strong>{answer.corrected}</strong>”, vì không thấy “{text}”: {answer.total} thủ tục.
          </>
        ) : (
          <>
            {answer.total} thủ tục cho “<strong>{text}</strong>”.
          </>
        )}
      </p>
      {answer.choice && startAt === 1 && <SearchChoiceBox choice={answer.choice} />}
      <ol start={startAt} className="mt-4 border-t border-line">
        {answer.items.map((item) => (
          <li key={item.code} className="border-b border-line py-4">
            <a href={`/thu-tuc/${item.code}`} className="line-clamp-4 text-lg leading-snug font-semibold">
              {item.name}
            </a>
            <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
              {item.term && <span>Thời hạn: {item.term}</span>}
              {item.fee && <span>Phí, lệ phí: {item.fee}</span>}
              {item.filing === 'HERE' && <span>Nộp trực tuyến được</span>}
            </p>
            <p className="text-sm text-muted tabular-nums">
              {[item.field, item.level, `mã ${item.code}`, item.verification === 'VERIFIED' ? '' : 'chưa đối chiếu']
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
