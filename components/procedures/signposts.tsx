import { Icon } from '@/components/ui/icon'

/** Where to go when what was typed is no procedure. */
export function Signposts({ signposts }: { signposts: readonly { href: string; label: string }[] }) {
  if (signposts.length === 0) return null
  return (
    <nav aria-label="Có thể ông/bà tìm" className="mt-6 max-w-prose">
      <ul className="rows">
        {signposts.map((signpost) => (
          <li key={signpost.href}>
            <a href={signpost.href} className="font-semibold">
              {signpost.label}
              <Icon name="next" className="size-4" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
