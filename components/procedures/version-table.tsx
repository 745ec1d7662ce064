import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { type CivilDate, formatCivilDate } from '@/lib/core/civil-date'
import { versionChangeNames } from '@/lib/procedures/catalogue-text'
import type { VersionRow } from '@/lib/procedures/draft-queries'

/** Approved versions with their periods, newest first. */
export function VersionTable({ code, versions, today }: { code: string; versions: readonly VersionRow[]; today: CivilDate }) {
  return (
    <Table id="cac-ban" caption="Các bản và thời gian có hiệu lực" captionHidden>
      <thead>
        <tr>
          <th scope="col">Bản</th>
          <th scope="col">Là gì</th>
          <th scope="col">Hiệu lực</th>
          <th scope="col">Điều gì thay đổi</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <th scope="row" className="font-normal whitespace-nowrap">
              {isPublic(version, today) ? (
                <a href={`/thu-tuc/${code}/ban/${version.number}`} className="inline-block py-1 font-semibold">
                  Bản {version.number}
                </a>
              ) : (
                `Bản ${version.number}`
              )}
            </th>
            <td>{versionChangeNames[version.change]}</td>
            <td className="whitespace-nowrap">
              {version.status === 'WITHDRAWN' ? <Tag tone="bad">Đã rút trước ngày hiệu lực</Tag> : periodText(version)}
            </td>
            <td className="min-w-56">
              {version.changeNote}
              {version.decision && <span className="block text-sm text-muted">{version.decision}</span>}
              {version.status === 'WITHDRAWN' && version.returnedReason && (
                <span className="block text-sm text-muted">Lý do rút: {version.returnedReason}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function isPublic({ status, change, effectiveFrom }: VersionRow, today: CivilDate): boolean {
  return status === 'PUBLISHED' && change !== 'REPEALED' && effectiveFrom <= today
}

function periodText({ effectiveFrom, effectiveTo }: VersionRow): string {
  const from = formatCivilDate(effectiveFrom)
  return effectiveTo ? `${from} – ${formatCivilDate(effectiveTo)}` : `từ ${from}`
}
