import type { Metadata } from 'next'
import { CatalogueStateTag } from '@/components/procedures/catalogue-state-tag'
import { Button, LinkButton } from '@/components/ui/button'
import { DoneMessage } from '@/components/ui/done-message'
import { SelectField, TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { holdsRole } from '@/lib/auth/roles'
import { formatCivilDate } from '@/lib/core/civil-date'
import { catalogueStateNames } from '@/lib/procedures/catalogue-text'
import { catalogueStates, listCatalogue } from '@/lib/procedures/draft-queries'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Danh mục thủ tục' }

type Search = Record<string, string | string[] | undefined>

export default async function CataloguePage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await signInFirst('/can-bo/thu-tuc', 'CATALOGUE_EDITOR', 'APPROVER')
  const asked = await searchParams
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 200) : '')
  const [query, field, state, after] = [one('tim'), one('linh-vuc'), one('trang-thai'), one('sau')]
  const { rows, total, next, fields } = await listCatalogue(viewer, {
    query,
    field,
    ...catalogueStates.flatMap((known) => (known === state ? [{ state: known }] : []))[0],
    after,
  })
  const filter = { tim: query, 'linh-vuc': field, 'trang-thai': state }
  const isFiltered = Boolean(query || field || state)
  return (
    <>
      <PageHeader title="Danh mục thủ tục">
        {holdsRole(viewer, 'CATALOGUE_EDITOR') && <LinkButton href="/can-bo/thu-tuc/moi">Thêm thủ tục</LinkButton>}
      </PageHeader>
      {asked['xong'] === 'bo' && <DoneMessage>Đã bỏ bản nháp. Bản đang công bố không đổi.</DoneMessage>}
      <form method="get" role="search" className="mb-6 grid items-end gap-3 md:grid-cols-[2fr_1fr_1fr_auto]">
        <TextField name="tim" label="Tìm theo mã hoặc tên" type="search" defaultValue={query} />
        <SelectField
          key={field}
          name="linh-vuc"
          label="Lĩnh vực"
          defaultValue={field}
          placeholder="Tất cả"
          choices={fields.map((value) => ({ value, label: value }))}
        />
        <SelectField
          key={`${state} trang-thai`}
          name="trang-thai"
          label="Tình trạng"
          defaultValue={state}
          placeholder="Tất cả"
          choices={catalogueStates.map((value) => ({ value, label: catalogueStateNames[value] }))}
        />
        <Button look="secondary">Lọc</Button>
      </form>
      {rows.length === 0 ? (
        <p>Không có thủ tục nào khớp. {isFiltered && <a href="/can-bo/thu-tuc">Xem tất cả</a>}</p>
      ) : (
        <Table id="danh-muc" caption={isFiltered ? `${total} thủ tục khớp` : `${total} thủ tục`}>
          <thead>
            <tr>
              <th scope="col">Mã</th>
              <th scope="col">Tên thủ tục</th>
              <th scope="col">Lĩnh vực</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <td className="whitespace-nowrap tabular-nums">{row.code}</td>
                <th scope="row" className="min-w-64 font-normal">
                  <a href={`/can-bo/thu-tuc/${row.code}`} className="inline-block py-1 font-semibold">
                    {row.name}
                  </a>
                </th>
                <td>{row.field}</td>
                <td>
                  <span className="flex flex-wrap gap-1.5 whitespace-nowrap">
                    {row.states.map((known) => (
                      <CatalogueStateTag key={known} state={known} />
                    ))}
                  </span>
                  {row.scheduledFrom && <span className="text-sm text-muted">từ {formatCivilDate(row.scheduledFrom)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {(after || next) && (
        <nav aria-label="Các trang" className="no-print mt-6 flex flex-wrap justify-between gap-2 border-t border-line pt-4">
          {after ? (
            <a href={address(filter)} className="inline-flex min-h-12 items-center gap-1 font-semibold">
              <Icon name="back" /> Từ đầu
            </a>
          ) : (
            <span />
          )}
          {next && (
            <a href={address({ ...filter, sau: next })} rel="next" className="inline-flex min-h-12 items-center gap-1 font-semibold">
              Trang sau <Icon name="next" />
            </a>
          )}
        </nav>
      )}
    </>
  )
}

function address(filter: Record<string, string>): string {
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value))
  return search.size > 0 ? `/can-bo/thu-tuc?${search}` : '/can-bo/thu-tuc'
}
