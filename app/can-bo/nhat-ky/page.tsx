import type { Metadata } from 'next'
import { AuditFilter } from '@/components/audit/audit-filter'
import { AuditList } from '@/components/audit/audit-list'
import { PageHeader } from '@/components/ui/page-header'
import { auditRoles } from '@/lib/audit/policy'
import { auditSearch, questionProblems, readAuditQuestion } from '@/lib/audit/question'
import { listAuditUnits, readAudit } from '@/lib/audit/queries'
import { holdsRole } from '@/lib/auth/roles'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Nhật ký' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const address = '/can-bo/nhat-ky'
const views = [
  { view: 'events', label: 'Ai đã làm gì' },
  { view: 'reads', label: 'Ai đã xem gì' },
] as const

export default async function AuditPage({ searchParams }: Props) {
  const viewer = await signInFirst(address, ...auditRoles)
  const question = readAuditQuestion(await searchParams)
  const problems = questionProblems(question)
  const [units, page] = await Promise.all([listAuditUnits(viewer), Object.keys(problems).length > 0 ? null : readAudit(viewer, question)])
  const to = (change: Partial<typeof question>) => `${address}${auditSearch({ ...question, after: '', ...change })}`
  return (
    <>
      <PageHeader
        title="Nhật ký"
        lead={
          holdsRole(viewer, 'ADMINISTRATOR')
            ? 'Việc với tài khoản, vai trò, đơn vị, cài đặt, thông báo và danh mục thủ tục; ai đã mở hồ sơ nào. Không có nội dung hồ sơ. Lần xem này cũng được ghi lại.'
            : 'Việc làm và lượt xem của cán bộ trong đơn vị ông/bà giám sát. Không có nội dung hồ sơ. Lần xem này cũng được ghi lại.'
        }
      />
      <nav aria-label="Loại nhật ký" className="mb-6 border-b border-line">
        <ul className="flex flex-wrap gap-x-6">
          {views.map(({ view, label }) => (
            <li key={view}>
              <a
                href={to({ view, group: '' })}
                aria-current={view === question.view ? 'page' : undefined}
                className="inline-flex min-h-11 items-center aria-[current=page]:border-b-4 aria-[current=page]:border-leaf aria-[current=page]:font-bold aria-[current=page]:text-ink aria-[current=page]:no-underline"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <AuditFilter action={address} question={question} problems={problems} units={units} clear={to(nothingAsked)} />
      {page && (
        <AuditList
          page={page}
          isFirst={question.after === ''}
          first={to({})}
          older={page.next ? to({ after: page.next }) : null}
          file={`${address}/tai${auditSearch({ ...question, after: '' })}`}
        />
      )}
    </>
  )
}

const nothingAsked = { person: '', dossier: '', group: '', unitId: '', from: '', to: '' } as const
