import { ItemStateTag } from '@/components/catalogue-imports/state-tags'
import { ItemSteps } from '@/components/catalogue-imports/item-steps'
import { DifferenceView } from '@/components/procedures/difference-view'
import { Disclosure } from '@/components/ui/disclosure'
import type { ItemRights } from '@/lib/catalogue-imports/policy'
import type { ImportItem } from '@/lib/catalogue-imports/types'

const accepting = { ADDED: 'Chấp nhận và công bố', CHANGED: 'Chấp nhận và công bố', REPEALED: 'Chấp nhận bãi bỏ' } as const

/** One procedure of an export: what it asks for, and what may be done about it. */
export function ItemView({ item, rights, place }: { item: ImportItem; rights: ItemRights; place: Record<string, string> }) {
  const { id, code, name, field, kind, state, issues, differences } = item
  const changes = differences.reduce((sum, { changes: all }) => sum + all.length, 0)
  return (
    <li id={`ma-${code}`} className="border-t border-line py-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="max-w-prose text-base">{kind === 'ADDED' ? name : <a href={`/can-bo/thu-tuc/${code}`}>{name}</a>}</h2>
        {state !== 'PENDING' && <ItemStateTag state={state} />}
      </div>
      <p className="mb-3 text-sm text-muted tabular-nums">
        {field} · Mã {code}
      </p>
      {state !== 'PENDING' && <Decision item={item} />}
      <div className="max-w-4xl space-y-3">
        {kind === 'REPEALED' ? (
          <p>Nếu chấp nhận, từ hôm nay người dân không còn thấy thủ tục này trong danh mục; các bản cũ vẫn xem lại được.</p>
        ) : (
          <Disclosure summary={kind === 'ADDED' ? 'Xem nội dung' : `Xem ${changes} chỗ khác với bản đang công bố`}>
            <DifferenceView differences={differences} />
          </Disclosure>
        )}
        {issues.length > 0 && (
          <Disclosure summary={`${issues.length} điều máy chưa hiểu hết`}>
            <ul className="list-disc space-y-1 pl-5">
              {issues.map((issue) => (
                <li key={issue} className="wrap-anywhere">
                  {issue}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {state === 'PENDING' && (
          <ItemSteps
            fields={{ importId: place['importId']!, itemId: id, ...place }}
            about={name}
            accept={rights.accept ? accepting[kind] : undefined}
            draft={rights.draft && kind !== 'REPEALED'}
            skip={rights.skip}
          />
        )}
      </div>
    </li>
  )
}

function Decision({ item: { decidedAt, decidedBy, reason, state } }: { item: ImportItem }) {
  if (state === 'OUTDATED') return <p className="mb-3">Một tệp nhập sau hoặc một bản công bố khác đã thay mục này.</p>
  if (!decidedAt) return null
  return (
    <p className="mb-3">
      {decidedBy ?? 'Từ dòng lệnh'}, {decidedAt}
      {reason && `: ${reason}`}
    </p>
  )
}
