import { Disclosure } from '@/components/ui/disclosure'
import { patternTexts, totalNames } from '@/lib/odd-patterns/text'
import type { OddCount, OddUnit } from '@/lib/odd-patterns/types'

const shown = 50

/** What was seen in one unit, each with how many of how many and why it is worth a look. */
export function OddUnitReport({ unit }: { unit: OddUnit }) {
  const seen = unit.counts.filter(({ cases }) => cases.length > 0)
  return (
    <section aria-labelledby={`don-vi-${unit.id}`} className="mb-10">
      <h2 id={`don-vi-${unit.id}`}>{unit.name}</h2>
      <p className="mb-3 text-muted">
        {unit.received} hồ sơ tiếp nhận, {unit.decided} hồ sơ có kết quả trong khoảng này.
      </p>
      {seen.length === 0 ? (
        <p>Không thấy dấu hiệu nào.</p>
      ) : (
        <ul className="border-t border-line">
          {seen.map((count) => (
            <li key={count.pattern} className="border-b border-line py-4">
              <Pattern {...count} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Pattern({ pattern, of, cases }: OddCount) {
  const { name, why, of: total } = patternTexts[pattern]
  return (
    <>
      <h3 className="text-base">
        {name}: {cases.length} trên {of} {totalNames[total]}
      </h3>
      <p className="max-w-prose text-muted">{why}</p>
      <Disclosure summary={`Xem ${cases.length} hồ sơ`}>
        <ul>
          {cases.slice(0, shown).map((one) => (
            <li key={one.dossierId} className="py-1">
              <a href={`/can-bo/ho-so/${one.dossierId}`} className="inline-block py-1 font-mono font-semibold">
                {one.code}
              </a>{' '}
              <span className="text-sm text-muted">
                {one.at}
                {one.times > 1 ? `, ${one.times} lần` : ''} · {one.procedureName}
              </span>
            </li>
          ))}
        </ul>
        {cases.length > shown && <p className="text-sm text-muted">Còn {cases.length - shown} hồ sơ nữa trong tệp tải về.</p>}
      </Disclosure>
    </>
  )
}
