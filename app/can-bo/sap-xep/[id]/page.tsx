import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DiscardForm, RunForm } from '@/components/mergers/merger-forms'
import { MergerPreview } from '@/components/mergers/merger-preview'
import { MergerSummary } from '@/components/mergers/merger-summary'
import { PlannedUnits } from '@/components/mergers/planned-units'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Disclosure } from '@/components/ui/disclosure'
import { DoneMessage } from '@/components/ui/done-message'
import { SummaryList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { civilDateOf, formatCivilDate, formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { findMerger } from '@/lib/mergers/queries'
import { mergerStates } from '@/lib/mergers/text'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Cuộc sắp xếp' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = {
  soan: 'Đã lưu. Chưa có gì thay đổi: hãy xem trước bên dưới.',
  'quy-tac': 'Đã sửa quy tắc.',
  chon: 'Đã lưu nơi đến.',
  chay: 'Đã chạy xong.',
  con: 'Các đơn vị đã đổi, còn hồ sơ đang chuyển dở. Bấm chạy tiếp.',
  'giao-lai': 'Đã giao lại.',
}

export default async function MergerPage({ params, searchParams }: Props) {
  const { id } = await params
  await signInFirst(`/can-bo/sap-xep/${id}`, 'ADMINISTRATOR')
  const merger = await findMerger(id)
  if (!merger) notFound()
  const { xong } = await searchParams
  const { preview, version, effectiveOn } = merger
  const target = { mergerId: merger.id, version }
  const today = civilDateOf(clock.now())
  const waiting = preview ? preview.undecided.filter((dossier) => !merger.choices[dossier.id]).length : 0
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/sap-xep', label: 'Sắp xếp đơn vị' }]} />
      <PageHeader title={merger.name} />
      <DoneMessage>{typeof xong === 'string' ? done[xong] : undefined}</DoneMessage>
      <div className="max-w-4xl space-y-10">
        <SummaryList
          rows={[
            { label: 'Có hiệu lực từ', value: formatCivilDate(effectiveOn) },
            { label: 'Theo', value: merger.source },
            { label: 'Tình trạng', value: mergerStates[merger.state] },
            { label: 'Chạy xong lúc', value: merger.ranAt && formatDateTime(merger.ranAt) },
          ]}
        />
        <PlannedUnits merger={merger} />
        {preview && <MergerPreview merger={merger} preview={preview} />}
        {preview && (
          <section className="space-y-4">
            <h2>Chạy</h2>
            {preview.problems.map((problem) => (
              <Notice key={problem} tone="warning" title={problem} />
            ))}
            {waiting > 0 && <Notice tone="warning" title={`Còn ${waiting} hồ sơ chưa có nơi đến. Chọn nơi đến ở trên trước khi chạy.`} />}
            {effectiveOn > today ? (
              <p>Chạy được từ ngày {formatCivilDate(effectiveOn)}.</p>
            ) : (
              preview.problems.length === 0 &&
              waiting === 0 && (
                <>
                  <p className="max-w-prose">
                    Chạy rồi không quay lại được. Nếu máy dừng giữa chừng, mở lại trang này và bấm chạy tiếp: việc đã xong không làm lại lần
                    hai.
                  </p>
                  <RunForm target={target}>{merger.state === 'RUNNING' ? 'Chạy tiếp' : 'Chạy cuộc sắp xếp'}</RunForm>
                </>
              )
            )}
            {merger.canDiscard && (
              <Disclosure summary="Bỏ cuộc sắp xếp này">
                <DiscardForm mergerId={merger.id} />
              </Disclosure>
            )}
          </section>
        )}
        {merger.summary && <MergerSummary merger={merger} summary={merger.summary} today={today} />}
      </div>
    </>
  )
}
