import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { PlainText } from '@/components/ui/plain-text'
import { Table } from '@/components/ui/table'
import type { CivilDate } from '@/lib/core/civil-date'
import type { PostedField, PostedText, Posting } from '@/lib/postings/types'
import { standingText } from '@/lib/postings/text'
import { fullTextOf, type TextBlock } from '@/lib/procedures/full-text'

type Props = { posting: Posting; field: PostedField; texts: readonly PostedText[]; date: CivilDate }

/** The full text of all procedures of one field that a unit receives. */
export function PostedFieldView({ posting, field, texts, date }: Props) {
  const { desk } = posting
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs
        items={[
          { href: '/niem-yet', label: 'Niêm yết thủ tục' },
          { href: `/niem-yet/${desk.slug}`, label: desk.name },
        ]}
      />
      <PageHeader title={field.field} kicker={`Niêm yết thủ tục: ${desk.name}`} lead={`Toàn văn ${texts.length} thủ tục nhận tại đây.`} />
      {texts.length > 1 && (
        <nav aria-label="Các thủ tục trong trang">
          <ol className="rows">
            {texts.map(({ code, content }) => (
              <li key={code}>
                <a href={`#${anchor(code)}`}>{content.name}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {texts.map((text) => (
        <PostedProcedure key={text.code} text={text} where={desk.deskName ?? desk.name} date={date} />
      ))}
    </div>
  )
}

function PostedProcedure({ text, where, date }: { text: PostedText; where: string; date: CivilDate }) {
  const { code, content, unit, decidedBy, handledBy } = text
  const id = anchor(code)
  return (
    <article id={id} aria-labelledby={`${id}-ten`} className="mt-12 border-t-2 border-ink pt-4">
      <h2 id={`${id}-ten`} className="max-w-[34em]">
        {content.name}
      </h2>
      <p className="mt-1 text-sm text-muted">
        {standingText(text)} · <a href={`/thu-tuc/${code}`}>Xem cách làm và nộp hồ sơ</a>
      </p>
      {fullTextOf(content, { date, where, unit, decidedBy, handledBy }).map(({ key, title, blocks }) => (
        <section key={key} className="mt-4">
          <h3>{title}</h3>
          {blocks.map((block, index) => (
            <Block key={index} block={block} id={`${id}-${key}-${index}`} caption={`${title}: ${content.name}`} />
          ))}
        </section>
      ))}
    </article>
  )
}

function Block({ block, id, caption }: { block: TextBlock; id: string; caption: string }) {
  if (block.kind === 'table') {
    return (
      <Table id={id} caption={caption} captionHidden>
        <thead>
          <tr>
            {block.head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((text, column) => (
                <td key={column} className="min-w-28 whitespace-pre-line first:min-w-56">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    )
  }
  return (
    <div className="prose">
      {block.kind === 'list' ? (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      ) : (
        <PlainText text={block.text} />
      )}
    </div>
  )
}

function anchor(code: string): string {
  return `tt-${code.replaceAll('.', '-')}`
}
