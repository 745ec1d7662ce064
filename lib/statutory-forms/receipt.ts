import type { PdfCell, PdfContent, PdfDocument } from '@/lib/pdf/document'
import { formatDateTime } from '@/lib/core/civil-date'
import { formatMoney } from '@/lib/core/money'
import { paymentMethodNames, resultMethodNames } from '@/lib/dossiers/text'
import { termText } from '@/lib/procedures/text'
import type { FormFacts } from './facts'
import { formDocument, grid, headOf, line, paragraph, signatures, titleOf } from './frame'
import { personLines } from './person'
import { momentText } from './words'

/** Form 01: what was received, from whom, and when the result can be fetched. */
export function receiptOf(facts: FormFacts): PdfDocument {
  const { desk, form, document, code, reprint, book, legs, secret, trackingUrl } = facts
  const [person, ...more] = personLines(facts)
  return formDocument(facts, [
    ...headOf({ agency: [desk.title, desk.desk ?? 'Bộ phận tiếp nhận và trả kết quả'], place: desk.place, on: document.on, form }),
    titleOf(
      facts,
      [`Mã hồ sơ: ${code}`, reprint > 0 ? `(In lại lần ${reprint})` : null, '(Liên: lưu / giao người nộp hồ sơ)'],
      [paragraph(`${desk.desk ?? desk.title} đã tiếp nhận hồ sơ của:`), person!],
    ),
    ...more,
    line('Nội dung yêu cầu giải quyết', facts.procedureName, true),
    ...(facts.caseName ? [line('Trường hợp', facts.caseName)] : []),
    ...papers(facts),
    line('Số lượng hồ sơ', facts.sets ? `${String(facts.sets).padStart(2, '0')} (bộ)` : null),
    line('Thời gian giải quyết hồ sơ theo quy định', facts.term && termText(facts.term)),
    line('Thời gian nhận hồ sơ', facts.receivedAt && momentText(facts.receivedAt)),
    line('Thời gian trả kết quả giải quyết hồ sơ', facts.firstDueAt && momentText(facts.firstDueAt), true),
    ...(legs.length > 0 ? [line('Trong đó', legs.map(({ unit, by }) => `${unit}: chậm nhất ${formatDateTime(by)}`).join('; '))] : []),
    line('Đăng ký nhận kết quả', resultMethodNames[facts.resultMethod]),
    ...fees(facts),
    ...(book ? [paragraph(`Vào Sổ theo dõi hồ sơ, quyển số: ${book.volume}, số thứ tự: ${book.number}.`)] : []),
    ...(secret
      ? [
          {
            text: [
              'Xem hồ sơ đến đâu: quét mã QR, hoặc vào ',
              { text: trackingUrl, bold: true },
              ', gõ mã hồ sơ và mã tra cứu ',
              { text: secret, bold: true },
              '. Giữ kín mã này.',
            ],
            fontSize: 8,
            margin: [0, 2, 0, 0],
          } satisfies PdfContent,
        ]
      : []),
    signatures(
      { lines: ['Người nộp hồ sơ'], hint: '(Ký và ghi rõ họ tên)', name: facts.submitter?.fullName ?? '' },
      { lines: ['Người tiếp nhận hồ sơ'], hint: '(Ký và ghi rõ họ tên)', name: facts.actorName },
    ),
  ])
}

/** What was handed in; for certification with pages, copies and the charge, as that work is counted. */
function papers({ papers: list, isCertification, fees: paid }: FormFacts): PdfContent[] {
  if (list.length === 0) return [line('Thành phần hồ sơ nộp', null)]
  const center = (text: string | number): PdfContent => ({ text: String(text), alignment: 'center' })
  const named = ({ name, note }: FormFacts['papers'][number]): PdfContent => ({ text: note ? `${name} (${note})` : name })
  if (isCertification) {
    const total = paid.reduce((sum, fee) => sum + fee.total, 0)
    const rows = list.map((paper, at): PdfCell[] => [
      center(at + 1),
      named(paper),
      center(paper.pages ?? ''),
      center(paper.originals + paper.certified + paper.copies || ''),
    ])
    return [
      paragraph('Thành phần hồ sơ nộp gồm:'),
      grid(
        [18, '*', 44, 44],
        ['TT', 'Tên giấy tờ', 'Số trang', 'Số bản'],
        [...rows, [{ text: `Lệ phí: ${total > 0 ? formatMoney(total) : '………………'}`, colSpan: 4, bold: true }, '', '', '']],
      ),
    ]
  }
  return [
    paragraph('Thành phần hồ sơ nộp gồm:'),
    grid(
      [18, '*', 44, 54, 44],
      ['TT', 'Tên giấy tờ', 'Bản chính', 'Chứng thực', 'Bản chụp'],
      list.map((paper, at) => [
        center(at + 1),
        named(paper),
        ...[paper.originals, paper.certified, paper.copies].map((count) => center(count || '')),
      ]),
    ),
  ]
}

function fees({ fees: list, isCertification }: FormFacts): PdfContent[] {
  return list.map(({ lines, total, paid, method, receiptNumber }) => {
    const named = lines.map(({ name, amount }) => `${name} ${formatMoney(amount)}`).join('; ')
    const how = paid
      ? ['đã nộp', method && paymentMethodNames[method].toLowerCase(), receiptNumber && `biên lai số ${receiptNumber}`]
          .filter(Boolean)
          .join(', ')
      : 'chưa nộp'
    return line('Phí, lệ phí', isCertification ? `${formatMoney(total)}, ${how}` : `${named} (${how})`)
  })
}
