import { itemGroupNames } from '@/lib/catalogue-imports/text'
import { type ItemGroup, itemGroups } from '@/lib/catalogue-imports/types'

/** The groups of a list with what waits in each. */
export function GroupNav({
  groups,
  current,
  all,
  address,
}: {
  groups: Record<ItemGroup, { waiting: number; all: number }>
  current: ItemGroup
  /** Decided ones are shown too. */
  all: boolean
  address: (group: ItemGroup) => string
}) {
  return (
    <nav aria-label="Nhóm thay đổi" className="no-print mb-5">
      <ul className="flex flex-wrap gap-2">
        {itemGroups.map((group) => (
          <li key={group}>
            <a
              href={address(group)}
              aria-current={group === current ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 rounded border border-line px-3 py-1.5 text-ink no-underline hover:bg-rice hover:underline aria-[current=page]:border-leaf aria-[current=page]:bg-leaf-pale aria-[current=page]:font-bold aria-[current=page]:text-leaf-dark"
            >
              {itemGroupNames[group]}
              <span className="tabular-nums">{all ? groups[group].all : groups[group].waiting}</span>
              <span className="sr-only">{all ? ' mục' : ' mục chờ xem xét'}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
