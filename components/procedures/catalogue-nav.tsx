'use client'

import { usePathname } from 'next/navigation'
import type { Role } from '@/lib/auth/roles'

const root = '/can-bo/thu-tuc'

/** What to show only: each page and service asks for the right again. */
const entries: readonly { href: string; label: string; roles: readonly Role[] }[] = [
  { href: root, label: 'Danh mục', roles: ['CATALOGUE_EDITOR', 'APPROVER'] },
  { href: `${root}/duyet`, label: 'Chờ duyệt', roles: ['CATALOGUE_EDITOR', 'APPROVER'] },
  { href: `${root}/nhap`, label: 'Nhập danh mục quốc gia', roles: ['CATALOGUE_EDITOR', 'APPROVER'] },
  { href: `${root}/tinh-trang`, label: 'Độ mới', roles: ['CATALOGUE_EDITOR', 'APPROVER'] },
  { href: `${root}/tim-kiem`, label: 'Từ tìm kiếm', roles: ['CATALOGUE_EDITOR', 'CONTENT_EDITOR', 'APPROVER'] },
]

/** The ways through the catalogue's own screens, on top of each of them. */
export function CatalogueNav({ roles }: { roles: readonly Role[] }) {
  const path = usePathname()
  const shown = entries.filter((entry) => entry.roles.some((role) => roles.includes(role)))
  if (shown.length === 0) return null
  // A page of one procedure belongs to the list.
  const current = shown.find(({ href }) => href !== root && (path === href || path.startsWith(`${href}/`)))?.href ?? root
  return (
    <nav aria-label="Danh mục thủ tục" className="no-print mb-6 border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {shown.map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === current ? (path === href ? 'page' : 'true') : undefined}
              className="flex min-h-11 items-center border-b-4 border-transparent px-3 text-ink no-underline hover:bg-rice hover:underline aria-[current]:border-leaf aria-[current]:font-bold aria-[current]:text-leaf-dark"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
