'use client'

import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { clock } from '@/lib/core/clock'
import { openAt } from '@/lib/units/open-at'
import type { CalendarException, WeekHours } from '@/lib/units/types'

/** Says whether the desk is open at this moment, by the reader's own clock. The page itself is static, so without script it says nothing. */
export function OpenNow({ hours, exceptions }: { hours: WeekHours; exceptions: readonly CalendarException[] }) {
  const [text, setText] = useState<{ open: boolean; words: string }>()
  useEffect(() => {
    const tell = () => setText(openAt(hours, exceptions, clock.now()))
    tell()
    const timer = setInterval(tell, 60_000)
    return () => clearInterval(timer)
  }, [hours, exceptions])
  if (!text) return null
  return (
    <p className={`flex items-center gap-2 font-semibold ${text.open ? 'text-leaf' : 'text-muted'}`}>
      <Icon name={text.open ? 'check' : 'clock'} />
      {text.words}
    </p>
  )
}
