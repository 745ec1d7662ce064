import { Tag, type Tone } from '@/components/ui/tag'
import type { FreshnessState } from '@/lib/procedures/freshness'
import { freshnessNames } from '@/lib/procedures/freshness-text'

const tones: Record<FreshnessState, Tone> = {
  CHECKED: 'good',
  DUE: 'risk',
  UNVERIFIED: 'neutral',
  REPEALED_STILL_SHOWN: 'bad',
  COMING: 'info',
}

export function FreshnessTag({ state }: { state: FreshnessState }) {
  return <Tag tone={tones[state]}>{freshnessNames[state]}</Tag>
}
