import type { Metadata } from 'next'
import { DifferenceView } from '@/components/procedures/difference-view'
import { ReviewPanel } from '@/components/procedures/draft-panel'
import { Disclosure } from '@/components/ui/disclosure'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { differenceOf } from '@/lib/procedures/difference'
import { listWaitingForApproval } from '@/lib/procedures/draft-queries'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Chờ duyệt' }

export default async function ApprovalPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signInFirst('/can-bo/thu-tuc/duyet', 'CATALOGUE_EDITOR', 'APPROVER')
  const [waiting, { xong }] = await Promise.all([listWaitingForApproval(viewer), searchParams])
  return (
    <>
      <PageHeader
        title="Chờ duyệt"
        lead={waiting.length > 0 ? `${waiting.length} bản đang chờ, gửi trước ở trên.` : 'Không có bản nào đang chờ duyệt.'}
      />
      {xong === 'tra-lai' && <DoneMessage>Đã trả lại người soạn.</DoneMessage>}
      <ol className="space-y-10">
        {waiting.map((draft) => {
          const differences = differenceOf(draft.base?.content ?? null, draft.content)
          return (
            <li key={draft.id} className="border-t-2 border-ink pt-4">
              <h2 className="text-lg">
                <a href={`/can-bo/thu-tuc/${draft.code}`}>{draft.content.name}</a>
              </h2>
              <p className="mb-4 text-sm text-muted tabular-nums">
                {draft.content.field} · Mã {draft.code}
              </p>
              <div className="grid gap-8 xl:grid-cols-2">
                <div className="min-w-0">
                  {draft.change === 'REPEALED' ? (
                    <p>Đề nghị bãi bỏ: từ ngày có hiệu lực, người dân không còn thấy thủ tục này trong danh mục.</p>
                  ) : draft.base ? (
                    <DifferenceView differences={differences} />
                  ) : (
                    <Disclosure summary="Thủ tục mới: đọc toàn bộ nội dung">
                      <DifferenceView differences={differences} />
                    </Disclosure>
                  )}
                </div>
                <ReviewPanel draft={draft} />
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}
