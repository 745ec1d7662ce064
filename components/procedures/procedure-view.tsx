import type { ReactNode } from 'react'
import { FeeSection } from '@/components/procedures/fee-section'
import { FilingAction } from '@/components/procedures/filing-action'
import { PaperGroups } from '@/components/procedures/paper-groups'
import { ProcedureFacts } from '@/components/procedures/procedure-facts'
import { TermSection } from '@/components/procedures/term-section'
import { VerificationMark } from '@/components/procedures/verification-mark'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PlainText } from '@/components/ui/plain-text'
import { PrintButton } from '@/components/ui/print-button'
import { Tag } from '@/components/ui/tag'
import { audienceNames } from '@/lib/procedures/text'
import type { ProcedureContent } from '@/lib/procedures/types'
import type { Receiver } from '@/lib/procedures/receivers'
import { decisionText, receiversText } from '@/lib/procedures/where'
import { committeeLong } from '@/lib/units/text'
import type { Desk } from '@/lib/units/types'

export type ViewedProcedure = {
  code: string
  /** The day for which it is shown. */
  today: string
  versionNumber: number
  content: ProcedureContent
  publishedOn?: string
  fieldSlug: string
  receivers: Receiver[]
  deciders: Desk[]
}

/** A whole procedure: the answer, the checklist, then the rest. */
export function ProcedureView({ procedure, office }: { procedure: ViewedProcedure; office: Desk }) {
  const { code, content, receivers, today } = procedure
  const where = receiversText(receivers)
  const canFileHere = content.filing === 'HERE' && receivers.length > 0
  const sections = sectionsOf(procedure)
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
          {content.twoTierModel && (
            <Tag tone="info" icon="info">
              Văn bản nguồn theo mô hình từ 01/07/2025
            </Tag>
          )}
          <span className="text-sm text-muted tabular-nums">Mã thủ tục {code}</span>
        </p>
      </header>

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
        <PrintButton>In danh sách giấy tờ</PrintButton>
      </div>

      <div className="mt-10 gap-12 lg:grid print:mt-4 print:block lg:grid-cols-[minmax(0,1fr)_14rem]">
        <div className="min-w-0 space-y-12 print:space-y-4">
          {sections.map((section) => (
            <section key={section.id} aria-labelledby={section.id}>
              <h2 id={section.id} className="mb-3 print:mb-1">
                {section.title}
              </h2>
              {section.body}
            </section>
          ))}
        </div>
        <nav aria-label="Trong trang này" className="no-print max-lg:hidden">
          <ul className="sticky top-6 border-l-2 border-terrace text-sm">
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`} className="flex min-h-9 items-center pl-4">
                  {section.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>

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

type Section = { id: string; title: string; body: ReactNode }

/** Sections that have something to say; empty ones are left out. */
function sectionsOf({ content, today, receivers, versionNumber, publishedOn }: ViewedProcedure): Section[] {
  const text = (value: string) => (
    <div className="prose">
      <PlainText text={value} />
    </div>
  )
  const sections: (Section | false)[] = [
    content.summary !== undefined && { id: 'can-lam-gi', title: 'Cần làm gì', body: text(content.summary) },
    content.papers.length > 0 && { id: 'giay-to', title: 'Giấy tờ', body: <PaperGroups papers={content.papers} sets={content.sets} /> },
    (content.fees.length > 0 || content.feeText !== undefined || content.exemptions.length > 0 || receivers.some((unit) => unit.fees)) && {
      id: 'phi',
      title: 'Phí, lệ phí',
      body: <FeeSection content={content} today={today} receivers={receivers} />,
    },
    (content.term !== undefined || content.termText !== undefined || content.channels.length > 0) && {
      id: 'thoi-han',
      title: 'Thời hạn và cách nộp',
      body: <TermSection content={content} today={today} />,
    },
    content.steps !== undefined && { id: 'cac-buoc', title: 'Các bước', body: text(content.steps) },
    content.conditions !== undefined && { id: 'dieu-kien', title: 'Điều kiện', body: text(content.conditions) },
    content.results.length > 0 && {
      id: 'ket-qua',
      title: 'Kết quả nhận được',
      body: <BulletList items={content.results.map((result) => result.name)} />,
    },
    content.audiences.length > 0 && {
      id: 'ai-lam',
      title: 'Ai làm thủ tục này',
      body: <p>{content.audiences.map((audience) => audienceNames[audience]).join(', ')}.</p>,
    },
    content.legalBases.length > 0 && {
      id: 'can-cu',
      title: 'Căn cứ pháp lý',
      body: <BulletList items={content.legalBases.map((basis) => basis.title)} />,
    },
    {
      id: 'nguon',
      title: 'Nguồn thông tin',
      body: <SourceNote content={content} versionNumber={versionNumber} publishedOn={publishedOn} />,
    },
  ]
  return sections.filter((section) => section !== false)
}

function BulletList({ items }: { items: readonly string[] }) {
  return (
    <div className="prose">
      <ul>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </div>
  )
}

function SourceNote({
  content,
  versionNumber,
  publishedOn,
}: {
  content: ProcedureContent
  versionNumber: number
  publishedOn: string | undefined
}) {
  return (
    <div className="prose">
      {content.verification !== 'VERIFIED' && (
        <p>
          <strong>Chưa đối chiếu</strong> nghĩa là thông tin lấy từ nguồn ghi bên dưới và chưa được cơ quan so với quyết định công bố. Trước
          khi đi nộp, ông/bà nên hỏi lại nơi nhận hồ sơ.
        </p>
      )}
      <p>
        {content.source}
        {content.decision && `. Quyết định công bố: ${content.decision}`}. Bản {versionNumber} trên trang này
        {publishedOn && `, đăng ngày ${publishedOn}`}.
      </p>
      {content.notes.length > 0 && (
        <ul>
          {content.notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
      {content.portalUrl && (
        <p>
          <a href={content.portalUrl}>Trang của thủ tục này trên Cổng Dịch vụ công quốc gia</a>
        </p>
      )}
    </div>
  )
}
