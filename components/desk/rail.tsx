'use client'

import { usePathname } from 'next/navigation'
import { caseRoles, type Role } from '@/lib/auth/roles'
import { workflowReaders } from '@/lib/workflows/policy'

type Entry = { href: string; also?: string; label: string; roles: readonly Role[] }

/** What the desk offers, and to whom. Only what to show: each page and service asks for the right again. */
const groups: readonly { name: string; entries: readonly Entry[] }[] = [
  {
    name: 'Hồ sơ',
    entries: [
      { href: '/can-bo', also: '/can-bo/ho-so', label: 'Hàng chờ', roles: caseRoles },
      { href: '/can-bo/ky', label: 'Duyệt, ký', roles: ['UNIT_HEAD', 'LEADER'] },
      { href: '/can-bo/quay', label: 'Tiếp nhận tại quầy', roles: ['RECEPTIONIST'] },
      { href: '/can-bo/tim', label: 'Tìm hồ sơ', roles: caseRoles },
      { href: '/can-bo/so-theo-doi', label: 'Sổ theo dõi hồ sơ', roles: caseRoles },
      { href: '/can-bo/ket-qua', label: 'Sổ kết quả', roles: ['REGISTRY', 'UNIT_HEAD', 'LEADER'] },
    ],
  },
  {
    name: 'Theo dõi',
    entries: [
      { href: '/can-bo/chi-dao', label: 'Ý kiến chỉ đạo', roles: ['LEADER', 'UNIT_HEAD', 'SPECIALIST'] },
      { href: '/can-bo/giam-sat', label: 'Giám sát tiến độ', roles: ['UNIT_HEAD', 'LEADER', 'SUPERVISOR'] },
      { href: '/can-bo/nhat-ky', label: 'Nhật ký', roles: ['SUPERVISOR', 'ADMINISTRATOR'] },
    ],
  },
  {
    name: 'Người dân',
    entries: [
      { href: '/can-bo/phan-anh', label: 'Phản ánh', roles: ['FOCAL_POINT', 'LEADER', 'UNIT_HEAD', 'SPECIALIST'] },
      { href: '/can-bo/thong-bao', label: 'Thông báo', roles: ['CONTENT_EDITOR', 'ADMINISTRATOR'] },
      { href: '/can-bo/thu-tuc/tim-kiem', label: 'Người dân tìm gì', roles: ['CONTENT_EDITOR'] },
    ],
  },
  {
    name: 'Thủ tục',
    entries: [
      { href: '/can-bo/thu-tuc', label: 'Danh mục thủ tục', roles: ['CATALOGUE_EDITOR', 'APPROVER'] },
      { href: '/can-bo/quy-trinh', label: 'Quy trình nội bộ', roles: workflowReaders },
    ],
  },
  {
    name: 'Đơn vị',
    entries: [
      { href: '/can-bo/truc', label: 'Người trực', roles: ['RECEPTIONIST', 'UNIT_HEAD', 'LEADER', 'ADMINISTRATOR'] },
      { href: '/can-bo/nhan-su', label: 'Nhân sự', roles: ['ADMINISTRATOR'] },
      { href: '/can-bo/cai-dat', label: 'Cài đặt', roles: ['ADMINISTRATOR'] },
    ],
  },
]

/** How many stand in the open on a phone; the others are folded away, so that the work itself is near. */
const shownOnPhone = 2

/** `counts` by address, for queues that have something waiting. */
export function Rail({ roles, counts = {} }: { roles: readonly Role[]; counts?: Record<string, number> }) {
  const path = usePathname()
  const shown = groups
    .map(({ name, entries }) => ({ name, entries: entries.filter((entry) => entry.roles.some((role) => roles.includes(role))) }))
    .filter(({ entries }) => entries.length > 0)
  const all = shown.flatMap(({ entries }) => entries)
  if (all.length === 0) return null
  // The address of one may lead on from that of another.
  const [current] = all
    .filter(({ href, also = href }) => path === href || path.startsWith(`${also}/`))
    .toSorted((one, other) => other.href.length - one.href.length)
  const folded = all.slice(shownOnPhone)
  const waiting = folded.reduce((sum, { href }) => sum + (counts[href] ?? 0), 0)
  const list = (entries: readonly Entry[]) => (
    <ul className="flex gap-1 max-lg:flex-wrap lg:flex-col">
      {entries.map((entry) => (
        <li key={entry.href}>
          <a
            href={entry.href}
            aria-current={entry === current ? 'page' : undefined}
            className="flex min-h-11 items-center justify-between gap-3 rounded px-3 py-2 text-ink no-underline hover:bg-rice hover:underline aria-[current=page]:bg-leaf-pale aria-[current=page]:font-bold aria-[current=page]:text-leaf-dark"
          >
            {entry.label}
            <Waiting count={counts[entry.href] ?? 0} />
          </a>
        </li>
      ))}
    </ul>
  )
  const grouped = (wanted: readonly Entry[]) =>
    shown
      .map(({ name, entries }) => ({ name, entries: entries.filter((entry) => wanted.includes(entry)) }))
      .filter(({ entries }) => entries.length > 0)
      .map(({ name, entries }) => (
        <div key={name} className="lg:mb-4">
          <p className="px-3 pt-1 text-sm text-muted">{name}</p>
          {list(entries)}
        </div>
      ))
  return (
    <nav aria-label="Việc của cán bộ" className="no-print">
      <div className="max-lg:hidden">{grouped(all)}</div>
      <div className="lg:hidden">
        {list(all.slice(0, shownOnPhone))}
        {folded.length > 0 && (
          <details suppressHydrationWarning>
            <summary className="inline-flex min-h-11 items-center gap-2 px-3 text-leaf underline underline-offset-4 marker:content-none">
              {current && folded.includes(current) ? `${current.label}, và việc khác` : 'Việc khác'}
              <Waiting count={waiting} />
            </summary>
            {grouped(folded)}
          </details>
        )}
      </div>
    </nav>
  )
}

function Waiting({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className="rounded-full bg-ink px-2 text-sm text-paper tabular-nums">
      {count}
      <span className="sr-only"> việc đang chờ</span>
    </span>
  )
}
