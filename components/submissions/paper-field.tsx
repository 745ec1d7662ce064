import { Button } from '@/components/ui/button'
import { FileField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import type { FormField } from '@/lib/forms/types'
import type { Paper } from '@/lib/procedures/types'
import { formatBytes } from '@/lib/uploads/names'
import { acceptedExtensions, type AttachmentSummary } from '@/lib/uploads/types'

/** One paper to hand in: what it is, what has arrived for it, and where to choose its files. */
export function PaperField({
  field,
  paper,
  files,
  error,
}: {
  field: FormField
  paper: Paper
  files: readonly AttachmentSummary[]
  error: string | undefined
}) {
  return (
    <div className="border-b border-line pb-6 last:border-b-0">
      {paper.caseName && <p className="text-sm font-semibold text-sky">Khi: {paper.caseName}</p>}
      <FileField
        name={field.name}
        label={paper.name}
        hint={hintOf(paper)}
        error={error}
        optional={!field.required}
        multiple
        accept={acceptedExtensions}
        required={field.required && files.length === 0}
        data-paper={paper.key}
      />
      {files.length > 0 && (
        <ul className="mt-3 space-y-2" aria-label={`Tệp đã nhận: ${paper.name}`}>
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4 rounded bg-leaf-pale px-3 py-1">
              <span className="flex min-w-0 items-start gap-2 py-1">
                <Icon name="check" className="mt-0.5 size-5 text-leaf" />
                <span className="min-w-0 break-all">
                  {file.name} <span className="text-sm whitespace-nowrap text-muted">{fileFacts(file)}</span>
                </span>
              </span>
              <Button look="quiet" name="intent" value={`remove-file:${file.id}`} formNoValidate className="px-2">
                Gỡ<span className="sr-only"> tệp {file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** "1,2 MB, 3 trang" */
export function fileFacts(file: { size: number; pages: number | null }): string {
  return [formatBytes(file.size), file.pages ? `${file.pages} trang` : ''].filter(Boolean).join(', ')
}

function hintOf(paper: Paper): string | undefined {
  return [paper.note, paper.template ? `Mẫu: ${paper.template}.` : ''].filter(Boolean).join(' ') || undefined
}
