import type { Lateness } from './lateness'

/** Short text for a desk's list: `còn 2 ngày làm việc`, `còn 3 giờ`, `quá hạn 1 ngày làm việc`. Hours and minutes are working time, rounded down. */
export function describeTimeLeft(lateness: Lateness): string {
  const amount = describeAmount(lateness)
  switch (lateness.state) {
    case 'IN_TIME':
    case 'AT_RISK':
      return amount ? `còn ${amount}` : 'sắp hết hạn'
    case 'OVERDUE':
      return amount ? `quá hạn ${amount}` : 'vừa quá hạn'
    case 'PAUSED':
      return amount ? `đang tạm dừng, còn ${amount}` : 'đang tạm dừng'
    case 'EARLY':
      return amount ? `xong sớm ${amount}` : 'xong sớm'
    case 'ON_TIME':
      return 'xong đúng hạn'
    case 'LATE':
      return amount ? `xong trễ ${amount}` : 'xong trễ trong ngày'
    case 'STOPPED':
      return 'đã dừng'
  }
}

const hoursBeforeDays = 8

function describeAmount({ unit, workingMinutesLeft, workingDaysLeft, calendarDaysLeft }: Lateness): string | undefined {
  const minutes = Math.abs(workingMinutesLeft)
  const isShort = unit === 'WORKING_HOUR' && minutes <= hoursBeforeDays * 60
  if (!isShort && unit === 'CALENDAR_DAY' && calendarDaysLeft !== 0) return `${Math.abs(calendarDaysLeft)} ngày`
  if (!isShort && workingDaysLeft !== 0) return `${Math.abs(workingDaysLeft)} ngày làm việc`
  if (minutes >= 60) return `${Math.floor(minutes / 60)} giờ`
  return minutes > 0 ? `${minutes} phút` : undefined
}
