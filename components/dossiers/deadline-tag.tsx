import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { LatenessState } from '@/lib/calendar/lateness'

const looks: Record<LatenessState, { tone: Tone; icon: IconName }> = {
  IN_TIME: { tone: 'neutral', icon: 'clock' },
  AT_RISK: { tone: 'risk', icon: 'warning' },
  OVERDUE: { tone: 'bad', icon: 'warning' },
  PAUSED: { tone: 'info', icon: 'pause' },
  EARLY: { tone: 'good', icon: 'check' },
  ON_TIME: { tone: 'good', icon: 'check' },
  LATE: { tone: 'bad', icon: 'check' },
  STOPPED: { tone: 'neutral', icon: 'cross' },
}

/** How a dossier stands against its appointment: sign and words. */
export function DeadlineTag({ risk, text }: { risk: LatenessState | null; text: string }) {
  if (!risk || !text) return null
  return (
    <Tag {...looks[risk]}>
      <span className="first-letter:uppercase">{text}</span>
    </Tag>
  )
}
