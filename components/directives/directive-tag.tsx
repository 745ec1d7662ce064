import { Tag, type Tone } from '@/components/ui/tag'
import { directiveStateNames } from '@/lib/directives/text'
import type { DirectiveState } from '@/lib/directives/types'

const tones: Record<DirectiveState, Tone> = { OPEN: 'info', ANSWERED: 'good', CLOSED: 'neutral' }

export function DirectiveTag({ state, overdue }: { state: DirectiveState; overdue: boolean }) {
  return overdue ? <Tag tone="bad">Quá hạn trả lời</Tag> : <Tag tone={tones[state]}>{directiveStateNames[state]}</Tag>
}
