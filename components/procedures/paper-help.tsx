import { Icon } from '@/components/ui/icon'
import type { Paper } from '@/lib/procedures/types'

/** What makes a paper right the first time: a remark, the form to fill in, what a right and a wrong one look like. */
export function PaperHelp({ paper: { note, template, templateFile, examples = [] } }: { paper: Paper }) {
  if (!note && !template && !templateFile && examples.length === 0) return null
  return (
    <div className="space-y-1 text-sm">
      {note && <p>{note}</p>}
      {templateFile ? (
        <p className="print:hidden">
          <a href={`/thu-tuc/tep/${templateFile.fileId}`} className="inline-flex min-h-11 items-center gap-1">
            <Icon name="download" /> Tải mẫu: {templateFile.name}
          </a>
        </p>
      ) : (
        template && <p className="text-muted">Mẫu: {template}</p>
      )}
      {examples.map((example, at) => (
        <p key={at} className="flex gap-1.5 print:hidden">
          <Icon
            name={example.kind === 'RIGHT' ? 'check' : 'cross'}
            className={`mt-0.5 size-4 ${example.kind === 'RIGHT' ? 'text-leaf' : 'text-lacquer'}`}
          />
          <span>
            <strong>{example.kind === 'RIGHT' ? 'Đúng: ' : 'Chưa đúng: '}</strong>
            {example.text}
            {example.file && (
              <>
                {' '}
                <a href={`/thu-tuc/tep/${example.file.fileId}`}>Xem ảnh: {example.file.name}</a>
              </>
            )}
          </span>
        </p>
      ))}
    </div>
  )
}
