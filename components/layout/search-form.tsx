import { TypeAhead } from '@/components/layout/type-ahead'
import { Icon } from '@/components/ui/icon'

/** An ordinary form that opens the results page, with suggestions where script runs; `id` must be unique on the page. */
export function SearchForm({
  id,
  query,
  label = 'Tìm thủ tục',
  large = false,
}: {
  id: string
  query?: string | undefined
  label?: string
  large?: boolean
}) {
  return (
    <form action="/tim-kiem" role="search" aria-label={label} className="relative flex w-full">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        defaultValue={query}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        placeholder={large ? 'Ví dụ: làm giấy khai sinh cho con' : 'Tìm thủ tục'}
        className={`min-w-0 flex-1 rounded-l border-2 border-r-0 border-border bg-paper px-3 text-ink placeholder:text-muted ${large ? 'min-h-14 text-lg' : 'min-h-11 text-base'}`}
      />
      <button
        type="submit"
        className={`inline-flex items-center gap-2 rounded-r bg-leaf font-semibold text-paper hover:bg-leaf-dark ${large ? 'min-h-14 px-4 sm:px-6' : 'min-h-11 px-3'}`}
      >
        <Icon name="search" />
        <span className={large ? '' : 'sr-only'}>Tìm</span>
      </button>
      <TypeAhead inputId={id} />
    </form>
  )
}
