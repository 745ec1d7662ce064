import { formatCivilDate, formatDateTime } from '@/lib/core/civil-date'
import { feesDue } from '@/lib/procedures/fees-due'
import { paperWhen } from '@/lib/procedures/full-text'
import { termInForce } from '@/lib/procedures/term-in-force'
import { audienceNames, channelNames, feeKindNames, paperKindNames, termText, verificationNames } from '@/lib/procedures/text'
import type { WorkbookSheet } from '@/lib/spreadsheets/workbook'
import type { FieldSet, SetProcedure } from './types'

/** The set of a field as tables: a row for each procedure, then its papers, its fees and who is exempt, each with the code. */
export function setSheetsOf(set: FieldSet, madeAt: Date, siteUrl: string): WorkbookSheet[] {
  return [procedureSheet(set, siteUrl), paperSheet(set), feeSheet(set), exemptionSheet(set), aboutSheet(set, madeAt, siteUrl)]
}

const code = { head: 'Mã thủ tục', width: 12 }
const name = { head: 'Tên thủ tục', width: 45 }

function procedureSheet({ date, procedures }: FieldSet, siteUrl: string): WorkbookSheet {
  return {
    name: 'Thủ tục',
    columns: [
      code,
      name,
      { head: 'Lĩnh vực', width: 20 },
      { head: 'Ai làm thủ tục', width: 24 },
      { head: 'Ai giải quyết', width: 28 },
      { head: 'Nộp ở đâu', width: 30 },
      { head: 'Thời hạn theo quy định', width: 22 },
      { head: 'Thời hạn tại đây', width: 22 },
      { head: 'Quyết định rút ngắn', width: 24 },
      { head: 'Số bộ hồ sơ', width: 10 },
      { head: 'Các bước', width: 60 },
      { head: 'Kết quả', width: 35 },
      { head: 'Điều kiện', width: 40 },
      { head: 'Căn cứ pháp lý', width: 45 },
      { head: 'Quyết định công bố', width: 22 },
      { head: 'Áp dụng từ ngày', width: 14 },
      { head: 'Bản', width: 6 },
      { head: 'Đối chiếu', width: 16 },
      { head: 'Trang trên mạng', width: 40 },
    ],
    rows: procedures.map(({ code, content, decidedBy, where, ...version }) => {
      const { legal, local, text } = termInForce(content, date)
      return [
        code,
        content.name,
        content.field,
        content.audiences.map((audience) => audienceNames[audience]).join(', '),
        decidedBy,
        content.filing === 'ELSEWHERE' ? content.filingPlace : where,
        legal ? termText(legal) : text,
        local && termText(local.term),
        local?.decision,
        content.sets,
        content.steps,
        content.results.map((result) => result.name).join('\n'),
        content.conditions,
        content.legalBases.map((basis) => basis.title).join('\n'),
        content.decision,
        formatCivilDate(version.effectiveFrom),
        version.versionNumber,
        verificationNames[version.verification],
        `${siteUrl}/thu-tuc/${code}`,
      ]
    }),
  }
}

function paperSheet({ procedures }: FieldSet): WorkbookSheet {
  return {
    name: 'Giấy tờ',
    columns: [
      code,
      name,
      { head: 'Thứ tự', width: 8 },
      { head: 'Giấy tờ', width: 60 },
      { head: 'Cách nộp', width: 30 },
      { head: 'Bản chính', width: 10 },
      { head: 'Bản sao', width: 10 },
      { head: 'Khi nào cần', width: 35 },
      { head: 'Mẫu', width: 30 },
      { head: 'Ghi chú', width: 40 },
    ],
    rows: each(procedures, ({ content }) =>
      content.papers.map((paper, index) => [
        index + 1,
        paper.name,
        paperKindNames[paper.kind],
        paper.originals,
        paper.copies,
        paperWhen(paper, content) || (paper.required ? 'Luôn cần' : 'Nếu có'),
        paper.template,
        paper.note,
      ]),
    ),
  }
}

function feeSheet({ date, procedures }: FieldSet): WorkbookSheet {
  return {
    name: 'Phí, lệ phí',
    columns: [
      code,
      name,
      { head: 'Khoản', width: 12 },
      { head: 'Mức thu (đ)', width: 14, money: true },
      { head: 'Tính theo', width: 14 },
      { head: 'Mức thu ghi bằng chữ', width: 40 },
      { head: 'Trường hợp', width: 40 },
      { head: 'Cách nộp', width: 20 },
      { head: 'Căn cứ', width: 40 },
      { head: 'Từ ngày', width: 12 },
      { head: 'Đến hết ngày', width: 12 },
    ],
    rows: each(procedures, ({ content }) => [
      ...feesDue(content, { date }).due.map(({ fee }) => [
        feeKindNames[fee.kind],
        fee.amount,
        fee.per,
        fee.text,
        fee.caseName,
        fee.channel && channelNames[fee.channel],
        fee.legalSource,
        fee.from && formatCivilDate(fee.from),
        fee.to && formatCivilDate(fee.to),
      ]),
      ...(content.feeText ? [['Ghi chú của nguồn', undefined, undefined, content.feeText]] : []),
    ]),
  }
}

function exemptionSheet({ date, procedures }: FieldSet): WorkbookSheet {
  return {
    name: 'Miễn, giảm',
    columns: [
      code,
      name,
      { head: 'Ai được miễn, giảm', width: 40 },
      { head: 'Miễn, giảm (%)', width: 12 },
      { head: 'Khoản', width: 12 },
      { head: 'Giấy chứng minh', width: 40 },
      { head: 'Căn cứ', width: 40 },
    ],
    rows: each(procedures, ({ content }) =>
      feesDue(content, { date }).exemptions.map((exemption) => [
        exemption.who,
        exemption.percent ?? 100,
        exemption.covers ? feeKindNames[exemption.covers] : 'Mọi khoản',
        exemption.proof,
        exemption.legalSource,
      ]),
    ),
  }
}

function aboutSheet({ field, agency, procedures, slug }: FieldSet, madeAt: Date, siteUrl: string): WorkbookSheet {
  return {
    name: 'Về tệp này',
    columns: [
      { head: 'Mục', width: 24 },
      { head: 'Nội dung', width: 90 },
    ],
    rows: [
      ['Lĩnh vực', field],
      ['Số thủ tục', procedures.length],
      ['Nơi công bố', agency],
      ['Lập lúc', formatDateTime(madeAt)],
      ['Bản mới nhất', `${siteUrl}/thu-tuc/linh-vuc/${slug}`],
      [
        'Chưa đối chiếu',
        'Thông tin lấy từ nguồn và chưa được cơ quan so với quyết định công bố. Trước khi đi nộp, xin hỏi lại nơi nhận hồ sơ.',
      ],
    ],
  }
}

function each(procedures: readonly SetProcedure[], rows: (procedure: SetProcedure) => WorkbookSheet['rows']): WorkbookSheet['rows'] {
  return procedures.flatMap((procedure) => rows(procedure).map((row) => [procedure.code, procedure.content.name, ...row]))
}
