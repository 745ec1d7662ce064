import { Tag, type Tone } from '@/components/ui/tag'
import { formatCivilDate } from '@/lib/core/civil-date'
import { changeKindNames } from '@/lib/procedures/change-text'
import type { ChangeKind, ComingChange, ProcedureChange } from '@/lib/procedures/changes'

const tones: Record<ChangeKind, Tone> = { NEW: 'good', AMENDED: 'info', REPEALED: 'bad' }

export function ChangeTag({ kind }: { kind: ChangeKind }) {
  return <Tag tone={tones[kind]}>{changeKindNames[kind]}</Tag>
}

/** Changes by month, newest first. `changes` come in that order. */
export function ChangesByMonth({ changes, level }: { changes: readonly ProcedureChange[]; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const months = Map.groupBy(changes, ({ from }) => from.slice(0, 7))
  return [...months].map(([month, ofMonth]) => (
    <section key={month} aria-labelledby={`thang-${month}`} className="mt-8">
      <Heading id={`thang-${month}`} className="mb-2 text-lg">
        {`Tháng ${month.slice(5)}/${month.slice(0, 4)}`}
      </Heading>
      <ul className="divide-y divide-line border-y border-line">
        {ofMonth.map((change) => (
          <li key={`${change.code}-${change.number}`} className="py-3">
            <ChangeEntry change={change} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function ChangeEntry({ change }: { change: ProcedureChange }) {
  const { code, name, kind, from, number, before, note, decision } = change
  const at = (version: number) => `/thu-tuc/${code}/ban/${version}`
  const link = 'inline-flex min-h-11 items-center'
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ChangeTag kind={kind} />
        <span className="text-sm text-muted tabular-nums">{`Từ ${formatCivilDate(from)} · Mã ${code}`}</span>
      </p>
      <p className="mt-1 font-semibold">{name}</p>
      {note && <p className="mt-1 max-w-prose">{note}</p>}
      {decision && <p className="mt-1 text-sm text-muted">{decision}</p>}
      <p className="flex flex-wrap gap-x-6">
        {kind !== 'REPEALED' && (
          <a href={at(number)} className={link}>
            Xem bản này<span className="sr-only">{`: ${name}`}</span>
          </a>
        )}
        {before !== undefined && (
          <a href={at(before)} className={link}>
            {kind === 'REPEALED' ? 'Xem bản trước khi bãi bỏ' : 'Xem bản trước'}
            <span className="sr-only">{`: ${name}`}</span>
          </a>
        )}
      </p>
    </>
  )
}

/** What is announced: by name, day and decision; its text is for its day. */
export function ComingChanges({ changes }: { changes: readonly ComingChange[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {changes.map(({ code, name, kind, from, decision }) => (
        <li key={`${code}-${from}`} className="py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ChangeTag kind={kind} />
            <span className="text-sm text-muted tabular-nums">{`Từ ${formatCivilDate(from)} · Mã ${code}`}</span>
          </p>
          <p className="mt-1 font-semibold">{name}</p>
          {decision && <p className="mt-1 text-sm text-muted">{decision}</p>}
        </li>
      ))}
    </ul>
  )
}
