import type { Metadata } from 'next'
import { DeskQueryProvider } from '@/components/dossiers/desk-query-provider'
import { QueueBoard } from '@/components/dossiers/queue-board'
import { OwnAskingNotice } from '@/components/procedures/own-asking-notice'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { caseRoles, holdsRole } from '@/lib/auth/roles'
import { listOwnUnits, readDeskQueue } from '@/lib/dossiers/desk-queue'
import { readQueueQuestion } from '@/lib/dossiers/queue-question'
import { countOwnAsking } from '@/lib/procedures/freshness-board'
import { signInFirst } from './sign-in-first'

export const metadata: Metadata = { title: { absolute: 'Hàng chờ · Dành cho cán bộ' } }

export default async function QueuePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signInFirst('/can-bo')
  if (!viewer.assignments.some((one) => (caseRoles as readonly string[]).includes(one.role)))
    return <NoCaseWork asking={await countOwnAsking(viewer)} />
  const question = readQueueQuestion(await searchParams)
  const [board, units, asking] = await Promise.all([readDeskQueue(viewer, question), listOwnUnits(viewer), countOwnAsking(viewer)])
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <PageHeader title="Hàng chờ" />
        {holdsRole(viewer, 'RECEPTIONIST') && <LinkButton href="/can-bo/quay">Tiếp nhận tại quầy</LinkButton>}
      </div>
      <OwnAskingNotice count={asking} />
      <DeskQueryProvider>
        <QueueBoard key={JSON.stringify(question)} first={board} question={question} units={units} />
      </DeskQueryProvider>
    </>
  )
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
