import { Icon } from '@/components/ui/icon'

/** Stands on every public page until the office has filled in its details. */
export function TrialBanner() {
  return (
    <aside aria-label="Lưu ý" className="bg-gold-pale">
      <p className="page flex items-center gap-2 py-1 text-xs font-medium sm:py-1.5 sm:text-sm sm:font-semibold">
        <Icon name="warning" className="size-4 text-gold" />
        Bản cài đặt thử, chưa phải kênh chính thức.
      </p>
    </aside>
  )
}
