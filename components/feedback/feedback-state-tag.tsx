import { Tag, type Tone } from '@/components/ui/tag'
import { feedbackStateNames } from '@/lib/feedback/text'
import type { FeedbackState } from '@/lib/feedback/types'

const tones: Record<FeedbackState, Tone> = { SUBMITTED: 'info', ASSIGNED: 'info', ANSWERED: 'good', CLOSED: 'neutral' }

export function FeedbackStateTag({ state }: { state: FeedbackState }) {
  return <Tag tone={tones[state]}>{feedbackStateNames[state]}</Tag>
}
