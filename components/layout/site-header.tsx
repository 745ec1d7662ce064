import { Mark } from '@/components/layout/mark'
import { SearchForm } from '@/components/layout/search-form'
import { Icon } from '@/components/ui/icon'
import { committeeShort } from '@/lib/units/text'

const links = [
  { href: '/thu-tuc', label: 'Thủ tục' },
  { href: '/xa-thi-tran', label: 'Xã, thị trấn' },
  { href: '/phan-anh', label: 'Phản ánh' },
]

/** One line on a phone, without script. `officeName` as in "Huyện Hoàng Su Phì". */
export function SiteHeader({ officeName, query }: { officeName: string; query?: string }) {
  return (
    <header className="no-print relative">
      <a href="#noi-dung" className="skip-link">
        Đến nội dung chính
      </a>
      <div className="page flex min-h-16 items-center gap-3 lg:min-h-20 lg:gap-6">
        <a href="/" className="group flex min-w-0 items-center gap-2.5 text-ink no-underline hover:text-ink">
          <Mark className="size-9 lg:size-11" />
          <span className="min-w-0 leading-tight">
            <span className="block font-bold text-balance group-hover:underline max-lg:text-sm">{committeeShort(officeName)}</span>
            <span className="block text-sm text-muted max-sm:sr-only">Dịch vụ công</span>
          </span>
        </a>
        <nav aria-label="Các mục chính" className="ml-auto hidden items-center gap-1 lg:flex">
          {links.map((link) => (
            <a
              key={link.href}
              href={link.href}
              className="inline-flex min-h-11 items-center rounded px-3 font-semibold whitespace-nowrap text-ink no-underline hover:bg-rice hover:underline"
            >
              {link.label}
            </a>
          ))}
        </nav>
        <div className="header-search hidden w-64 lg:block">
          <SearchForm id="tim-dau-trang" query={query} />
        </div>
        <a
          href="/tra-cuu"
          className="ml-auto inline-flex min-h-11 shrink-0 items-center rounded border-2 border-leaf px-2.5 text-center text-sm leading-tight font-semibold no-underline hover:bg-leaf-pale max-sm:w-[4.75rem] max-sm:px-1 lg:ml-0 lg:px-3 lg:text-base"
        >
          Tra cứu hồ sơ
        </a>
        <details className="group/menu shrink-0 lg:hidden">
          <summary className="flex min-h-11 min-w-11 list-none items-center justify-center gap-1.5 rounded text-sm font-semibold marker:content-none group-open/menu:bg-rice [&::-webkit-details-marker]:hidden">
            <Icon name="menu" className="size-6" />
            <span className="max-sm:sr-only">Mục lục</span>
          </summary>
          <div className="absolute inset-x-0 top-full z-20 border-y-2 border-ink bg-paper px-4 pt-4 pb-2 shadow-float md:px-8">
            <SearchForm id="tim-muc-luc" query={query} />
            <nav aria-label="Các mục" className="mt-2">
              <ul className="rows border-t-0">
                {[
                  ...links,
                  { href: '/tin-tuc', label: 'Thông báo' },
                  { href: '/khieu-nai-to-cao', label: 'Khiếu nại, tố cáo' },
                  { href: '/gioi-thieu', label: 'Giới thiệu' },
                ].map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </details>
      </div>
      <div className="terrace-rule" />
    </header>
  )
}
