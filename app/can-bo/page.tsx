import type { Metadata } from 'next'
import { DeskQueryProvider } from '@/components/dossiers/desk-query-provider'
import { QueueBoard } from '@/components/dossiers/queue-board'
import { OwnAskingNotice } from '@/components/procedures/own-asking-notice'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { caseRoles, holdsRole, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { listDeskChoices, readDeskQueue } from '@/lib/dossiers/desk-queue'
import { listAssignable } from '@/lib/dossiers/hand-overs'
import { readQueueQuestion } from '@/lib/dossiers/queue-question'
import { countOwnAsking } from '@/lib/procedures/freshness-board'
import { signInFirst } from './sign-in-first'

export const metadata: Metadata = { title: { absolute: 'Hàng chờ · Dành cho cán bộ' } }

export default async function QueuePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signInFirst('/can-bo')
  if (!viewer.assignments.some((one) => (caseRoles as readonly string[]).includes(one.role)))
    return <NoCaseWork asking={await countOwnAsking(viewer)} />
  const question = readQueueQuestion(await searchParams)
  const [board, choices, assignable, asking] = await Promise.all([
    readDeskQueue(viewer, question),
    listDeskChoices(viewer),
    listColleagues(viewer),
    countOwnAsking(viewer),
  ])
  const roles = [...new Set(viewer.assignments.map((one) => one.role))]
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <PageHeader title="Hàng chờ" />
        {holdsRole(viewer, 'RECEPTIONIST') && <LinkButton href="/can-bo/quay">Tiếp nhận tại quầy</LinkButton>}
      </div>
      <OwnAskingNotice count={asking} />
      <DeskQueryProvider>
        <QueueBoard
          key={JSON.stringify(question)}
          first={board}
          question={question}
          choices={choices}
          roles={roles}
          assignable={assignable}
        />
      </DeskQueryProvider>
    </>
  )
}

/** To whom a head or leader may give a dossier, in any of the units they lead. */
async function listColleagues(viewer: StaffViewer): Promise<{ id: string; name: string }[]> {
  const lists = await Promise.all(unitsWithRole(viewer, 'UNIT_HEAD', 'LEADER').map((unitId) => listAssignable(unitId)))
  return [...new Map(lists.flat().map(({ id, fullName }) => [id, { id, name: fullName }])).values()]
}

function NoCaseWork({ asking }: { asking: number }) {
  return (
    <>
      <PageHeader title="Hàng chờ" />
      <OwnAskingNotice count={asking} />
      <p className="max-w-prose">
        Tài khoản này chưa được giao việc giải quyết hồ sơ. Chọn việc của ông/bà ở danh mục bên cạnh, hoặc nhờ người quản trị giao vai trò.
      </p>
    </>
  )
}
