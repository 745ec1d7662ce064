'use client'

import { usePathname } from 'next/navigation'
import { caseRoles, type Role } from '@/lib/auth/roles'
import { workflowReaders } from '@/lib/workflows/policy'

/** What the desk offers, and to whom. Only what to show: each page and service asks for the right again. */
const entries: readonly { href: string; also?: string; label: string; roles: readonly Role[] }[] = [
  { href: '/can-bo', also: '/can-bo/ho-so', label: 'Hàng chờ', roles: caseRoles },
  { href: '/can-bo/quay', label: 'Tiếp nhận tại quầy', roles: ['RECEPTIONIST'] },
  { href: '/can-bo/ky', label: 'Duyệt, ký', roles: ['UNIT_HEAD', 'LEADER'] },
  { href: '/can-bo/tim', label: 'Tìm hồ sơ', roles: caseRoles },
  { href: '/can-bo/chi-dao', label: 'Ý kiến chỉ đạo', roles: ['LEADER', 'UNIT_HEAD', 'SPECIALIST'] },
  { href: '/can-bo/giam-sat', label: 'Giám sát tiến độ', roles: ['UNIT_HEAD', 'LEADER', 'SUPERVISOR'] },
  { href: '/can-bo/so-theo-doi', label: 'Sổ theo dõi hồ sơ', roles: caseRoles },
  { href: '/can-bo/phan-anh', label: 'Phản ánh', roles: ['FOCAL_POINT', 'LEADER', 'UNIT_HEAD', 'SPECIALIST'] },
  { href: '/can-bo/thong-bao', label: 'Thông báo', roles: ['CONTENT_EDITOR', 'ADMINISTRATOR'] },
  { href: '/can-bo/thu-tuc', label: 'Danh mục thủ tục', roles: ['CATALOGUE_EDITOR', 'APPROVER'] },
  { href: '/can-bo/quy-trinh', label: 'Quy trình nội bộ', roles: workflowReaders },
  { href: '/can-bo/thu-tuc/tim-kiem', label: 'Người dân tìm gì', roles: ['CONTENT_EDITOR'] },
  { href: '/can-bo/truc', label: 'Người trực', roles: ['RECEPTIONIST', 'UNIT_HEAD', 'LEADER', 'ADMINISTRATOR'] },
  { href: '/can-bo/nhat-ky', label: 'Nhật ký', roles: ['SUPERVISOR', 'ADMINISTRATOR'] },
  { href: '/can-bo/nhan-su', label: 'Nhân sự', roles: ['ADMINISTRATOR'] },
  { href: '/can-bo/cai-dat', label: 'Cài đặt', roles: ['ADMINISTRATOR'] },
]

/** `counts` by address, for queues that have something waiting. */
export function Rail({ roles, counts = {} }: { roles: readonly Role[]; counts?: Record<string, number> }) {
  const path = usePathname()
  const shown = entries.filter((entry) => entry.roles.some((role) => roles.includes(role)))
  if (shown.length === 0) return null
  const isCurrent = ({ href, also = href }: (typeof entries)[number]) => path === href || path.startsWith(`${also}/`)
  return (
    <nav aria-label="Việc của cán bộ" className="no-print">
      <ul className="flex flex-wrap gap-1 lg:flex-col">
        {shown.map((entry) => (
          <li key={entry.href}>
            <a
              href={entry.href}
              aria-current={isCurrent(entry) ? 'page' : undefined}
              className="flex min-h-11 items-center justify-between gap-3 rounded px-3 py-2 text-ink no-underline hover:bg-rice hover:underline aria-[current=page]:bg-leaf-pale aria-[current=page]:font-bold aria-[current=page]:text-leaf-dark"
            >
              {entry.label}
              {counts[entry.href] ? (
                <span className="rounded-full bg-ink px-2 text-sm text-paper tabular-nums">
                  {counts[entry.href]}
                  <span className="sr-only"> việc đang chờ</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
