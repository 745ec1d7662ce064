import type { ReactNode } from 'react'
import { QrCode } from '@/components/dossiers/qr-code'
import { ChecklistPapers } from '@/components/procedures/checklist-papers'
import { DuePart } from '@/components/procedures/due-part'
import { RepealedByLaw } from '@/components/procedures/repealed-by-law'
import { TickMemory } from '@/components/procedures/tick-memory'
import { VerificationMark } from '@/components/procedures/verification-mark'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { DeskFacts } from '@/components/units/desk-facts'
import { formatCivilDate } from '@/lib/core/civil-date'
import { checklistPath, preparationPath } from '@/lib/procedures/checklist'
import type { Checklist } from '@/lib/procedures/checklist-sheet'
import { savedText, termText } from '@/lib/procedures/text'
import { workingDaysSaved } from '@/lib/procedures/term-in-force'

const listId = 'giay-to-mang-theo'

/** One sheet for one trip: papers to tick, what it costs and whom not, how long, where and when. One A4 page on paper. */
export function ChecklistView({ sheet }: { sheet: Checklist }) {
  const { procedure, unit, case: chosen, fees } = sheet
  const { code, content, today } = procedure
  const online = content.filing === 'HERE' && procedure.receivers.length > 0
  return (
    <article className="one-sheet page py-6 md:py-8">
      <Breadcrumbs
        items={[
          { href: '/thu-tuc', label: 'Thủ tục' },
          { href: `/thu-tuc/${code}`, label: content.name },
        ]}
      />
      <header className="mb-6 flex items-start justify-between gap-6 max-sm:flex-col print:mb-3 print:flex-row">
        <div className="min-w-0">
          <p className="mb-1 text-sm text-muted">Cần chuẩn bị gì để làm</p>
          <h1 className="max-w-[26em]">{content.name}</h1>
          {chosen && <p className="mt-2 text-lg font-semibold">{chosen.name}</p>}
          {chosen?.note && <p className="mt-1 max-w-prose">{chosen.note}</p>}
          {unit && <p className="mt-2">Nộp tại: {unit.deskName ?? unit.name}</p>}
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <VerificationMark state={content.verification} />
            <span className="text-muted tabular-nums">
              Mã {code}, bản {procedure.versionNumber}, ngày {formatCivilDate(today)}
            </span>
            {(procedure.content.cases?.length ?? 0) > 0 && (
              <a href={preparationPath(code, content)} className="no-print inline-flex min-h-11 items-center">
                {chosen ? 'Đổi trường hợp' : 'Chọn trường hợp'}
              </a>
            )}
          </p>
        </div>
        <figure className="shrink-0 text-center text-sm">
          <QrCode drawing={sheet.qr} label="Mã QR của danh sách này" />
          <figcaption>Đưa mã này ở quầy</figcaption>
        </figure>
      </header>
      <RepealedByLaw repealed={procedure.repealedByLaw} />

      <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:grid print:grid-cols-[3fr_2fr] print:gap-6">
        <div className="min-w-0 space-y-8 print:space-y-3">
          <Part id="mang-gi" title="Mang theo">
            <ChecklistPapers listId={listId} content={content} />
            <TickMemory listId={listId} name={`giay-to ${code} ${sheet.caseKey}`} />
          </Part>
        </div>
        <div className="min-w-0 space-y-8 max-lg:mt-8 print:mt-0 print:space-y-3">
          <Part id="phi" title="Phí, lệ phí">
            <DuePart fees={fees} content={content} unit={unit} />
          </Part>
          <Part id="bao-lau" title="Bao lâu có kết quả">
            <TermPart sheet={sheet} />
          </Part>
          <Part id="nop-o-dau" title="Nộp ở đâu">
            <WherePart sheet={sheet} />
          </Part>
        </div>
      </div>

      <div className="no-print mt-10 flex flex-wrap items-center gap-3">
        {online && (
          <LinkButton href={`/nop-ho-so/${code}`}>
            Nộp hồ sơ trực tuyến <Icon name="next" />
          </LinkButton>
        )}
        <LinkButton href={`/thu-tuc/${code}`} look="secondary">
          <Icon name="back" /> Về trang thủ tục
        </LinkButton>
        <PrintButton>In danh sách này</PrintButton>
      </div>
      <p className="print-only mt-3 text-[8pt] break-all">Xem bản mới nhất: {sheet.address}</p>
    </article>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 print:mb-1">
        {title}
      </h2>
      {children}
    </section>
  )
}

function TermPart({ sheet: { term: stands, procedure } }: { sheet: Checklist }) {
  const { term, legal, local, text } = stands
  if (!term) return <p>{text ?? 'Chưa rõ, xin hỏi nơi nhận hồ sơ.'}</p>
  const saved = legal && local ? workingDaysSaved(legal, local.term) : null
  return (
    <>
      <p className="text-lg font-semibold">{upperFirst(termText(term))}</p>
      {term.unit === 'SAME_DAY' && <p className="text-sm">Nộp sau 15 giờ thì trả vào ngày làm việc tiếp theo.</p>}
      {legal && local && (
        <p className="text-sm">
          Luật cho {termText(legal)}
          {saved ? `, ở đây sớm hơn ${savedText(saved)}` : ''} theo {local.decision}.
        </p>
      )}
      {text && <p className="text-sm">{text}</p>}
      {!procedure.content.instant && <p className="text-sm">Giấy hẹn ghi ngày trả, tính từ lúc hồ sơ đủ và được nhận.</p>}
    </>
  )
}

function WherePart({ sheet: { procedure, unit, caseKey, exceptions } }: { sheet: Checklist }) {
  const { code, content, receivers } = procedure
  if (content.filing === 'ELSEWHERE')
    return <p>{content.filingPlace ? `${content.filingPlace}. Việc này không nộp ở huyện, xã.` : 'Việc này nộp ở cơ quan khác.'}</p>
  if (receivers.length === 0) return <p>Chưa rõ nơi nhận. Ông/bà hỏi bộ phận một cửa nơi mình ở.</p>
  return (
    <>
      {unit ? (
        <>
          <h3 className="mb-2">{unit.deskName ?? unit.name}</h3>
          <DeskFacts desk={unit} exceptions={exceptions} />
        </>
      ) : (
        <p>Chọn nơi ông/bà sẽ đến để thấy mức phí, địa chỉ và giờ làm việc ở đó.</p>
      )}
      {receivers.length > 1 && (
        <details className="no-print mt-3" open={!unit} suppressHydrationWarning>
          <summary className="flex min-h-12 items-center font-semibold text-leaf underline">
            {unit ? 'Chọn nơi khác' : 'Chọn nơi nộp'}
          </summary>
          <ul className="rows">
            {receivers.map((one) => (
              <li key={one.id}>
                <a href={checklistPath(code, caseKey, one.slug)} aria-current={one.id === unit?.id ? 'page' : undefined}>
                  {one.name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
