import { Icon, type IconName } from '@/components/ui/icon'
import type { Change, Difference, Run } from '@/lib/procedures/difference'

const kinds: Record<Change['kind'], { name: string; icon: IconName; look: string }> = {
  added: { name: 'Thêm', icon: 'check', look: 'text-leaf' },
  removed: { name: 'Bỏ', icon: 'cross', look: 'text-lacquer' },
  changed: { name: 'Sửa', icon: 'info', look: 'text-sky' },
  moved: { name: 'Xếp lại', icon: 'info', look: 'text-sky' },
}

/** What changed, part by part. What went is struck through, what came is underlined, and both are said to who cannot see it. */
export function DifferenceView({
  differences,
  level = 3,
  none = 'Không có gì khác.',
}: {
  differences: readonly Difference[]
  /** Of the headings. */
  level?: 2 | 3 | 4
  /** What to say when nothing changed. */
  none?: string
}) {
  if (differences.length === 0) return <p>{none}</p>
  const Heading = `h${level}` as const
  return (
    <div className="space-y-6">
      {differences.map(({ id, title, changes }) => (
        <section key={id} className="break-inside-avoid-page">
          <Heading className="text-lg">{title}</Heading>
          <ul className="mt-1 border-t border-line">
            {changes.map((change, index) => (
              <li key={index} className="border-b border-line py-2.5">
                <ChangeView change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function ChangeView({ change: { kind, label, runs } }: { change: Change }) {
  const { name, icon, look } = kinds[kind]
  return (
    <>
      <p className="flex items-start gap-1.5 text-sm">
        <Icon name={icon} className={`mt-0.5 size-4 shrink-0 ${look}`} />
        <span className="min-w-0">
          <strong className={look}>{name}</strong>
          {label && `: ${label}`}
        </span>
      </p>
      {runs.length > 0 && (
        <p className="mt-1 max-w-prose whitespace-pre-line">
          {runs.map((run, index) => (
            <RunView key={index} run={run} />
          ))}
        </p>
      )}
    </>
  )
}

const mark = 'rounded-xs px-0.5 decoration-2 box-decoration-clone'

function RunView({ run: { kind, text } }: { run: Run }) {
  if (kind === 'same') return text
  // A change of spaces or line ends has nothing to show of itself.
  const shown = text.trim() ? text : text.replaceAll('\n', '↵\n').replaceAll(' ', '·')
  return kind === 'added' ? (
    <ins className={`${mark} bg-leaf-pale text-leaf-dark underline`}>
      <span className="sr-only"> [thêm: </span>
      {shown}
      <span className="sr-only">] </span>
    </ins>
  ) : (
    <del className={`${mark} bg-lacquer-pale text-lacquer line-through`}>
      <span className="sr-only"> [bỏ: </span>
      {shown}
      <span className="sr-only">] </span>
    </del>
  )
}
