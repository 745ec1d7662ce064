import type { Metadata } from 'next'
import { ImportStateTag } from '@/components/catalogue-imports/state-tags'
import { UploadForm } from '@/components/catalogue-imports/upload-form'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { listImports } from '@/lib/catalogue-imports/queries'
import { type UploadProblem, uploadProblems } from '@/lib/catalogue-imports/text'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Nhập danh mục quốc gia' }

export default async function ImportsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  await signInFirst('/can-bo/thu-tuc/nhap', 'CATALOGUE_EDITOR', 'APPROVER')
  const [imports, { loi }] = await Promise.all([listImports(), searchParams])
  const problem = typeof loi === 'string' ? (uploadProblems[loi as UploadProblem] as string | undefined) : undefined
  return (
    <>
      <PageHeader
        title="Nhập danh mục quốc gia"
        lead="Gửi tệp xuất từ danh mục quốc gia. Máy so từng thủ tục với bản đang công bố; chưa có gì thay đổi với người dân trước khi người khác chấp nhận."
      />
      <UploadForm problem={problem} />
      <section aria-labelledby="lan-nhap" className="mt-10">
        <h2 id="lan-nhap" className="mb-3 text-lg">
          Các lần nhập
        </h2>
        {imports.length === 0 ? (
          <p>Chưa nhập tệp nào.</p>
        ) : (
          <Table id="cac-lan-nhap" caption={`${imports.length} lần nhập, mới nhất ở trên`}>
            <thead>
              <tr>
                <th scope="col">Tệp</th>
                <th scope="col">Lúc</th>
                <th scope="col">Tình trạng</th>
                <th scope="col" className="numeric">
                  Đã đọc
                </th>
                <th scope="col" className="numeric">
                  Thêm
                </th>
                <th scope="col" className="numeric">
                  Đổi
                </th>
                <th scope="col" className="numeric">
                  Bãi bỏ
                </th>
                <th scope="col" className="numeric">
                  Còn chờ
                </th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="min-w-48 font-normal">
                    <a href={`/can-bo/thu-tuc/nhap/${one.id}`} className="inline-block py-1 font-semibold wrap-anywhere">
                      {one.fileName}
                    </a>
                    <span className="block text-sm text-muted">{one.uploadedBy ?? 'Từ dòng lệnh'}</span>
                  </th>
                  <td className="whitespace-nowrap tabular-nums">{one.createdAt}</td>
                  <td>
                    <ImportStateTag state={one.state} />
                  </td>
                  <td className="numeric">{one.summary?.read ?? one.read}</td>
                  <td className="numeric">{one.summary?.added}</td>
                  <td className="numeric">{one.summary?.changed}</td>
                  <td className="numeric">{one.summary?.repealed}</td>
                  <td className="numeric">{one.state === 'READY' ? one.waiting : ''}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </>
  )
}
