import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'

export type Tone = 'neutral' | 'good' | 'info' | 'risk' | 'bad'

const tones: Record<Tone, string> = {
  neutral: 'bg-rice text-ink',
  good: 'bg-leaf-pale text-leaf-dark',
  info: 'bg-sky-pale text-sky',
  risk: 'bg-gold-pale text-gold',
  bad: 'bg-lacquer-pale text-lacquer',
}

const icons: Record<Tone, IconName> = { neutral: 'dot', good: 'check', info: 'info', risk: 'warning', bad: 'cross' }

/** A state in a word with its sign; never colour alone. */
export function Tag({ tone = 'neutral', icon = icons[tone], children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded border border-current/30 px-2 py-0.5 text-sm font-semibold ${tones[tone]}`}>
      <Icon name={icon} className="size-4" />
      {children}
    </span>
  )
}
