import { Icon } from '@/components/ui/icon'

/** Stands on every public page until the office has filled in its details. */
export function TrialBanner() {
  return (
    <div role="note" className="bg-gold-pale">
      <p className="page flex items-center gap-2 py-1.5 text-sm font-semibold">
        <Icon name="warning" className="size-5 text-gold" />
        Bản cài đặt thử, chưa phải kênh chính thức.
      </p>
    </div>
  )
}
