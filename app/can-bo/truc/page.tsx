import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CopyDutyForm, DutyWeekForm } from '@/components/duty/duty-forms'
import { Button, LinkButton } from '@/components/ui/button'
import { DoneMessage } from '@/components/ui/done-message'
import { SelectField } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { addDays, formatCivilDate } from '@/lib/core/civil-date'
import { findDutyWeek, listDutyDesks } from '@/lib/duty/queries'
import { dutyDayFields } from '@/lib/duty/schema'
import { dutyRoles } from '@/lib/duty/types'
import { dayNames } from '@/lib/units/text'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Người trực' }

const done: Record<string, string> = {
  luu: 'Đã lưu. Trang công khai hiện người trực của hôm nay.',
  chep: 'Đã chép người trực của tuần trước. Xem lại rồi sửa nếu cần.',
}

export default async function DutyPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signInFirst('/can-bo/truc', ...dutyRoles, 'ADMINISTRATOR')
  const asked = await searchParams
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '')
  const week = await findDutyWeek({ unitId: one('don-vi'), day: one('tuan') })
  if (!week) notFound()
  const desks = await listDutyDesks(viewer)
  const { unit, monday, people, days } = week
  const to = (date: string) => `/can-bo/truc?don-vi=${unit.id}&tuan=${date}`
  const past = days.filter((day) => day.isPast && day.accountIds.length > 0)
  const nameOf = new Map(people.map((person) => [person.id, person.fullName]))
  const dayName = (index: number, date: string) => `${dayNames[index + 1]}, ${formatCivilDate(date)}`
  return (
    <>
      <PageHeader
        title={`Người trực, ${unit.name}`}
        lead="Trang công khai hiện họ tên và chức vụ người trực của hôm nay tại nơi nhận hồ sơ. Ngày nào không ghi thì không hiện."
      />
      <DoneMessage>{done[one('xong')]}</DoneMessage>
      {desks.length > 1 && (
        <form method="get" className="mb-6 flex max-w-xl flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1">
            <SelectField
              name="don-vi"
              label="Nơi nhận hồ sơ"
              defaultValue={unit.id}
              choices={desks.map((desk) => ({ value: desk.id, label: desk.name }))}
            />
          </div>
          <Button look="secondary">Xem</Button>
        </form>
      )}
      <section className="space-y-6">
        <h2>
          Tuần từ {formatCivilDate(monday)} đến {formatCivilDate(addDays(monday, 6))}
        </h2>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={to(addDays(monday, -7))} look="secondary">
            Tuần trước
          </LinkButton>
          <LinkButton href={to(addDays(monday, 7))} look="secondary">
            Tuần sau
          </LinkButton>
          {week.canCopy && <CopyDutyForm unitId={unit.id} monday={monday} />}
        </div>
        {past.length > 0 && (
          <ul className="list-disc space-y-1 pl-6">
            {past.map(({ date, accountIds }) => (
              <li key={date}>
                {dayName(
                  days.findIndex((day) => day.date === date),
                  date,
                )}
                : {accountIds.map((id) => nameOf.get(id) ?? 'người đã thôi việc').join(', ')}
              </li>
            ))}
          </ul>
        )}
        {people.length === 0 ? (
          <p>Chưa có ai giữ vai trò tiếp nhận hoặc giải quyết ở đơn vị này.</p>
        ) : days.every((day) => day.isPast) ? (
          <p>Tuần này đã qua nên không sửa được nữa.</p>
        ) : (
          <DutyWeekForm
            key={`${unit.id} ${monday} ${one('xong')}`}
            unitId={unit.id}
            monday={monday}
            people={people.map(({ id, fullName, position }) => ({ value: id, label: position ? `${fullName}, ${position}` : fullName }))}
            days={days.map(({ date, accountIds, isPast }, index) => ({
              field: dutyDayFields[index]!,
              label: dayName(index, date),
              chosen: accountIds,
              isPast,
            }))}
          />
        )}
      </section>
    </>
  )
}
