import { formatDateTime } from '@/lib/core/civil-date'
import { feedbackEventNames } from '@/lib/feedback/text'

/** What happened to a feedback, in order. */
export function FeedbackHistory({ events }: { events: readonly { kind: string; at: Date }[] }) {
  return (
    <ol className="space-y-3 border-l-2 border-terrace pl-4">
      {events.map((event, index) => (
        <li key={index}>
          <span className="block text-sm text-muted tabular-nums">{formatDateTime(event.at)}</span>
          {feedbackEventNames[event.kind] ?? event.kind}
        </li>
      ))}
    </ol>
  )
}
