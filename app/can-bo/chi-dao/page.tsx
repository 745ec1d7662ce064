import type { Metadata } from 'next'
import { DirectiveTag } from '@/components/directives/directive-tag'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { unitsWithRole } from '@/lib/auth/roles'
import { formatCivilDate } from '@/lib/core/civil-date'
import { listDirectives } from '@/lib/directives/queries'
import { instructingRoles } from '@/lib/directives/types'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Ý kiến chỉ đạo' }

export default async function DirectivesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signInFirst('/can-bo/chi-dao', 'LEADER', 'UNIT_HEAD', 'SPECIALIST')
  const closed = (await searchParams).xem === 'ket-thuc'
  const rows = await listDirectives(viewer, { closed })
  return (
    <>
      <PageHeader
        title="Ý kiến chỉ đạo"
        lead={closed ? 'Đã kết thúc, mới nhất ở trên.' : 'Ý kiến ông/bà đã gửi và ý kiến gửi đến đơn vị ông/bà. Quá hạn ở trên cùng.'}
      >
        <div className="flex flex-wrap items-center gap-4">
          {unitsWithRole(viewer, ...instructingRoles).length > 0 && <LinkButton href="/can-bo/chi-dao/moi">Gửi ý kiến chỉ đạo</LinkButton>}
          <a href={closed ? '/can-bo/chi-dao' : '/can-bo/chi-dao?xem=ket-thuc'} className="inline-flex min-h-11 items-center">
            {closed ? 'Xem việc đang chờ' : 'Xem việc đã kết thúc'}
          </a>
        </div>
      </PageHeader>
      {rows.length === 0 ? (
        <p>{closed ? 'Chưa có ý kiến nào đã kết thúc.' : 'Không có ý kiến chỉ đạo nào đang chờ.'}</p>
      ) : (
        <Table id="chi-dao" caption="Danh sách ý kiến chỉ đạo" captionHidden>
          <thead>
            <tr>
              <th scope="col">Việc cần làm</th>
              <th scope="col">Người chỉ đạo</th>
              <th scope="col">Đơn vị phải làm</th>
              <th scope="col">Hạn trả lời</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="min-w-60 font-normal">
                  <a href={`/can-bo/chi-dao/${row.id}`} className="line-clamp-2 font-semibold">
                    {row.text}
                  </a>
                  {(row.dossier || row.figure) && (
                    <span className="block text-sm text-muted">{row.dossier ? `Hồ sơ ${row.dossier.code}` : row.figure}</span>
                  )}
                </th>
                <td className="min-w-32">{row.side === 'GIVEN' ? 'Ông/bà' : row.author}</td>
                <td className="min-w-32">{row.unit}</td>
                <td className="whitespace-nowrap tabular-nums">{formatCivilDate(row.dueOn)}</td>
                <td>
                  <DirectiveTag state={row.state} overdue={row.overdue} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
