import { FilingAction } from '@/components/procedures/filing-action'
import { ProcedureFacts } from '@/components/procedures/procedure-facts'
import { ProcedureSections, type SectionedProcedure } from '@/components/procedures/procedure-sections'
import { VerificationMark } from '@/components/procedures/verification-mark'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { RepealedByLaw } from '@/components/procedures/repealed-by-law'
import { Tag } from '@/components/ui/tag'
import { mostAsked, preparationPath } from '@/lib/procedures/checklist'
import { decisionText, receiversText } from '@/lib/procedures/where'
import { committeeLong } from '@/lib/units/text'
import type { Desk } from '@/lib/units/types'

export type ViewedProcedure = SectionedProcedure & {
  checkedOn?: string
  repealedByLaw?: { on: string; text?: string }
  fieldSlug: string
  deciders: Desk[]
}

/** A whole procedure: the answer, the checklist, then the rest. */
export function ProcedureView({ procedure, office }: { procedure: ViewedProcedure; office: Desk }) {
  const { code, content, receivers, today } = procedure
  const where = receiversText(receivers)
  const canFileHere = content.filing === 'HERE' && receivers.length > 0
  const hasChecklist = content.filing !== 'PETITION' && (content.papers.length > 0 || content.papersText !== undefined)
  const questions = mostAsked(content)
  return (
    <article className="page py-6 md:py-8">
      <p className="print-only mb-4 text-sm">
        {committeeLong(office.name)}
        {office.deskName && `, ${office.deskName}`}
      </p>
      <Breadcrumbs
        items={[
          { href: '/thu-tuc', label: 'Thủ tục' },
          { href: `/thu-tuc/linh-vuc/${procedure.fieldSlug}`, label: content.field },
        ]}
      />
      <header className="mb-6">
        <h1 className="max-w-[26em]">{content.name}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <VerificationMark state={content.verification} />
          {procedure.checkedOn && <span className="text-sm">Đã đối chiếu ngày {procedure.checkedOn}</span>}
          {content.twoTierModel && (
            <Tag tone="info" icon="info">
              Văn bản nguồn theo mô hình từ 01/07/2025
            </Tag>
          )}
          <span className="text-sm text-muted tabular-nums">Mã thủ tục {code}</span>
        </p>
      </header>

      <RepealedByLaw repealed={procedure.repealedByLaw} />

      <ProcedureFacts
        content={content}
        today={today}
        receivers={receivers}
        decision={decisionText(content, procedure.deciders, office.name)}
        where={where}
      />

      <div className="no-print mt-6 flex flex-wrap items-center gap-3">
        <div className={canFileHere ? 'max-md:hidden' : ''}>
          <FilingAction code={code} content={content} received={receivers.length > 0} where={where} />
        </div>
        {hasChecklist && (
          <LinkButton href={preparationPath(code, content)} look={canFileHere ? 'secondary' : 'primary'}>
            {questions > 0
              ? `Trả lời ${questions === 1 ? '1 câu' : `tối đa ${questions} câu`} để biết đúng giấy tờ cần mang`
              : 'Danh sách giấy tờ cần mang'}
          </LinkButton>
        )}
        <PrintButton>In trang này</PrintButton>
      </div>

      <ProcedureSections procedure={procedure} />

      {canFileHere && (
        <div className="no-print sticky bottom-0 z-10 -mx-4 mt-10 border-t-2 border-leaf bg-paper px-4 py-2 md:hidden">
          <LinkButton href={`/nop-ho-so/${code}`} className="w-full">
            Nộp hồ sơ trực tuyến <Icon name="next" />
          </LinkButton>
        </div>
      )}
    </article>
  )
}
