'use client'

import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { civilDateOf, formatMinute, minuteOfDay, weekdayOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import type { CalendarException, WeekHours } from '@/lib/units/types'

/** Says whether the desk is open at this moment, by the reader's own clock. The page itself is static, so without script it says nothing. */
export function OpenNow({ hours, exceptions }: { hours: WeekHours; exceptions: readonly CalendarException[] }) {
  const [text, setText] = useState<{ open: boolean; words: string }>()
  useEffect(() => {
    const tell = () => setText(openNow(hours, exceptions, clock.now()))
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

function openNow(hours: WeekHours, exceptions: readonly CalendarException[], now: Date): { open: boolean; words: string } {
  const date = civilDateOf(now)
  const minute = minuteOfDay(now)
  const exception = exceptions.find((day) => day.date === date)?.kind
  const weekday = String(weekdayOf(date)) as keyof WeekHours
  const spans = exception === 'OFF' ? [] : exception === 'WORKING' ? (hours[weekday]?.length ? hours[weekday] : hours['5']) : hours[weekday]
  const current = spans?.find((span) => span.start <= minute && minute < span.end)
  if (current) return { open: true, words: `Đang mở cửa, đến ${formatMinute(current.end)}` }
  const next = spans?.find((span) => span.start > minute)
  return { open: false, words: next ? `Đang đóng cửa, mở lại lúc ${formatMinute(next.start)}` : 'Hôm nay đã hết giờ hoặc không làm việc' }
}
