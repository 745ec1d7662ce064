import { PhoneLink } from '@/components/layout/site-footer'
import { OpenNow } from '@/components/units/open-now'
import { Icon, type IconName } from '@/components/ui/icon'
import { hoursRows } from '@/lib/units/text'
import type { CalendarException, Desk } from '@/lib/units/types'
import type { ReactNode } from 'react'

/** Where a desk is, when it is open and how to call it; only what is known. */
export function DeskFacts({ desk, exceptions }: { desk: Desk; exceptions: readonly CalendarException[] }) {
  const { contact, hours, onDuty } = desk
  if (!contact.address && !contact.phone && !contact.email && !hours && !onDuty)
    return <p className="text-muted">Địa chỉ, điện thoại và giờ làm việc đang được cập nhật.</p>
  return (
    <div className="space-y-2">
      {hours && <OpenNow hours={hours} exceptions={exceptions} />}
      {onDuty && (
        <Line icon="person">
          Người trực hôm nay: {onDuty.map(({ fullName, position }) => (position ? `${fullName} (${position})` : fullName)).join(', ')}
        </Line>
      )}
      {contact.address && <Line icon="place">{contact.address}</Line>}
      {contact.phone && (
        <Line icon="phone">
          <PhoneLink phone={contact.phone} />
        </Line>
      )}
      {contact.email && (
        <Line icon="mail">
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </Line>
      )}
      {hours && (
        <Line icon="clock">
          {hoursRows(hours).map((row) => (
            <span key={row.days} className="block tabular-nums">
              {row.days}: {row.hours}
            </span>
          ))}
        </Line>
      )}
    </div>
  )
}

function Line({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <Icon name={icon} className="mt-1 size-5 text-leaf" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
