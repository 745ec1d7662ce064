import type { ReactNode } from 'react'
import { ScreenHelp } from '@/components/desk/help'
import { Rail } from '@/components/desk/rail'
import { PracticeBanner } from '@/components/practice/practice-forms'
import { SignOutForm } from '@/components/desk/sign-out-form'
import { Mark } from '@/components/layout/mark'
import type { Role } from '@/lib/auth/roles'
import { formatCivilDate } from '@/lib/core/civil-date'

export type DeskPerson = {
  fullName: string
  roles: readonly Role[]
  /** Nothing they do now counts. */
  practice: boolean
  /** Whom they stand in for, and until when. */
  standingIn: readonly { fullName: string; validTo: string }[]
  /** What waits, by address of the rail. */
  counts?: Record<string, number>
}

/** What stands around every staff page. Without a person only the wordmark: the pages for signing in. */
export function DeskFrame({ office, person, children }: { office: string; person: DeskPerson | null; children: ReactNode }) {
  return (
    <div className="flex min-h-screen flex-col">
      <header className="no-print border-b-2 border-ink">
        <a href="#noi-dung" className="skip-link">
          Đến nội dung chính
        </a>
        <div className="flex min-h-14 flex-wrap items-center gap-x-4 px-4 py-1 lg:px-6">
          <a
            href="/can-bo"
            className="flex min-h-11 min-w-0 items-center gap-2.5 font-bold text-ink no-underline hover:text-ink hover:underline"
          >
            <Mark className="size-8" />
            <span className="min-w-0 leading-tight">
              {office} <span className="font-normal text-muted">· Dành cho cán bộ</span>
            </span>
          </a>
          {person && (
            <div className="ml-auto flex flex-wrap items-center gap-1">
              {!person.practice && (
                <a href="/can-bo/thuc-hanh" className="inline-flex min-h-11 items-center rounded px-3 hover:bg-rice">
                  Thực hành
                </a>
              )}
              <a href="/can-bo/phien" className="inline-flex min-h-11 items-center rounded px-3 hover:bg-rice">
                {person.fullName}
              </a>
              <SignOutForm />
            </div>
          )}
        </div>
      </header>
      {person?.practice && <PracticeBanner />}
      {person && person.standingIn.length > 0 && (
        <p className="no-print border-b border-line bg-sky-pale px-4 py-2 lg:px-6">
          Đang làm thay: {person.standingIn.map(({ fullName, validTo }) => `${fullName} (đến hết ${formatCivilDate(validTo)})`).join(', ')}.{' '}
          <a href="/can-bo/vang-mat">Xem</a>
        </p>
      )}
      <div className={person ? 'flex flex-1 flex-col lg:flex-row' : 'flex flex-1 flex-col'}>
        {person && (
          <div className="no-print border-line px-3 py-3 max-lg:border-b lg:w-56 lg:shrink-0 lg:border-r lg:py-6">
            <Rail roles={person.roles} {...(person.counts ? { counts: person.counts } : {})} />
          </div>
        )}
        <main id="noi-dung" tabIndex={-1} className="min-w-0 flex-1 px-4 py-6 outline-none lg:px-8 lg:py-8 print:p-0">
          <ScreenHelp />
          {children}
        </main>
      </div>
    </div>
  )
}
