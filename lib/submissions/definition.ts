import type { FieldOption, FormDefinition, FormField, FormSection } from '@/lib/forms/types'
import { groupPapers } from '@/lib/procedures/papers'
import type { Question } from '@/lib/procedures/question'
import type { Paper, ProcedureContent } from '@/lib/procedures/types'
import { resultMethodNames } from '@/lib/dossiers/text'
import { resultMethods } from '@/lib/dossiers/types'

/** What the online form of a procedure is made from: the version in force and the units that receive it today. */
export type FormSource = {
  code: string
  versionId: string
  content: ProcedureContent
  questions: Question[]
  receivers: { id: string; name: string }[]
  /** Units a `UNIT` question may name. */
  units: { id: string; name: string }[]
}

export const paperField = (key: string) => `paper-${key}`
export const answerField = (questionId: string) => `answer-${questionId}`
/** The key of a paper, from the name of its field; null for any other field. */
export const paperKeyOf = (field: string) => (field.startsWith('paper-') ? field.slice('paper-'.length) : null)

/** The online form of a procedure version. Field names are part of the route's protocol: a rename needs a new version of the route. */
export function formOf(source: FormSource): FormDefinition {
  const sections = [applicantSection(source.content), contactSection, submitterSection]
  if (source.questions.length > 0) sections.push(questionSection(source))
  const papers = groupPapers(source.content.papers).submit
  if (papers.length > 0) sections.push(paperSection(papers))
  sections.push(deliverySection(source), declarationSection)
  return { sections }
}

const individual = [{ field: 'applicant', is: ['INDIVIDUAL'] }]
const business = [{ field: 'applicant', is: ['BUSINESS'] }]
const onBehalf = [{ field: 'onBehalf', is: ['OTHER'] }]

const name = { kind: 'TEXT', required: true, maxLength: 200 } as const
const cardNumber = {
  kind: 'CODE',
  pattern: '\\d{9}|\\d{12}|[A-Z]{1,2}\\d{6,8}',
  patternMessage:
    'Số giấy tờ chưa đúng. Căn cước và căn cước công dân có 12 chữ số; chứng minh nhân dân cũ có 9 chữ số; hộ chiếu có chữ cái ở đầu.',
} as const

function applicantSection(content: ProcedureContent): FormSection {
  const forBusiness =
    content.audiences.length > 0 && !content.audiences.some((audience) => ['CITIZEN', 'FOREIGNER', 'OFFICIAL'].includes(audience))
  return {
    id: 'nguoi-dung-ten',
    title: 'Người đứng tên hồ sơ',
    fields: [
      {
        name: 'applicant',
        label: 'Hồ sơ đứng tên ai?',
        kind: 'CHOICE',
        required: true,
        initial: forBusiness ? 'BUSINESS' : 'INDIVIDUAL',
        options: [
          { value: 'INDIVIDUAL', label: 'Một người' },
          { value: 'BUSINESS', label: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh hoặc tổ chức' },
        ],
      },
      {
        ...name,
        name: 'fullName',
        label: 'Họ và tên',
        hint: 'Ghi như trong căn cước.',
        autoComplete: 'name',
        showWhen: individual,
      },
      {
        name: 'birthDate',
        label: 'Ngày sinh',
        hint: 'Ví dụ: 05/09/1990',
        kind: 'DATE',
        required: true,
        past: true,
        autoComplete: 'bday',
        showWhen: individual,
      },
      {
        ...cardNumber,
        name: 'idNumber',
        label: 'Số căn cước, căn cước công dân hoặc hộ chiếu',
        hint: 'Để cơ quan tìm đúng người và tự tra giấy tờ, ông/bà không phải nộp bản chụp.',
        required: true,
        showWhen: individual,
      },
      {
        ...name,
        name: 'businessName',
        label: 'Tên doanh nghiệp, hộ kinh doanh hoặc tổ chức',
        autoComplete: 'organization',
        showWhen: business,
      },
      {
        name: 'businessNumber',
        label: 'Mã số thuế hoặc số đăng ký hộ kinh doanh',
        hint: 'Có trong giấy chứng nhận đăng ký. Tổ chức không có mã số thuế thì ghi số quyết định thành lập.',
        kind: 'TEXT',
        required: true,
        maxLength: 60,
        showWhen: business,
      },
      { ...name, name: 'representativeName', label: 'Họ và tên người đại diện theo pháp luật hoặc chủ hộ', showWhen: business },
      { ...cardNumber, name: 'representativeIdNumber', label: 'Số căn cước của người đại diện', required: false, showWhen: business },
    ],
  }
}

const contactSection: FormSection = {
  id: 'lien-he',
  title: 'Cách liên hệ',
  fields: [
    {
      name: 'phone',
      label: 'Số điện thoại',
      hint: 'Cán bộ gọi khi cần hỏi thêm. Mượn số của người nhà cũng được.',
      kind: 'PHONE',
      required: true,
      autoComplete: 'tel',
    },
    {
      name: 'email',
      label: 'Thư điện tử',
      hint: 'Có thì mỗi lần hồ sơ sang bước mới ông/bà được báo.',
      kind: 'EMAIL',
      required: false,
      autoComplete: 'email',
    },
    {
      name: 'address',
      label: 'Nơi ở hiện nay hoặc địa chỉ trụ sở',
      hint: 'Ghi thôn hoặc tổ, xã hoặc thị trấn.',
      kind: 'TEXT',
      required: true,
      maxLength: 300,
      autoComplete: 'street-address',
    },
  ],
}

const submitterSection: FormSection = {
  id: 'nguoi-nop',
  title: 'Người nộp hồ sơ',
  fields: [
    {
      name: 'onBehalf',
      label: 'Ai đang nộp hồ sơ này?',
      kind: 'CHOICE',
      required: true,
      initial: 'SELF',
      options: [
        { value: 'SELF', label: 'Chính người đứng tên, hoặc người đại diện theo pháp luật' },
        { value: 'OTHER', label: 'Người khác nộp thay' },
      ],
    },
    { ...name, name: 'submitterName', label: 'Họ và tên người nộp thay', showWhen: onBehalf },
    {
      name: 'submitterRelation',
      label: 'Người nộp thay là gì của người đứng tên?',
      hint: 'Ví dụ: con, vợ, người được ủy quyền, nhân viên.',
      kind: 'TEXT',
      required: true,
      maxLength: 100,
      showWhen: onBehalf,
    },
    { name: 'submitterPhone', label: 'Số điện thoại người nộp thay', kind: 'PHONE', required: true, showWhen: onBehalf },
    { ...cardNumber, name: 'submitterIdNumber', label: 'Số căn cước người nộp thay', required: false, showWhen: onBehalf },
  ],
}

function questionSection({ questions, units }: FormSource): FormSection {
  return { id: 'noi-dung', title: 'Nội dung cần làm', fields: questions.map((question) => questionField(question, units)) }
}

/** The field that asks a question. `units` are those a `UNIT` question may name. */
export function questionField({ id, label, hint, kind, options, required }: Question, units: FormSource['units']): FormField {
  const field = { name: answerField(id), label, required, ...(hint ? { hint } : {}) }
  switch (kind) {
    case 'CHOICE':
      return {
        ...field,
        kind: (options ?? []).length > 6 ? 'SELECT' : 'CHOICE',
        options: (options ?? []).map((option) => ({ value: option, label: option })),
      }
    case 'UNIT':
      return { ...field, kind: 'SELECT', options: units.map((unit) => ({ value: unit.name, label: unit.name })) }
    case 'DATE':
      return { ...field, kind, hint: hint ?? 'Ví dụ: 05/09/2026' }
    case 'TEXT':
    case 'LONG_TEXT':
    case 'NUMBER':
    case 'MONEY':
      return { ...field, kind }
  }
}

function paperSection(papers: readonly Paper[]): FormSection {
  return {
    id: 'giay-to',
    title: 'Giấy tờ gửi kèm',
    intro: 'Chụp rõ từng trang hoặc quét thành tệp PDF. Mỗi giấy có thể gửi nhiều tệp.',
    fields: papers.map((paper) => ({
      name: paperField(paper.key),
      label: paper.name,
      kind: 'FILES',
      // A paper for one case only is asked of those in that case, which the form cannot know.
      required: paper.required && !paper.caseName && !paper.cases,
    })),
  }
}

function deliverySection({ receivers }: FormSource): FormSection {
  const options: FieldOption[] = receivers.map((unit) => ({ value: unit.id, label: unit.name }))
  const [only] = options
  return {
    id: 'noi-nhan',
    title: 'Nơi nhận hồ sơ và kết quả',
    fields: [
      {
        name: 'unitId',
        label: 'Nơi nhận và giải quyết hồ sơ',
        hint: 'Thường là xã, thị trấn nơi ông/bà ở.',
        kind: 'SELECT',
        required: true,
        missingMessage: 'Hãy chọn nơi nhận và giải quyết hồ sơ.',
        options,
        ...(options.length === 1 && only ? { initial: only.value } : {}),
      },
      {
        name: 'resultMethod',
        label: 'Ông/bà muốn nhận kết quả thế nào?',
        kind: 'CHOICE',
        required: true,
        initial: 'COUNTER',
        options: resultMethods.map((method) => ({ value: method, label: resultMethodNames[method] })),
      },
      {
        name: 'postalAddress',
        label: 'Địa chỉ nhận qua bưu điện',
        hint: 'Ghi tên người nhận, số điện thoại, thôn, xã, huyện, tỉnh.',
        kind: 'TEXT',
        required: true,
        maxLength: 300,
        showWhen: [{ field: 'resultMethod', is: ['POST'] }],
      },
    ],
  }
}

const declarationSection: FormSection = {
  id: 'cam-doan',
  title: 'Lời cam đoan',
  fields: [
    {
      name: 'declaration',
      label: 'Tôi cam đoan những điều khai trên là đúng và chịu trách nhiệm về lời khai của mình.',
      kind: 'CHECKBOX',
      required: true,
      missingMessage: 'Hãy đánh dấu vào lời cam đoan nếu những điều khai là đúng.',
    },
  ],
}
