import type { AudienceGroup } from '@/lib/procedures/life-events'

/** What happens in a life, or in the life of a business, as links. */
export function EventList({ group }: { group: AudienceGroup }) {
  return (
    <ul className="rows rows-of-two-lines rows-in-columns">
      {group.events.map((event) => (
        <li key={event.slug}>
          <a href={`/thu-tuc/doi-tuong/${group.slug}/${event.slug}`}>
            {event.name}
            <small>{event.lead}</small>
          </a>
        </li>
      ))}
    </ul>
  )
}
