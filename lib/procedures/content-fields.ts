import { audienceNames, channelNames, exemptGroupNames, feeKindNames, filingNames, paperKindNames, verificationNames } from './text'
import { audiences, channels, exemptGroups, filings, paperKinds, termUnits, verificationStates, type TermUnit } from './types'

export type FieldChoice = { value: string; label: string }

type Named = { name: string; label: string; hint?: string }

/** One field of the form of a procedure: how it is asked, read and written. What is left empty is absent from the content. */
export type ContentField = Named &
  (
    | { kind: 'line' | 'text' | 'money' | 'date' | 'term' | 'flag' | 'cases' | 'file' | 'leadsTo' | 'lines' | 'key' }
    /** `whenEmpty`: what stands for no answer; else it is absent. */
    | { kind: 'count'; whenEmpty?: number }
    /** `initial`: one is always chosen. */
    | { kind: 'choice'; choices: readonly FieldChoice[]; initial?: string }
    | { kind: 'choices'; choices: readonly FieldChoice[] }
    /** Several facts that stand or fall together. */
    | { kind: 'part'; fields: readonly ContentField[] }
    | ContentList
  )

/** Things of which there may be any number, in an order. */
export type ContentList = Named & {
  kind: 'list'
  /** One of them, as in "Thêm giấy tờ". */
  one: string
  fields: readonly ContentField[]
  /** Asked when somebody wants more than the usual. */
  rare?: readonly ContentField[]
  /** Empty is absent. */
  mayBeAbsent?: boolean
  /** By which field an item is called. */
  titleOf: string
}

export type ContentSection = { id: string; title: string; lead?: string; fields: readonly ContentField[] }

function choicesOf<T extends string>(values: readonly T[], names: Record<T, string>): FieldChoice[] {
  return values.map((value) => ({ value, label: names[value] }))
}

const unitNames: Record<TermUnit, string> = {
  WORKING_HOUR: 'giờ làm việc',
  WORKING_DAY: 'ngày làm việc',
  CALENDAR_DAY: 'ngày (tính cả ngày nghỉ)',
  SAME_DAY: 'trong ngày',
}
export const termUnitChoices = choicesOf(termUnits, unitNames)

const cases: ContentField = {
  kind: 'cases',
  name: 'cases',
  label: 'Chỉ trong trường hợp',
  hint: 'Không chọn trường hợp nào nghĩa là mọi trường hợp.',
}
const from: ContentField = { kind: 'date', name: 'from', label: 'Từ ngày' }
const to: ContentField = { kind: 'date', name: 'to', label: 'Đến hết ngày' }
const feeKinds = choicesOf(['CHARGE', 'FEE', 'UNKNOWN'] as const, { ...feeKindNames, UNKNOWN: 'Nguồn không nói là phí hay lệ phí' })

const localTerm: ContentField = {
  kind: 'part',
  name: 'localTerm',
  label: 'Thời hạn rút ngắn ở đây',
  hint: 'Khi tỉnh hoặc huyện đã quyết định rút ngắn. Giấy hẹn tính theo thời hạn này trong thời gian quyết định còn hiệu lực.',
  fields: [
    { kind: 'term', name: 'term', label: 'Còn' },
    { kind: 'line', name: 'decision', label: 'Theo quyết định', hint: 'Số, ngày và cơ quan ban hành.' },
    from,
    to,
  ],
}

/** The whole form, section by section. Everything of a content is in one of its fields. */
export const contentSections: readonly ContentSection[] = [
  {
    id: 'muc-chung',
    title: 'Tên và nơi nộp',
    fields: [
      { kind: 'text', name: 'name', label: 'Tên thủ tục' },
      { kind: 'line', name: 'field', label: 'Lĩnh vực' },
      { kind: 'line', name: 'levelText', label: 'Cấp, như nguồn ghi' },
      { kind: 'choices', name: 'audiences', label: 'Ai làm thủ tục này', choices: choicesOf(audiences, audienceNames) },
      { kind: 'choice', name: 'filing', label: 'Nộp ở đâu', choices: choicesOf(filings, filingNames), initial: 'COUNTER_ONLY' },
      { kind: 'line', name: 'filingPlace', label: 'Tên cơ quan khác', hint: 'Chỉ ghi khi nộp ở cơ quan khác.' },
      { kind: 'flag', name: 'instant', label: 'Giải quyết ngay tại quầy, trả kết quả trong lúc chờ' },
      { kind: 'text', name: 'summary', label: 'Tóm tắt: ông/bà cần làm gì', hint: 'Vài câu dễ hiểu. Đứng đầu trang của thủ tục.' },
    ],
  },
  {
    id: 'muc-thoi-han',
    title: 'Thời hạn',
    fields: [
      { kind: 'term', name: 'term', label: 'Thời hạn theo luật' },
      { kind: 'text', name: 'termText', label: 'Lời của nguồn', hint: 'Ghi khi nguồn không nói rõ một thời hạn.' },
      localTerm,
    ],
  },
  {
    id: 'muc-truong-hop',
    title: 'Trường hợp',
    lead: 'Khi giấy tờ, thời hạn hoặc phí khác nhau theo hoàn cảnh. Không có thì để trống.',
    fields: [
      {
        kind: 'list',
        name: 'cases',
        label: 'Các trường hợp',
        one: 'trường hợp',
        titleOf: 'name',
        mayBeAbsent: true,
        fields: [
          { kind: 'key', name: 'key', label: 'Mã trường hợp' },
          { kind: 'line', name: 'name', label: 'Tên trường hợp' },
          { kind: 'text', name: 'note', label: 'Giải thích' },
          { kind: 'term', name: 'term', label: 'Thời hạn riêng theo luật' },
          { kind: 'text', name: 'termText', label: 'Lời của nguồn về thời hạn' },
        ],
        rare: [localTerm],
      },
      {
        kind: 'list',
        name: 'caseQuestions',
        label: 'Câu hỏi để chọn trường hợp',
        hint: 'Câu đầu tiên được hỏi trước. Người dân trả lời nhiều nhất ba câu.',
        one: 'câu hỏi',
        titleOf: 'text',
        mayBeAbsent: true,
        fields: [
          { kind: 'key', name: 'id', label: 'Mã câu hỏi' },
          { kind: 'line', name: 'text', label: 'Câu hỏi' },
          { kind: 'text', name: 'help', label: 'Giải thích' },
          {
            kind: 'list',
            name: 'options',
            label: 'Các câu trả lời',
            one: 'câu trả lời',
            titleOf: 'label',
            fields: [
              { kind: 'line', name: 'label', label: 'Câu trả lời' },
              { kind: 'leadsTo', name: 'leadsTo', label: 'Dẫn đến' },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'muc-cach-nop',
    title: 'Cách nộp',
    fields: [
      {
        kind: 'list',
        name: 'channels',
        label: 'Các cách nộp',
        one: 'cách nộp',
        titleOf: 'channel',
        fields: [
          { kind: 'choice', name: 'channel', label: 'Cách nộp', choices: choicesOf(channels, channelNames), initial: 'COUNTER' },
          { kind: 'term', name: 'term', label: 'Thời hạn' },
          { kind: 'text', name: 'termText', label: 'Lời của nguồn về thời hạn' },
          { kind: 'text', name: 'feeText', label: 'Lời của nguồn về phí' },
          { kind: 'text', name: 'description', label: 'Mô tả' },
          cases,
        ],
      },
    ],
  },
  {
    id: 'muc-giay-to',
    title: 'Giấy tờ',
    fields: [
      {
        kind: 'list',
        name: 'papers',
        label: 'Các giấy tờ',
        one: 'giấy tờ',
        titleOf: 'name',
        fields: [
          { kind: 'key', name: 'key', label: 'Mã giấy tờ' },
          { kind: 'text', name: 'name', label: 'Tên giấy tờ' },
          {
            kind: 'choice',
            name: 'kind',
            label: 'Làm gì với giấy này',
            choices: choicesOf(paperKinds, paperKindNames),
            initial: 'SUBMIT_COPY',
          },
          { kind: 'flag', name: 'required', label: 'Bắt buộc: thiếu thì không nhận hồ sơ' },
          { kind: 'count', name: 'originals', label: 'Số bản chính', whenEmpty: 0 },
          { kind: 'count', name: 'copies', label: 'Số bản sao', whenEmpty: 0 },
          cases,
        ],
        rare: [
          { kind: 'text', name: 'caseName', label: 'Khi nào cần, theo lời của nguồn' },
          { kind: 'text', name: 'note', label: 'Ghi chú' },
          { kind: 'line', name: 'template', label: 'Tên mẫu, như nguồn ghi' },
          { kind: 'file', name: 'templateFile', label: 'Tệp mẫu để tải về' },
          {
            kind: 'list',
            name: 'examples',
            label: 'Ví dụ đúng, sai',
            one: 'ví dụ',
            titleOf: 'text',
            mayBeAbsent: true,
            fields: [
              {
                kind: 'choice',
                name: 'kind',
                label: 'Ví dụ',
                choices: [
                  { value: 'RIGHT', label: 'Đúng' },
                  { value: 'WRONG', label: 'Sai' },
                ],
                initial: 'RIGHT',
              },
              { kind: 'text', name: 'text', label: 'Đúng hoặc sai ở chỗ nào' },
              { kind: 'file', name: 'file', label: 'Ảnh' },
            ],
          },
        ],
      },
      { kind: 'count', name: 'sets', label: 'Số bộ hồ sơ' },
      { kind: 'text', name: 'papersText', label: 'Lời khác của nguồn về giấy tờ' },
    ],
  },
  {
    id: 'muc-phi',
    title: 'Phí, lệ phí và miễn giảm',
    fields: [
      {
        kind: 'list',
        name: 'fees',
        label: 'Các khoản thu',
        one: 'khoản thu',
        titleOf: 'kind',
        fields: [
          { kind: 'choice', name: 'kind', label: 'Loại', choices: feeKinds, initial: 'CHARGE' },
          { kind: 'money', name: 'amount', label: 'Mức thu (đồng)', hint: 'Ghi 0 khi chắc chắn không thu. Chưa rõ thì để trống.' },
          { kind: 'line', name: 'per', label: 'Tính cho một', hint: 'Ví dụ: bản, trang.' },
          { kind: 'text', name: 'text', label: 'Lời của nguồn', hint: 'Khi nguồn không nói một mức rõ ràng.' },
          { kind: 'line', name: 'legalSource', label: 'Theo nghị quyết, thông tư nào' },
          { kind: 'choice', name: 'channel', label: 'Chỉ khi', choices: choicesOf(channels, channelNames) },
          cases,
        ],
        rare: [{ kind: 'text', name: 'caseName', label: 'Khi nào, theo lời của nguồn' }, from, to],
      },
      { kind: 'text', name: 'feeText', label: 'Lời khác của nguồn về phí' },
      {
        kind: 'list',
        name: 'exemptions',
        label: 'Ai được miễn, giảm',
        one: 'đối tượng miễn, giảm',
        titleOf: 'who',
        fields: [
          { kind: 'text', name: 'who', label: 'Ai' },
          { kind: 'choice', name: 'group', label: 'Thuộc nhóm', choices: choicesOf(exemptGroups, exemptGroupNames) },
          { kind: 'text', name: 'proof', label: 'Giấy tờ chứng minh' },
          { kind: 'line', name: 'legalSource', label: 'Theo văn bản nào' },
          {
            kind: 'choice',
            name: 'covers',
            label: 'Được miễn, giảm khoản nào',
            hint: 'Không chọn nghĩa là mọi khoản.',
            choices: choicesOf(['FEE', 'CHARGE'] as const, feeKindNames),
          },
          { kind: 'count', name: 'percent', label: 'Giảm bao nhiêu phần trăm', hint: 'Để trống nghĩa là miễn hết.' },
        ],
        rare: [cases, from, to],
      },
    ],
  },
  {
    id: 'muc-cac-buoc',
    title: 'Các bước và kết quả',
    fields: [
      { kind: 'text', name: 'steps', label: 'Các bước' },
      { kind: 'text', name: 'conditions', label: 'Điều kiện' },
      {
        kind: 'list',
        name: 'results',
        label: 'Kết quả nhận được',
        one: 'kết quả',
        titleOf: 'name',
        fields: [
          { kind: 'text', name: 'name', label: 'Tên kết quả' },
          { kind: 'line', name: 'code', label: 'Mã kết quả' },
        ],
      },
    ],
  },
  {
    id: 'muc-can-cu',
    title: 'Căn cứ và quyết định',
    fields: [
      { kind: 'line', name: 'decision', label: 'Quyết định công bố', hint: 'Số, ngày và cơ quan ban hành.' },
      { kind: 'text', name: 'decidedBy', label: 'Cơ quan quyết định, như nguồn ghi' },
      { kind: 'date', name: 'effectiveFrom', label: 'Văn bản có hiệu lực từ ngày' },
      {
        kind: 'list',
        name: 'legalBases',
        label: 'Căn cứ pháp lý',
        one: 'căn cứ',
        titleOf: 'title',
        fields: [
          { kind: 'text', name: 'title', label: 'Tên văn bản' },
          { kind: 'line', name: 'code', label: 'Số, ký hiệu' },
        ],
      },
    ],
  },
  {
    id: 'muc-nguon',
    title: 'Nguồn và tìm kiếm',
    fields: [
      { kind: 'line', name: 'portalUrl', label: 'Trang trên Cổng Dịch vụ công quốc gia', hint: 'Bắt đầu bằng https://' },
      { kind: 'lines', name: 'keywords', label: 'Từ người dân hay gọi', hint: 'Mỗi dòng một cách gọi.' },
      { kind: 'text', name: 'source', label: 'Nguồn của các thông tin này' },
      {
        kind: 'choice',
        name: 'verification',
        label: 'Đã đối chiếu với quyết định công bố chưa',
        choices: choicesOf(verificationStates, verificationNames),
        initial: 'UNVERIFIED',
      },
      { kind: 'flag', name: 'twoTierModel', label: 'Văn bản nguồn viết cho mô hình hai cấp từ 01/07/2025' },
      { kind: 'text', name: 'remarks', label: 'Nguồn nói thêm' },
      { kind: 'lines', name: 'notes', label: 'Điều còn phải kiểm tra', hint: 'Mỗi dòng một điều. Người dân đọc được.' },
    ],
  },
]

export const contentFields: readonly ContentField[] = contentSections.flatMap((section) => section.fields)

/** All fields of one item, in the order of the form. */
export function itemFields(list: ContentList): readonly ContentField[] {
  return list.rare ? [...list.fields, ...list.rare] : list.fields
}

/** The fields that a path such as `papers.1.name` leads through, each with the place in its list. */
export function fieldsOfPath(path: string): { field: ContentField; index?: number }[] {
  const steps: { field: ContentField; index?: number }[] = []
  let fields: readonly ContentField[] = contentFields
  for (const step of path.split('.')) {
    const last = steps.at(-1)
    if (/^\d+$/.test(step)) {
      if (last) last.index = Number(step)
      continue
    }
    const field = fields.find(({ name }) => name === step)
    if (!field) break
    steps.push({ field })
    fields = field.kind === 'list' ? itemFields(field) : field.kind === 'part' ? field.fields : []
  }
  return steps
}

/** "Giấy tờ 2, Tên giấy tờ" for `papers.1.name`. */
export function labelOfPath(path: string): string {
  return fieldsOfPath(path)
    .map(({ field, index }) =>
      index === undefined ? field.label : `${upperFirst(field.kind === 'list' ? field.one : field.label)} ${index + 1}`,
    )
    .join(', ')
}

export const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
