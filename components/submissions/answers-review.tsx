import { fileFacts } from '@/lib/uploads/names'
import { type SummaryRow, SummaryList } from '@/components/ui/fact-list'
import { isAsked } from '@/lib/forms/check'
import { shownValue } from '@/lib/forms/show'
import type { FormDefinition, FormField, FormValues } from '@/lib/forms/types'
import { paperKeyOf } from '@/lib/submissions/definition'
import type { AttachmentSummary } from '@/lib/uploads/types'

/** All answers by section, each with a way back to its field. */
export function AnswersReview({
  code,
  form,
  values,
  files,
}: {
  code: string
  form: FormDefinition
  values: FormValues
  files: readonly AttachmentSummary[]
}) {
  const rowOf = (field: FormField): SummaryRow => ({
    key: field.name,
    label: field.label,
    value:
      field.kind === 'FILES' ? <Files files={files.filter((file) => file.paperKey === paperKeyOf(field.name))} /> : valueOf(field, values),
    action: (
      <a href={`/nop-ho-so/${code}#${field.name}`} className="inline-flex min-h-11 items-center">
        Sửa<span className="sr-only"> {field.label}</span>
      </a>
    ),
  })
  return (
    <div className="space-y-8">
      {form.sections.map((section) => {
        const fields = section.fields.filter((field) => field.kind !== 'CHECKBOX' && isAsked(field, form, values))
        return fields.length > 0 ? (
          <section key={section.id}>
            <h2 className="mb-2">{section.title}</h2>
            <SummaryList rows={fields.map(rowOf)} />
          </section>
        ) : null
      })}
    </div>
  )
}

function valueOf(field: FormField, values: FormValues) {
  const value = values[field.name]
  if (!value) return <span className="text-muted">Để trống</span>
  return <span className="whitespace-pre-line">{shownValue(field, value)}</span>
}

function Files({ files }: { files: readonly AttachmentSummary[] }) {
  if (files.length === 0) return <span className="text-muted">Không gửi</span>
  return (
    <ul className="space-y-1">
      {files.map((file) => (
        <li key={file.id} className="break-words">
          {file.name} <span className="text-sm text-muted">({fileFacts(file)})</span>
        </li>
      ))}
    </ul>
  )
}
