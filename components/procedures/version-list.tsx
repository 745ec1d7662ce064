import { formatCivilDate } from '@/lib/core/civil-date'
import { changeNames } from '@/lib/procedures/text'
import type { PublicVersion } from '@/lib/procedures/versions'

/** Every version published so far, newest first: what it changed, by which decision, from when to when. */
export function VersionList({ code, versions }: { code: string; versions: readonly PublicVersion[] }) {
  return (
    <ol className="border-t border-line">
      {versions.map((version) => (
        <li key={version.number} className="border-b border-line py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {version.change === 'REPEALED' ? (
              <strong>{changeNames.REPEALED}</strong>
            ) : (
              <a href={`/thu-tuc/${code}/ban/${version.number}`} className="inline-flex min-h-9 items-center font-semibold">
                Bản {version.number}
              </a>
            )}
            <span className="text-sm tabular-nums">{periodText(version)}</span>
            {version.inForce && <span className="text-sm font-semibold text-leaf">đang có hiệu lực</span>}
          </p>
          <p className="text-sm">
            {[
              version.change === 'REPEALED' ? '' : changeNames[version.change],
              version.changeNote,
              version.decision && `Quyết định: ${version.decision}`,
            ]
              .filter(Boolean)
              .join('. ')}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** "từ 01/09/2026 đến hết 30/10/2026" */
export function periodText({ from, to }: { from: string; to?: string }): string {
  return `từ ${formatCivilDate(from)}${to ? ` đến hết ${formatCivilDate(to)}` : ''}`
}
