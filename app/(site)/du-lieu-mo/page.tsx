import type { Metadata } from 'next'
import { InterfaceGuide } from '@/components/open-data/interface-guide'
import { LinkButton } from '@/components/ui/button'
import { SummaryList } from '@/components/ui/fact-list'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { columns } from '@/lib/open-data/columns'
import { licence } from '@/lib/open-data/licence'
import { findLastChangeText } from '@/lib/open-data/queries'
import { listProcedures } from '@/lib/procedures/queries'

export const metadata: Metadata = {
  title: 'Dữ liệu mở',
  description: 'Tải danh mục thủ tục hành chính dạng bảng, hoặc đọc bằng chương trình.',
}

export default async function OpenDataPage() {
  const [procedures, lastChange] = await Promise.all([listProcedures(), findLastChangeText()])
  return (
    <div className="page py-8">
      <PageHeader
        title="Dữ liệu mở"
        lead="Danh mục thủ tục hành chính của trang này, ai cũng được tải về và dùng lại. Không cần đăng ký, không mất tiền."
      />
      <p className="mb-8">
        <LinkButton href="/du-lieu-mo/thu-tuc.csv">Tải bảng thủ tục (CSV)</LinkButton>
      </p>
      <div className="max-w-prose">
        <SummaryList
          rows={[
            { label: 'Có gì', value: `${procedures.length} thủ tục đang hiệu lực, mỗi thủ tục một dòng` },
            { label: 'Thay đổi lần cuối', value: lastChange },
            { label: 'Cập nhật', value: 'Ngay khi một thủ tục được công bố, sửa đổi, bãi bỏ hoặc đối chiếu' },
            {
              label: 'Giấy phép',
              value: <a href={licence.url}>{licence.name}</a>,
              note: 'Được dùng vào mọi việc, kể cả kinh doanh, miễn là ghi rõ nguồn. Cơ quan xác nhận giấy phép này khi đưa trang vào dùng chính thức.',
            },
            { label: 'Không có gì', value: 'Không có dữ liệu cá nhân, không có hồ sơ, không có bản thảo chưa công bố' },
          ]}
        />
      </div>

      <section className="mt-12" aria-labelledby="bang">
        <h2 id="bang" className="mb-3">
          Bảng thủ tục
        </h2>
        <div className="prose mb-4">
          <p>
            Tệp CSV dùng bảng mã UTF-8, các cột cách nhau bằng dấu phẩy. Một ô có nhiều mục thì các mục cách nhau bằng dấu gạch đứng. Ô
            trống nghĩa là chưa biết.
          </p>
          <p>
            Nếu Excel dồn cả dòng vào một cột, mở bằng mục Dữ liệu, Từ văn bản/CSV, rồi chọn dấu phẩy. Ô bắt đầu bằng =, +, -, @ hoặc dấu
            tab được thêm một dấu nháy đơn ở đầu để Excel không coi là công thức; chương trình đọc tệp thì bỏ dấu đó.
          </p>
        </div>
        <Table id="cac-cot" caption={`Nghĩa của ${columns.length} cột`}>
          <thead>
            <tr>
              <th scope="col">Cột</th>
              <th scope="col">Nghĩa</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.name}>
                <th scope="row" className="font-normal">
                  <code>{column.name}</code>
                </th>
                <td>{column.meaning}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>

      <section className="mt-12" aria-labelledby="giao-dien">
        <h2 id="giao-dien" className="mb-3">
          Cho người viết chương trình
        </h2>
        <div className="prose mb-4">
          <p>
            Trả lời là JSON, mỗi trả lời ghi giấy phép và lúc thay đổi lần cuối. Danh sách chia trang: đọc địa chỉ ở trường{' '}
            <code>next</code> cho đến khi là <code>null</code>. Trường nào chưa biết thì không có.
          </p>
          <p>
            Hỏi lại bằng <code>If-None-Match</code> (dấu ETag đã nhận) hoặc <code>If-Modified-Since</code> (đúng Last-Modified đã nhận):
            không có gì mới thì trả lời 304, không tốn dung lượng. Lỗi trả lời dạng <code>application/problem+json</code> với một câu giải
            thích. Trang web khác gọi được từ trình duyệt (CORS).
          </p>
          <ul>
            <li>
              <a href="/api/v1/procedures">Thử danh sách thủ tục</a>
            </li>
            <li>
              <a href="/api/v1/openapi.json">Bản mô tả OpenAPI 3.1</a>
            </li>
            <li>
              <a href="/thu-tuc/thay-doi/rss.xml">Nguồn tin RSS về thủ tục mới, sửa đổi, bãi bỏ</a>
            </li>
          </ul>
        </div>
        <InterfaceGuide />
      </section>
    </div>
  )
}
