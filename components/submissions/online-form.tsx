import { ConditionStyles, ShownWhen } from '@/components/forms/conditions'
import { FormCare } from '@/components/forms/form-care'
import { FormControl } from '@/components/forms/form-control'
import { PaperField } from '@/components/submissions/paper-field'
import { PapersToBring } from '@/components/submissions/papers-to-bring'
import { Button } from '@/components/ui/button'
import { FieldStack } from '@/components/ui/field'
import type { CivilDate } from '@/lib/core/civil-date'
import { fieldsOf } from '@/lib/forms/check'
import type { FieldKind, FormDefinition, FormSection, FormValues } from '@/lib/forms/types'
import { type FormSource, paperKeyOf } from '@/lib/submissions/definition'
import type { AttachmentSummary } from '@/lib/uploads/types'

export const submissionRoute = '/nop-ho-so/gui/v1'

export type OnlineFormProps = {
  source: FormSource
  form: FormDefinition
  values: FormValues
  errors: Record<string, string>
  files: readonly AttachmentSummary[]
  /** Something of this form has been saved already. */
  hasDraft: boolean
  /** Changes whenever the draft was kept. */
  stamp: string
  today: CivilDate
}

const formId = 'mau-ho-so'
/** Kinds in which a mistake can be typed. */
const judged: readonly FieldKind[] = ['DATE', 'NUMBER', 'MONEY', 'PHONE', 'EMAIL', 'CODE']

/** The form of a procedure. It posts as it stands, files and all, without any script. */
export function OnlineForm({ source, form, values, errors, files, hasDraft, stamp, today }: OnlineFormProps) {
  return (
    <form id={formId} method="post" action={submissionRoute} encType="multipart/form-data">
      <ConditionStyles form={form} />
      <FormCare formId={formId} stamp={stamp} today={today} fields={fieldsOf(form).filter((field) => judged.includes(field.kind))} />
      <input type="hidden" name="procedure" value={source.code} />
      <input type="hidden" name="version" value={source.versionId} />
      {/* The first button is the one that the Enter key presses. */}
      <button name="intent" value="check" tabIndex={-1} aria-hidden="true" className="sr-only">
        Xem lại hồ sơ
      </button>
      <div className="max-w-prose space-y-10">
        {form.sections.map((section, index) => (
          <section key={section.id} id={section.id} aria-labelledby={`${section.id}-ten`}>
            <h2 id={`${section.id}-ten`} className="border-b-2 border-ink pb-2">
              {index + 1}. {section.title}
            </h2>
            {section.intro && <p className="mt-2 max-w-prose text-muted">{section.intro}</p>}
            <div className="mt-5">
              <SectionFields section={section} source={source} values={values} errors={errors} files={files} hasDraft={hasDraft} />
            </div>
          </section>
        ))}
      </div>
      <div className="mt-8 max-w-prose">
        <Button name="intent" value="check" className="w-full sm:w-auto">
          Xem lại trước khi nộp
        </Button>
        <p className="mt-2 text-sm text-muted">Bước sau ông/bà xem lại toàn bộ rồi mới nộp. Chưa có gì được gửi cho cán bộ ở bước này.</p>
      </div>
    </form>
  )
}

function SectionFields({
  section,
  source,
  values,
  errors,
  files,
  hasDraft,
}: Omit<OnlineFormProps, 'form' | 'stamp' | 'today'> & { section: FormSection }) {
  const papers = new Map(source.content.papers.map((paper) => [paper.key, paper]))
  return (
    <FieldStack>
      {section.fields.map((field) => {
        const paper = papers.get(paperKeyOf(field.name) ?? '')
        return (
          <ShownWhen key={field.name} conditions={field.showWhen}>
            {paper ? (
              <PaperField
                field={field}
                paper={paper}
                files={files.filter((file) => file.paperKey === paper.key)}
                error={errors[field.name]}
                hasDraft={hasDraft}
              />
            ) : (
              <FormControl field={field} value={values[field.name]} error={errors[field.name]} />
            )}
          </ShownWhen>
        )
      })}
      {section.id === 'giay-to' && (
        <noscript>
          <div>
            <Button look="secondary" name="intent" value="save" formNoValidate>
              Gửi trước các tệp đã chọn
            </Button>
            <p className="mt-2 text-sm text-muted">Mạng yếu thì nên gửi từng tệp. Tệp đã gửi được giữ lại, không phải chọn lần nữa.</p>
          </div>
        </noscript>
      )}
      {section.id === 'noi-nhan' && <PapersToBring papers={source.content.papers} />}
    </FieldStack>
  )
}
