import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CatalogueStateTag } from '@/components/procedures/catalogue-state-tag'
import { DraftPanel } from '@/components/procedures/draft-panel'
import { StartDraftForm, StartRepealForm, WithdrawForm } from '@/components/procedures/draft-step-forms'
import { VersionTable } from '@/components/procedures/version-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Disclosure } from '@/components/ui/disclosure'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { findCatalogueEntry } from '@/lib/procedures/catalogue-entry'
import { nextStepText } from '@/lib/procedures/next-step'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Thủ tục' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = {
  luu: 'Đã lưu.',
  gui: 'Đã gửi duyệt. Một người khác sẽ xem và công bố.',
  'lay-lai': 'Đã lấy lại bản nháp để sửa tiếp.',
  'bai-bo': 'Đã lập đề nghị bãi bỏ. Ghi quyết định và ngày, rồi gửi duyệt.',
  duyet: 'Đã duyệt.',
  rut: 'Đã rút lại. Bản đang công bố vẫn giữ nguyên.',
}

export default async function CatalogueEntryPage({ params, searchParams }: Props) {
  const { code } = await params
  const viewer = await signInFirst(`/can-bo/thu-tuc/${code}`, 'CATALOGUE_EDITOR', 'APPROVER')
  const entry = await findCatalogueEntry(viewer, code)
  if (!entry) notFound()
  const { current, draft, scheduled, versions, mayEdit, mayApprove } = entry
  const { xong } = await searchParams
  const message = typeof xong === 'string' ? done[xong] : undefined
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/thu-tuc', label: 'Danh mục thủ tục' }]} />
      <PageHeader title={entry.name} kicker={`${entry.field} · Mã ${code}`}>
        <p className="flex flex-wrap items-center gap-3">
          {entry.states.map((state) => (
            <CatalogueStateTag key={state} state={state} />
          ))}
          {current && <a href={`/thu-tuc/${code}`}>Xem trên trang</a>}
          <a href={`/can-bo/thu-tuc/${code}/noi-nhan`}>Nơi nhận và giải quyết</a>
          <a href={`/can-bo/thu-tuc/${code}/doi-chieu`}>Đối chiếu, người phụ trách</a>
        </p>
      </PageHeader>
      <DoneMessage>{message}</DoneMessage>
      <div className="space-y-10">
        <section aria-labelledby="viec-tiep-theo" className="max-w-prose border-l-4 border-leaf pl-4">
          <h2 id="viec-tiep-theo" className="text-lg">
            Việc tiếp theo
          </h2>
          <p className="mt-1">{nextStepText(entry)}</p>
          {!draft && mayEdit && (
            <div className="mt-3 flex flex-wrap gap-3">
              <StartDraftForm code={code}>{entry.repealed ? 'Soạn lại thủ tục đã bãi bỏ' : 'Soạn bản mới'}</StartDraftForm>
              {current && <StartRepealForm code={code} />}
            </div>
          )}
        </section>
        {draft && <DraftPanel draft={draft} />}
        {scheduled.length > 0 && (
          <section aria-labelledby="sap-toi">
            <h2 id="sap-toi" className="mb-3">
              Sắp có hiệu lực
            </h2>
            <ul className="space-y-4">
              {scheduled.map((version) => (
                <li key={version.id} className="space-y-3">
                  <p>
                    Bản {version.number}
                    {version.change === 'REPEALED' ? ' (bãi bỏ)' : ''} có hiệu lực từ {formatCivilDate(version.effectiveFrom)}.
                    {version.changeNote && ` ${version.changeNote}`}
                  </p>
                  {mayApprove && (
                    <Disclosure summary="Rút lại bản này">
                      <WithdrawForm code={code} id={version.id} />
                    </Disclosure>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="cac-ban-muc">
          <h2 id="cac-ban-muc" className="mb-3">
            Các bản đã duyệt
          </h2>
          {versions.length === 0 ? (
            <p>Chưa có bản nào được duyệt.</p>
          ) : (
            <VersionTable code={code} versions={versions} today={civilDateOf(clock.now())} />
          )}
        </section>
      </div>
    </>
  )
}
