import { type CivilDate, civilDateOf, minuteOfDay } from '@/lib/core/civil-date'

/** "ngày 07 tháng 9 năm 2026", with a nought before days below 10 and before January and February (NĐ 30/2020/NĐ-CP). */
export function dayText(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

/** "08 giờ 05 phút, ngày 07 tháng 9 năm 2026" */
export function momentText(at: Date): string {
  const minute = minuteOfDay(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))} giờ ${two(minute % 60)} phút, ${dayText(civilDateOf(at))}`
}
