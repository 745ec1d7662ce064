import type { PdfContent, PdfDocument } from '@/lib/pdf/document'
import { delayReasonNames } from '@/lib/dossiers/text'
import type { DelayReason } from '@/lib/dossiers/types'
import { type FormFacts, newDueOf } from './facts'
import { above, formDocument, grid, headOf, line, paragraph, signatures, titleOf } from './frame'
import { personLines } from './person'
import { momentText } from './words'

/** Form 02: what is still to be brought, paper by paper, and why. Before reception the request goes by the submission's own code. */
export function supplementOf(facts: FormFacts): PdfDocument {
  const { issuer, desk, document, code, hasCode, asks, text, procedureName } = facts
  const phone = issuer.phone ?? desk.phone
  return formDocument(facts, [
    ...officeHead(facts, `${code}/HDHS-${document.number}`),
    titleOf(
      facts,
      [`${codeLabel(facts)}: ${code}`, `(Lần ${document.number}${hasCode ? '' : ', trước khi tiếp nhận'})`],
      [paragraph('Hồ sơ của:')],
    ),
    ...personLines(facts, { withNumber: false }),
    line('Nội dung yêu cầu giải quyết', procedureName, true),
    paragraph('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:'),
    ...(asks.length > 0
      ? [
          grid(
            [18, '*', '*'],
            ['TT', 'Giấy tờ', 'Lý do, cần làm gì'],
            asks.map((ask, at) => [{ text: String(at + 1), alignment: 'center' }, { text: ask.name }, { text: ask.text }]),
          ),
        ]
      : []),
    ...(text ? [line(asks.length > 0 ? 'Nội dung khác' : 'Nội dung', text)] : []),
    paragraph(
      `Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, ông/bà liên hệ với ${facts.actorName || 'người hướng dẫn'} tại ${issuer.desk ?? issuer.name}${phone ? `, số điện thoại ${phone}` : ''} để được hướng dẫn./.`,
    ),
    ...followLine(facts),
    signatures({ lines: ['Người hướng dẫn'], hint: '(Ký và ghi rõ họ tên)', name: facts.actorName }),
  ])
}

/** Form 03: that the dossier is not received, and why. */
export function refusalOf(facts: FormFacts): PdfDocument {
  const { desk, code, text, procedureName } = facts
  return formDocument(facts, [
    ...officeHead(facts, null),
    titleOf(facts, [`${codeLabel(facts)}: ${code}`], [paragraph(`${desk.desk ?? desk.title} đã xem hồ sơ của:`)]),
    ...personLines(facts, { withNumber: false }),
    line('Nội dung yêu cầu giải quyết', procedureName, true),
    paragraph(`Qua xem xét, ${desk.desk ?? desk.title} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`),
    paragraph(text || '………………………………'),
    ...(desk.phone ? [paragraph(`Cần hỏi thêm, ông/bà gọi số ${desk.phone}.`)] : []),
    paragraph('Xin thông báo để ông/bà được biết và thực hiện./.'),
    ...followLine(facts),
    signatures(
      { lines: ['Người nộp hồ sơ'], hint: '(Ký và ghi rõ họ tên)', name: facts.submitter?.fullName ?? '' },
      { lines: ['Người tiếp nhận hồ sơ'], hint: '(Ký và ghi rõ họ tên)', name: facts.actorName },
    ),
  ])
}

/** Form 04: the apology before the appointment passes, with the one new day; in the later circular it asks for more time. */
export function apologyOf(facts: FormFacts): PdfDocument {
  const { issuer, desk, code, procedureName, receivedAt, firstDueAt, text, event, form } = facts
  const { reason } = event.data as { reason?: DelayReason }
  const newDue = newDueOf(facts)
  const asksForTime = form.title.includes('gia hạn')
  return formDocument(facts, [
    ...officeHead(facts, `${code}/PXL`),
    titleOf(facts, [`Mã hồ sơ: ${code}`], addressee(facts)),
    paragraph(
      `${receivedAt ? `Lúc ${momentText(receivedAt)}, ` : ''}${desk.desk ?? desk.title} đã tiếp nhận hồ sơ của ông/bà về việc: ${procedureName}.`,
    ),
    line('Thời gian hẹn trả kết quả giải quyết hồ sơ', firstDueAt && momentText(firstDueAt), true),
    paragraph(
      `Tuy nhiên, ${issuer.title} chưa thể giải quyết xong hồ sơ của ông/bà đúng thời gian ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.`,
    ),
    line('Lý do', [reason && delayReasonNames[reason], text].filter(Boolean).join('. ')),
    paragraph(
      asksForTime
        ? `${issuer.title} xin lỗi ông/bà và đề nghị gia hạn thời gian giải quyết hồ sơ. Kết quả được hẹn trả vào:`
        : `${issuer.title} xin lỗi ông/bà và hẹn lại thời gian trả kết quả vào:`,
    ),
    line('Thời gian trả kết quả mới', newDue && `chậm nhất ${momentText(newDue)}`, true),
    line('Nơi trả kết quả', [desk.desk ?? desk.title, desk.address].filter(Boolean).join(', ')),
    paragraph('Mong nhận được sự thông cảm của ông/bà vì sự chậm trễ này./.'),
    ...followLine(facts),
    signedWithRecipients(facts.signature, ['- Như trên', `- ${desk.desk ?? desk.title}`, '- Lưu: hồ sơ']),
  ])
}

/** Form 05 of the later circular, a plain notice before it: that the work on the dossier ends without a result, and why. */
export function stopOf(facts: FormFacts): PdfDocument {
  const { issuer, desk, code, procedureName, receivedAt, text, at } = facts
  return formDocument(facts, [
    ...officeHead(facts, `${code}/TB-DHS`),
    titleOf(facts, [`Mã hồ sơ: ${code}`], addressee(facts)),
    paragraph(
      `${receivedAt ? `Lúc ${momentText(receivedAt)}, ` : ''}${desk.desk ?? desk.title} đã tiếp nhận hồ sơ của ông/bà về việc: ${procedureName}.`,
    ),
    paragraph(`${issuer.title} thông báo dừng giải quyết hồ sơ này từ ${momentText(at)}.`),
    line('Lý do', text),
    paragraph(
      `Giấy tờ bản chính đã nộp, ông/bà nhận lại tại ${desk.desk ?? desk.title}${desk.address ? `, ${desk.address}` : ''}${desk.phone ? `, số điện thoại ${desk.phone}` : ''}.`,
    ),
    paragraph('Xin thông báo để ông/bà được biết./.'),
    ...followLine(facts),
    signedWithRecipients(facts.signature, ['- Như trên', `- ${desk.desk ?? desk.title}`, '- Lưu: hồ sơ']),
  ])
}

function officeHead({ issuer, desk, document, form, hasCode }: FormFacts, number: string | null): PdfContent[] {
  // Before reception, and where the committee's own desk answers, the desk speaks; else the office that works on the dossier.
  const isDesk = !hasCode || document.kind === 'REFUSAL' || (document.kind === 'SUPPLEMENT' && issuer.title === desk.title)
  return headOf({
    agency: isDesk ? [desk.title, desk.desk ?? 'Bộ phận tiếp nhận và trả kết quả'] : [issuer.above, issuer.title],
    ...(number ? { number } : {}),
    place: issuer.place,
    on: document.on,
    form,
  })
}

function codeLabel({ hasCode }: FormFacts): string {
  return hasCode ? 'Mã hồ sơ' : 'Mã gửi'
}

function addressee({ submitter, owner }: FormFacts): PdfContent[] {
  return [
    line('Kính gửi', submitter?.fullName ?? owner?.fullName, true),
    line('Địa chỉ', submitter?.address ?? owner?.address),
    line('Số điện thoại', submitter?.phone ?? owner?.phone),
    ...(owner ? [line('Chủ hồ sơ', owner.fullName)] : []),
  ]
}

function followLine({ trackingUrl }: FormFacts): PdfContent[] {
  return [{ text: `Xem hồ sơ đến đâu: quét mã QR hoặc vào ${trackingUrl}.`, fontSize: 8, margin: [0, 2, 0, 0] }]
}

/** "Nơi nhận" at the left, who signs at the right. */
function signedWithRecipients({ lines, name }: FormFacts['signature'], recipients: string[]): PdfContent {
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: 'Nơi nhận:', bold: true },
          ...recipients.map((text, index) => ({ text: `${text}${index < recipients.length - 1 ? ';' : '.'}` })),
        ],
        fontSize: 7.5,
        margin: above(2),
      },
      {
        width: '*',
        stack: [
          ...(lines.length > 0 ? lines : ['Thủ trưởng cơ quan, đơn vị']).map((text) => ({ text: text.toUpperCase(), bold: true })),
          { text: '(Ký tên, đóng dấu)', italics: true, fontSize: 8 },
          { text: name, bold: true, margin: above(34) },
        ],
        alignment: 'center',
      },
    ],
    columnGap: 10,
    unbreakable: true,
    margin: above(8),
  }
}
