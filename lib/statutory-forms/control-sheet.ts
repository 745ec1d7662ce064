import type { PdfContent, PdfDocument } from '@/lib/pdf/document'
import type { FormFacts } from './facts'
import { formDocument, grid, headOf, line, titleOf } from './frame'
import { type Hand, handOverResultNames } from './hand-overs'
import { momentText } from './words'

/** The control sheet: who gave the dossier to whom, when, and whether in time. On A5 across, since its four columns are wide. */
export function controlSheetOf(facts: FormFacts): PdfDocument {
  const { desk, issuer, document, form, code, handOvers, partners, procedureName, firstDueAt } = facts
  return formDocument(
    facts,
    [
      ...headOf({ agency: [desk.title, desk.desk ?? 'Bộ phận tiếp nhận và trả kết quả'], place: desk.place, on: document.on, form }),
      titleOf(
        facts,
        [`Mã hồ sơ: ${code}`],
        [
          line('Nội dung yêu cầu giải quyết', procedureName),
          line('Cơ quan (bộ phận) giải quyết hồ sơ', facts.unitNames(facts.handlingUnitId) || issuer.name),
          line('Cơ quan phối hợp giải quyết hồ sơ', partners.join('; ') || 'Không có'),
          line('Thời gian hẹn trả kết quả', firstDueAt && momentText(firstDueAt)),
        ],
      ),
      grid(
        ['*', '*', 62, 96],
        ['Tên cơ quan giao, nhận', 'Thời gian giao, nhận hồ sơ', 'Kết quả', 'Ghi chú'],
        handOvers.map(({ giver, taker, result, notes }) => [
          { stack: [{ text: `1. Giao: ${nameOf(giver)}` }, { text: `2. Nhận: ${nameOf(taker)}` }] },
          { stack: [handLine(giver, 'Người giao'), handLine(taker, 'Người nhận')] },
          { text: result ? handOverResultNames[result] : '', alignment: 'center' },
          { text: notes.join('. '), fontSize: 8 },
        ]),
      ),
    ],
    { landscape: true },
  )

  function nameOf({ unitId, desk: atDesk }: Hand): string {
    if (!unitId) return 'Người nộp hồ sơ'
    return (atDesk && facts.deskNames(unitId)) || facts.unitNames(unitId)
  }

  function handLine({ at, actorId, unitId }: Hand, role: string): PdfContent {
    if (!at) return { text: `${role}: chưa nhận` }
    const person = facts.nameOf(actorId) || (unitId ? '' : (facts.submitter?.fullName ?? ''))
    return { text: `${momentText(at)}${person ? `. ${role}: ${person}` : ''}` }
  }
}
