import type { ReactNode } from 'react'
import { FeeSection } from '@/components/procedures/fee-section'
import { PaperGroups } from '@/components/procedures/paper-groups'
import { TermSection } from '@/components/procedures/term-section'
import { VersionList } from '@/components/procedures/version-list'
import { PlainText } from '@/components/ui/plain-text'
import type { Receiver } from '@/lib/procedures/receivers'
import { audienceNames } from '@/lib/procedures/text'
import type { ProcedureContent } from '@/lib/procedures/types'
import type { PublicVersion } from '@/lib/procedures/versions'

export type SectionedProcedure = {
  code: string
  /** The day whose fees and terms are shown. */
  today: string
  versionNumber: number
  content: ProcedureContent
  publishedOn?: string
  receivers: Receiver[]
  /** Every version published so far; left out where the page itself shows one version alone. */
  versions?: readonly PublicVersion[]
}

/** All that a procedure says, section by section, with a way to each. */
export function ProcedureSections({ procedure }: { procedure: SectionedProcedure }) {
  const sections = sectionsOf(procedure)
  return (
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
  )
}

type Section = { id: string; title: string; body: ReactNode }

/** Sections that have something to say; empty ones are left out. */
function sectionsOf({ content, today, receivers, versionNumber, publishedOn, code, versions = [] }: SectionedProcedure): Section[] {
  const text = (value: string) => (
    <div className="prose">
      <PlainText text={value} />
    </div>
  )
  const sections: (Section | false)[] = [
    content.summary !== undefined && { id: 'can-lam-gi', title: 'Cần làm gì', body: text(content.summary) },
    content.papers.length > 0 && {
      id: 'giay-to',
      title: 'Giấy tờ',
      body: <PaperGroups papers={content.papers} sets={content.sets} cases={content.cases} />,
    },
    (content.fees.length > 0 || content.feeText !== undefined || content.exemptions.length > 0 || receivers.some((unit) => unit.fees)) && {
      id: 'phi',
      title: 'Phí, lệ phí',
      body: <FeeSection content={content} today={today} receivers={receivers} />,
    },
    (content.term !== undefined ||
      content.termText !== undefined ||
      content.localTerm !== undefined ||
      content.channels.length > 0 ||
      (content.cases ?? []).some((one) => one.term ?? one.termText ?? one.localTerm)) && {
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
    versions.length > 0 && {
      id: 'cac-ban',
      title: 'Các bản đã công bố',
      body: <VersionList code={code} versions={versions} />,
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
