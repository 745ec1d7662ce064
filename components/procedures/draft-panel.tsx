import { ApproveForm, DiscardDraftForm, ReturnForm, TakeBackForm } from '@/components/procedures/draft-step-forms'
import { PlanForm } from '@/components/procedures/plan-form'
import { LinkButton } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { SummaryList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { formatCivilDate } from '@/lib/core/civil-date'
import { versionChangeNames } from '@/lib/procedures/catalogue-text'
import type { EditedDraft } from '@/lib/procedures/draft-queries'

/** The open draft of a procedure with what may be done with it now. */
export function DraftPanel({ draft }: { draft: EditedDraft }) {
  const { code, id, revision, status, change, mayEdit } = draft
  const target = { code, id, revision }
  const repeal = change === 'REPEALED'
  return (
    <section aria-labelledby="ban-nhap" className="space-y-5">
      <h2 id="ban-nhap">{repeal ? 'Đề nghị bãi bỏ' : status === 'IN_REVIEW' ? 'Bản chờ duyệt' : 'Bản đang soạn'}</h2>
      {draft.returnedReason && status === 'DRAFT' && (
        <Notice tone="warning" title="Người duyệt trả lại">
          <p>{draft.returnedReason}</p>
        </Notice>
      )}
      {!repeal && <DraftLinks code={code} mayWrite={status === 'DRAFT' && mayEdit} />}
      {status === 'DRAFT' ? (
        mayEdit && (
          <>
            <PlanForm
              key={`${id} ${revision}`}
              target={target}
              plan={{
                change,
                isFirst: draft.base === null,
                ...(draft.changeNote ? { changeNote: draft.changeNote } : {}),
                ...(draft.decision ? { decision: draft.decision } : {}),
                ...(draft.plannedFrom ? { plannedFrom: draft.plannedFrom } : {}),
              }}
            />
            <Disclosure summary={repeal ? 'Bỏ đề nghị này' : 'Bỏ bản nháp này'}>
              <p className="mb-3">Những gì đã viết trong bản nháp sẽ mất. Bản đang công bố không đổi.</p>
              <DiscardDraftForm target={target} />
            </Disclosure>
          </>
        )
      ) : (
        <ReviewPanel draft={draft} />
      )}
    </section>
  )
}

function DraftLinks({ code, mayWrite }: { code: string; mayWrite: boolean }) {
  const at = `/can-bo/thu-tuc/${code}`
  return (
    <p className="flex flex-wrap gap-3">
      {mayWrite && <LinkButton href={`${at}/soan`}>Soạn nội dung</LinkButton>}
      <LinkButton href={`${at}/so-sanh`} look="secondary">
        Xem chỗ khác nhau
      </LinkButton>
      <LinkButton href={`${at}/xem-truoc`} look="secondary">
        Xem như người dân thấy
      </LinkButton>
    </p>
  )
}

/** What is known of a version that waits, and the forms of whoever may decide. */
export function ReviewPanel({ draft }: { draft: EditedDraft }) {
  const { code, id, revision, change, plannedFrom, submittedBy, submittedOn } = draft
  const target = { code, id, revision }
  const from = plannedFrom && formatCivilDate(plannedFrom)
  return (
    <div className="space-y-5">
      <div className="max-w-prose">
        <SummaryList
          rows={[
            { label: 'Là gì', value: versionChangeNames[change] },
            { label: change === 'REPEALED' ? 'Vì sao' : 'Điều gì thay đổi', value: draft.changeNote },
            { label: 'Quyết định', value: draft.decision },
            { label: 'Có hiệu lực', value: from ? `từ ${from}` : 'ngay khi được duyệt' },
            { label: 'Gửi duyệt', value: [submittedBy, submittedOn && `ngày ${submittedOn}`].filter(Boolean).join(', ') },
            { label: 'Người soạn', value: draft.editors.join(', ') },
          ]}
        />
      </div>
      {draft.mayApprove ? (
        <>
          <ApproveForm key={`duyet ${id} ${revision}`} target={target} repeal={change === 'REPEALED'} from={from} />
          <Disclosure summary="Trả lại người soạn">
            <ReturnForm key={`tra ${id} ${revision}`} target={target} />
          </Disclosure>
        </>
      ) : (
        <p className="max-w-prose">Bản này phải do một người có quyền duyệt và không tham gia soạn duyệt.</p>
      )}
      {draft.mayEdit && <TakeBackForm code={code} id={id} />}
    </div>
  )
}
