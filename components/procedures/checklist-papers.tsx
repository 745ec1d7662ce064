import { PlainText } from '@/components/ui/plain-text'
import { PaperHelp } from '@/components/procedures/paper-help'
import { groupPapers } from '@/lib/procedures/papers'
import type { Paper, ProcedureContent } from '@/lib/procedures/types'

/** Papers to tick, with how many of each in large figures; apart from them what the office looks up itself. */
export function ChecklistPapers({ listId, content }: { listId: string; content: ProcedureContent }) {
  const { submit, compare, show, lookedUp } = groupPapers(content.papers)
  const nothing = submit.length + compare.length + show.length === 0
  return (
    <div className="space-y-6 print:space-y-2">
      {nothing && !content.papersText && <p>Nguồn không ghi giấy tờ nào phải mang. Ông/bà nên hỏi nơi nhận hồ sơ trước khi đi.</p>}
      <div id={listId} className="space-y-6 print:space-y-2">
        <Ticks title="Nộp" note={content.sets ? `${content.sets} bộ hồ sơ` : undefined} papers={submit} />
        <Ticks title="Nộp bản chụp, mang bản chính để đối chiếu" papers={compare} />
        <Ticks title="Chỉ đưa xem rồi nhận lại" papers={show} />
      </div>
      {content.papersText && (
        <div className="prose">
          <PlainText text={content.papersText} />
        </div>
      )}
      {lookedUp.length > 0 && (
        <div>
          <h3>Không phải mang, cơ quan tự tra</h3>
          <ul className="prose mt-1 list-disc pl-6 print:text-[9pt]">
            {lookedUp.map((paper) => (
              <li key={paper.key}>
                {paper.name}
                {paper.note && <span className="block text-sm print:hidden">{paper.note}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Ticks({ title, note, papers }: { title: string; note?: string | undefined; papers: readonly Paper[] }) {
  if (papers.length === 0) return null
  return (
    <fieldset>
      <legend className="text-lg font-semibold">
        {title}
        {note && <span className="text-sm font-normal text-muted">, {note}</span>}
      </legend>
      <ul className="mt-2 border-t border-line print:mt-1">
        {papers.toSorted(sometimesLast).map((paper) => (
          <li key={paper.key} className="border-b border-line py-2 print:py-0.5">
            <label className="flex min-h-12 cursor-pointer items-start gap-3 rounded py-1 hover:bg-rice print:min-h-0 print:py-0">
              <input type="checkbox" value={paper.key} className="mt-0.5 size-7 shrink-0 accent-leaf print:size-4" />
              <span className="min-w-0 flex-1">
                {when(paper) && <span className="block text-sm font-semibold text-sky">Chỉ khi: {when(paper)}</span>}
                {paper.name}
                {!paper.required && !paper.caseName && <span className="text-muted"> (nếu có)</span>}
              </span>
              <span className="flex shrink-0 gap-3 text-center text-sm leading-tight">
                <Count number={paper.originals} of="bản chính" />
                <Count number={paper.copies} of="bản sao" />
              </span>
            </label>
            <div className="pl-10 print:pl-7">
              <PaperHelp paper={paper} />
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** When it is needed, in the source's words. The sheet is for the counter, so that what is for the counter is always needed. */
function when({ caseName }: Paper): string | undefined {
  return caseName?.startsWith('Nộp tại quầy') ? undefined : caseName
}

const sometimesLast = (one: Paper, other: Paper) => Number(when(one) !== undefined) - Number(when(other) !== undefined)

function Count({ number, of }: { number: number; of: string }) {
  if (number === 0) return null
  return (
    <span>
      <span className="block text-2xl leading-none font-bold tabular-nums print:inline print:text-[12pt]">{number}</span> {of}
    </span>
  )
}
