import { SignatureNote } from '@/components/results/signature-note'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { Paper } from '@/lib/procedures/types'
import { formatBytes } from '@/lib/uploads/names'
import { fileTypes, isFileType } from '@/lib/uploads/types'

type File = {
  id: string
  purpose: string
  status: string
  name: string
  size: number
  type: string | null
  pages: number | null
  sha256: string | null
  scanState: string
  paperKey: string | null
  signatures?: unknown
}

/** The files of a dossier, results first, then by paper; each opens in the browser. */
export function FileList({ files, papers }: { files: readonly File[]; papers: readonly Paper[] }) {
  const arrived = files.filter((file) => file.status === 'ARRIVED')
  const results = arrived.filter((file) => file.purpose === 'RESULT')
  const proposed = arrived.filter((file) => file.purpose === 'PROPOSED')
  const drafts = arrived.filter((file) => file.purpose === 'DRAFT')
  const known = papers.filter((paper) => arrived.some((file) => file.purpose === 'PAPER' && file.paperKey === paper.key))
  const rest = arrived.filter((file) => file.purpose === 'PAPER' && !known.some((paper) => paper.key === file.paperKey))
  if (arrived.length === 0) return <p className="text-muted">Không có tệp gửi kèm.</p>
  return (
    <div className="space-y-4">
      {results.length > 0 && <Group title="Tệp kết quả" files={results} />}
      {proposed.length > 0 && <Group title="Dự thảo kết quả (người dân không thấy)" files={proposed} />}
      {known.map((paper) => (
        <Group
          key={paper.key}
          title={paper.name}
          files={arrived.filter((file) => file.purpose === 'PAPER' && file.paperKey === paper.key)}
        />
      ))}
      {drafts.length > 0 && <Group title="Dự thảo đã thay (người dân không thấy)" files={drafts} />}
      {rest.length > 0 && <Group title={known.length > 0 ? 'Giấy tờ khác' : 'Bản quét giấy tờ'} files={rest} />}
    </div>
  )
}

function Group({ title, files }: { title: string; files: readonly File[] }) {
  return (
    <div>
      <h3 className="line-clamp-2 text-base">{title}</h3>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {files.map((file) => {
          const label = file.type && isFileType(file.type) ? fileTypes[file.type].label : 'tệp'
          return (
            <li key={file.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
              <a
                href={`/can-bo/tep/${file.id}`}
                target="_blank"
                rel="noreferrer"
                className="inline-flex min-h-11 items-center gap-2 font-semibold break-all"
              >
                <Icon name="paper" /> {file.name}
              </a>
              <span className="text-sm text-muted tabular-nums">
                {[label, formatBytes(file.size), file.pages ? `${file.pages} trang` : ''].filter(Boolean).join(', ')}
                {file.sha256 && (
                  <>
                    , dấu vết <code className="font-mono">{file.sha256.slice(0, 8)}</code>
                  </>
                )}
              </span>
              {file.scanState === 'NOT_SCANNED' && <Tag tone="risk">Chưa quét vi-rút</Tag>}
              {file.scanState === 'INFECTED' && <Tag tone="bad">Có vi-rút, đừng mở</Tag>}
              <SignatureNote report={file.signatures} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
