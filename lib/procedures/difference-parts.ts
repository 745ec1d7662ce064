import { formatCivilDate } from '@/lib/core/civil-date'
import { formatMoney } from '@/lib/core/money'
import {
  audienceNames,
  channelNames,
  exemptGroupNames,
  feeKindNames,
  filingNames,
  paperKindNames,
  termText,
  verificationNames,
} from './text'
import type { CaseQuestion, ProcedureContent, Term } from './types'

/**
 * How freely a field may be worded without saying anything else. FACT: not at all. NAME: only marks, spaces and capitals. PROSE: words too, as long as
 * no number and none of the words on which a duty hangs comes or goes.
 */
export type Weight = 'FACT' | 'NAME' | 'PROSE'

export type Field = {
  label: string
  text: string
  weight: Weight
  /** What is compared, when it is not what is shown. */
  value?: string
}

/** One thing of a list, such as a paper; or the only one, for a part that is no list. */
export type Entry = {
  label: string
  /** By which it is found again in another version: the surest first. */
  keys: string[]
  fields: Field[]
}

export type Part = {
  /** Also the id of the part's section in the form. */
  id: string
  title: string
  entries: Entry[]
  /** Whether another order says something else. `undefined`: order is nothing. */
  order?: Weight
}

const field = (label: string, text: string | number | undefined, weight: Weight = 'FACT', value?: string): Field => ({
  label,
  text: text === undefined ? '' : String(text),
  weight,
  ...(value === undefined ? {} : { value }),
})
const term = (label: string, value: Term | undefined) => field(label, value && termText(value))
const day = (label: string, value: string | undefined) => field(label, value && formatCivilDate(value))
const whether = (label: string, value: boolean | undefined) => field(label, value ? 'có' : 'không')
const lone = (...fields: Field[]): Entry[] => [{ label: '', keys: [''], fields }]

/** A content as it is read out and compared, part by part. Every fact of it is in one of the fields. */
export function partsOf(content: ProcedureContent): Part[] {
  const { cases = [], caseQuestions = [] } = content
  const caseNames = new Map(cases.map(({ key, name }) => [key, name]))
  const inCases = (keys: readonly string[] | undefined) =>
    field('Chỉ trong trường hợp', keys?.map((key) => caseNames.get(key) ?? key).join('; '), 'FACT', keys?.toSorted().join(' ') ?? '')
  return [
    { id: 'ten', title: 'Tên', entries: lone(field('', content.name, 'NAME')) },
    { id: 'linh-vuc', title: 'Lĩnh vực', entries: lone(field('', content.field)) },
    {
      id: 'doi-tuong',
      title: 'Ai làm thủ tục này',
      entries: lone(
        field('', content.audiences.map((one) => audienceNames[one]).join(', '), 'FACT', content.audiences.toSorted().join(' ')),
        field('Cấp', content.levelText, 'NAME'),
      ),
    },
    {
      id: 'noi-nop',
      title: 'Nơi nộp',
      entries: lone(
        field('', filingNames[content.filing]),
        field('Nộp ở', content.filingPlace, 'NAME'),
        whether('Giải quyết ngay tại quầy', content.instant),
      ),
    },
    {
      id: 'thoi-han',
      title: 'Thời hạn',
      entries: lone(term('Theo luật', content.term), field('Nguồn ghi', content.termText, 'NAME'), ...localTermOf(content)),
    },
    { id: 'truong-hop', title: 'Trường hợp', order: 'PROSE', entries: cases.map(caseOf) },
    { id: 'cau-hoi', title: 'Câu hỏi để chọn trường hợp', order: 'FACT', entries: caseQuestions.map((one) => questionOf(one, caseNames)) },
    {
      id: 'cach-nop',
      title: 'Cách nộp',
      order: 'PROSE',
      entries: content.channels.map((one) => ({
        label: channelNames[one.channel],
        keys: [`${one.channel} ${one.cases?.join() ?? ''}`, one.channel],
        fields: [
          field('', channelNames[one.channel]),
          term('Thời hạn', one.term),
          field('Nguồn ghi thời hạn', one.termText, 'NAME'),
          field('Nguồn ghi phí', one.feeText, 'NAME'),
          field('Mô tả', one.description, 'PROSE'),
          inCases(one.cases),
        ],
      })),
    },
    {
      id: 'giay-to',
      title: 'Giấy tờ',
      order: 'PROSE',
      entries: [
        ...content.papers.map((one) => ({
          label: one.name,
          keys: [one.key, one.name],
          fields: [
            field('', one.name, 'NAME'),
            field('Làm gì', paperKindNames[one.kind], 'FACT', one.kind),
            field('', one.required ? 'bắt buộc' : 'nếu có'),
            field('Bản chính', one.originals),
            field('Bản sao', one.copies),
            field('Khi', one.caseName, 'NAME'),
            inCases(one.cases),
            field('Ghi chú', one.note, 'PROSE'),
            field('Mẫu', one.template),
            field('Tệp mẫu', one.templateFile?.name, 'FACT', one.templateFile && `${one.templateFile.fileId} ${one.templateFile.name}`),
            // Not said to anyone, but answers and attachments hang on it.
            field('Mã', '', 'FACT', one.key),
            ...(one.examples ?? []).flatMap(({ kind, text, file }) => [
              field(kind === 'RIGHT' ? 'Ví dụ đúng' : 'Ví dụ sai', text, 'PROSE', `${kind} ${text}`),
              field('Ảnh ví dụ', file?.name, 'FACT', file && `${file.fileId} ${file.name}`),
            ]),
          ],
        })),
        ...some('Số bộ hồ sơ', field('', content.sets)),
        ...some('Nguồn ghi thêm', field('', content.papersText, 'NAME')),
      ],
    },
    {
      id: 'phi',
      title: 'Phí, lệ phí',
      order: 'PROSE',
      entries: [
        ...content.fees.map((one) => ({
          label: feeKindNames[one.kind],
          keys: [[one.kind, one.channel, one.caseName, one.cases?.join(), one.from].join(), [one.kind, one.channel].join()],
          fields: [
            field('', feeKindNames[one.kind]),
            field('Mức thu', one.amount === undefined ? undefined : formatMoney(one.amount)),
            field('Tính cho một', one.per),
            field('Nguồn ghi', one.text, 'NAME'),
            field('Khi', one.channel && channelNames[one.channel]),
            field('Khi', one.caseName, 'NAME'),
            inCases(one.cases),
            field('Theo', one.legalSource),
            day('Từ ngày', one.from),
            day('Đến hết ngày', one.to),
          ],
        })),
        ...some('Nguồn ghi thêm', field('', content.feeText, 'NAME')),
      ],
    },
    {
      id: 'mien-giam',
      title: 'Miễn, giảm',
      order: 'PROSE',
      entries: content.exemptions.map((one) => ({
        label: one.who,
        keys: [`${one.group ?? ''} ${one.who}`, one.who],
        fields: [
          field('', one.who, 'NAME'),
          field('Nhóm', one.group && exemptGroupNames[one.group]),
          field('Khoản được miễn, giảm', one.covers && feeKindNames[one.covers]),
          field('Mức giảm', one.percent && `${one.percent}%`),
          field('Giấy chứng minh', one.proof, 'NAME'),
          field('Theo', one.legalSource),
          inCases(one.cases),
          day('Từ ngày', one.from),
          day('Đến hết ngày', one.to),
        ],
      })),
    },
    { id: 'tom-tat', title: 'Tóm tắt', entries: lone(field('', content.summary, 'PROSE')) },
    { id: 'cac-buoc', title: 'Các bước', entries: lone(field('', content.steps, 'PROSE')) },
    { id: 'dieu-kien', title: 'Điều kiện', entries: lone(field('', content.conditions, 'PROSE')) },
    {
      id: 'ket-qua',
      title: 'Kết quả',
      order: 'PROSE',
      entries: content.results.map(({ code, name }) => ({
        label: name,
        keys: [`${code ?? ''} ${name}`, code ?? name],
        fields: [field('', name, 'NAME'), field('Mã', code)],
      })),
    },
    {
      id: 'can-cu',
      title: 'Căn cứ pháp lý',
      order: 'PROSE',
      entries: content.legalBases.map(({ code, title }) => ({
        label: title,
        keys: [`${code ?? ''} ${title}`, code ?? title],
        fields: [field('', title), field('Số', code)],
      })),
    },
    {
      id: 'quyet-dinh',
      title: 'Quyết định công bố',
      entries: lone(
        field('', content.decision),
        field('Cơ quan quyết định', content.decidedBy, 'NAME'),
        day('Có hiệu lực từ', content.effectiveFrom),
      ),
    },
    {
      id: 'nguon',
      title: 'Nguồn và tra cứu',
      entries: lone(
        field('Nguồn', content.source, 'PROSE'),
        field('Đối chiếu', verificationNames[content.verification], 'FACT', content.verification),
        whether('Viết cho mô hình hai cấp', content.twoTierModel),
        field('Trang trên Cổng Dịch vụ công quốc gia', content.portalUrl),
        field('Từ người dân hay gọi', content.keywords.join(', '), 'PROSE', content.keywords.join('\n')),
        field('Nguồn nói thêm', content.remarks, 'PROSE'),
        field('Ghi chú', content.notes.join('\n'), 'PROSE', JSON.stringify(content.notes)),
      ),
    },
  ]
}

const some = (label: string, one: Field): Entry[] => (one.text ? [{ label, keys: [label], fields: [one] }] : [])

function localTermOf({ localTerm }: Pick<ProcedureContent, 'localTerm'>): Field[] {
  return [
    term('Ở đây rút ngắn còn', localTerm?.term),
    field('Quyết định rút ngắn', localTerm?.decision),
    day('Rút ngắn từ ngày', localTerm?.from),
    day('Rút ngắn đến hết ngày', localTerm?.to),
  ]
}

function caseOf(one: NonNullable<ProcedureContent['cases']>[number]): Entry {
  return {
    label: one.name,
    keys: [one.key, one.name],
    fields: [
      field('', one.name, 'NAME'),
      field('Mã', '', 'FACT', one.key),
      field('Ghi chú', one.note, 'PROSE'),
      term('Thời hạn theo luật', one.term),
      field('Nguồn ghi thời hạn', one.termText, 'NAME'),
      ...localTermOf(one),
    ],
  }
}

function questionOf({ id, text, help, options }: CaseQuestion, caseNames: Map<string, string>): Entry {
  return {
    label: text,
    keys: [id, text],
    fields: [
      field('', text, 'NAME'),
      field('Mã', '', 'FACT', id),
      field('Giải thích', help, 'PROSE'),
      ...options.flatMap(({ label, leadsTo }) => [
        field('Câu trả lời', label, 'NAME'),
        field('dẫn đến', leadsToText(leadsTo, caseNames), 'FACT', JSON.stringify(leadsTo)),
      ]),
    ],
  }
}

function leadsToText(leadsTo: CaseQuestion['options'][number]['leadsTo'], caseNames: Map<string, string>): string {
  return 'case' in leadsTo ? `trường hợp ${caseNames.get(leadsTo.case) ?? leadsTo.case}` : `câu hỏi ${leadsTo.question}`
}
