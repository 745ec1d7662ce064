import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SlipView } from '@/components/dossiers/slip-view'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { findViewer } from '@/lib/auth/viewer'
import { signInFirst } from '../../../sign-in-first'
import { findSlip } from '../find-detail'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await findViewer()
  const found = viewer && (await findSlip(viewer, (await params).id))
  return { title: viewer && !found ? 'Không tìm thấy trang này' : 'Giấy tiếp nhận và hẹn trả' }
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SlipPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const viewer = await signInFirst(`/can-bo/ho-so/${id}/giay-hen`, 'RECEPTIONIST')
  const slip = await findSlip(viewer, id)
  if (!slip) notFound()
  return (
    <>
      <div className="no-print mb-6 space-y-3">
        {search.moi === '1' && (
          <Notice tone="success" role="status">
            <p>
              Đã tiếp nhận hồ sơ <strong>{slip.code}</strong>.
            </p>
          </Notice>
        )}
        {search.xong === 'sua' && slip.renewed && (
          <Notice tone="success" role="status">
            <p>Đã sửa. Hãy in giấy số {slip.renewed.number}, đưa người dân và thu lại giấy cũ.</p>
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <PrintButton>In giấy này</PrintButton>
          <LinkButton href="/can-bo/quay" look="secondary">
            Tiếp nhận người tiếp theo
          </LinkButton>
          <a href={`/can-bo/ho-so/${id}`} className="inline-flex min-h-11 items-center px-2">
            Mở hồ sơ
          </a>
        </div>
      </div>
      <SlipView slip={slip} />
    </>
  )
}
