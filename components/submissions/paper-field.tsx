import { UploadList } from '@/components/uploads/upload-list'
import type { FormField } from '@/lib/forms/types'
import type { Paper } from '@/lib/procedures/types'
import type { AttachmentSummary } from '@/lib/uploads/types'

/** One paper to hand in: what it is, what has arrived for it, and where to choose its files. */
export function PaperField({
  field,
  paper,
  files,
  error,
  hasDraft,
}: {
  field: FormField
  paper: Paper
  files: readonly AttachmentSummary[]
  error: string | undefined
  hasDraft: boolean
}) {
  return (
    <div className="border-b border-line pb-6 last:border-b-0">
      {paper.caseName && <p className="text-sm font-semibold text-sky">Khi: {paper.caseName}</p>}
      <UploadList
        paperKey={paper.key}
        name={field.name}
        label={paper.name}
        hint={hintOf(paper)}
        error={error}
        optional={!field.required}
        required={field.required}
        attached={files}
        opensDraft={!hasDraft}
        removal={{ name: 'intent', prefix: 'remove-file:' }}
      />
    </div>
  )
}

function hintOf(paper: Paper): string | undefined {
  return [paper.note, paper.template ? `Mẫu: ${paper.template}.` : ''].filter(Boolean).join(' ') || undefined
}
