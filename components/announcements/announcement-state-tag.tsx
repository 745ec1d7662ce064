import { Tag, type Tone } from '@/components/ui/tag'
import { announcementStateNames } from '@/lib/announcements/text'
import type { AnnouncementState } from '@/lib/announcements/types'

const tones: Record<AnnouncementState, Tone> = { DRAFT: 'neutral', PUBLISHED: 'good', WITHDRAWN: 'bad' }

export function AnnouncementStateTag({ state }: { state: AnnouncementState }) {
  return <Tag tone={tones[state]}>{announcementStateNames[state]}</Tag>
}
