import type { Metadata } from 'next'
import { PetitionLines } from '@/components/layout/site-footer'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { getOffice } from '@/lib/units/queries'
import { committeeLong } from '@/lib/units/text'

export const metadata: Metadata = { title: 'Khiếu nại, tố cáo' }

const kinds = [
  {
    when: 'Quyết định hoặc việc làm của cơ quan, cán bộ trái luật và làm thiệt đến quyền của chính ông/bà.',
    name: 'khiếu nại',
    href: '#khieu-nai',
    to: 'Gửi cho người đã ra quyết định hoặc đã làm việc đó.',
  },
  {
    when: 'Ông/bà biết có người vi phạm pháp luật, gây thiệt hại hoặc có thể gây thiệt hại, dù không đụng đến mình.',
    name: 'tố cáo',
    href: '#to-cao',
    to: 'Gửi cho người đứng đầu cơ quan quản lý người bị tố cáo. Tên ông/bà được giữ kín.',
  },
  {
    when: 'Thái độ phục vụ, quy định vướng mắc, đường hỏng, nước bẩn, ý kiến góp ý.',
    name: 'phản ánh, kiến nghị',
    href: '/phan-anh',
    to: 'Gửi ngay trên trang này.',
  },
]

export default async function PetitionsPage() {
  const office = await getOffice()
  const { petitionAddress, petitionPhone, petitionEmail } = office.contact
  return (
    <div className="page py-8">
      <PageHeader
        title="Khiếu nại, tố cáo"
        lead="Hai việc này có luật riêng và phải gửi đơn đến đúng người có quyền giải quyết. Trang này chỉ đường, không nhận đơn."
      />
      <Notice title="Trang này không lưu gì của ông/bà">
        <p>Ở đây không có ô nào để viết. Không có gì ông/bà gõ hay bấm trên trang này được ghi lại.</p>
      </Notice>

      <section className="mt-10 max-w-prose" aria-labelledby="viec-gi">
        <h2 id="viec-gi" className="mb-3">
          Việc của ông/bà là gì?
        </h2>
        <dl className="border-t-2 border-ink">
          {kinds.map((kind) => (
            <div key={kind.href} className="border-b border-line py-4">
              <dt>{kind.when}</dt>
              <dd className="mt-1">
                Đó là{' '}
                <a href={kind.href} className="font-bold">
                  {kind.name}
                </a>
                . {kind.to}
              </dd>
            </div>
          ))}
        </dl>
      </section>

      <div className="prose">
        <h2 id="khieu-nai">Khiếu nại</h2>
        <p>
          Khiếu nại trong <strong>90 ngày</strong> từ khi nhận được hoặc biết được quyết định, việc làm đó.
        </p>
        <ol>
          <li>
            <strong>Lần đầu:</strong> gửi đơn cho chính người đã ra quyết định, hoặc cơ quan có cán bộ đã làm việc đó.
          </li>
          <li>
            <strong>Không đồng ý, hoặc quá hạn không được giải quyết:</strong> khiếu nại lần hai lên người đứng đầu cấp trên trực tiếp, hoặc
            khởi kiện ra tòa án. Ông/bà cũng có thể khởi kiện ngay từ đầu.
          </li>
        </ol>
        <p>
          Đơn ghi rõ: ngày viết; họ tên, địa chỉ người khiếu nại; khiếu nại ai, việc gì, vì sao; yêu cầu giải quyết thế nào; ký tên hoặc
          điểm chỉ. Đến nói trực tiếp cũng được, người tiếp sẽ ghi lại và đọc cho ông/bà nghe trước khi ký.
        </p>
      </div>
      <div className="mt-4 max-w-3xl">
        <Table id="han-khieu-nai" caption="Cơ quan phải giải quyết trong bao lâu">
          <thead>
            <tr>
              <th scope="col">Việc</th>
              <th scope="col">Thông thường</th>
              <th scope="col">Vùng sâu, vùng xa, đi lại khó khăn</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Trả lời có thụ lý hay không</th>
              <td>10 ngày</td>
              <td>10 ngày</td>
            </tr>
            <tr>
              <th scope="row">Giải quyết lần đầu</th>
              <td>30 ngày, vụ phức tạp 45 ngày</td>
              <td>45 ngày, vụ phức tạp 60 ngày</td>
            </tr>
            <tr>
              <th scope="row">Giải quyết lần hai</th>
              <td>45 ngày, vụ phức tạp 60 ngày</td>
              <td>60 ngày, vụ phức tạp 70 ngày</td>
            </tr>
          </tbody>
        </Table>
      </div>

      <div className="prose">
        <h2 id="to-cao">Tố cáo</h2>
        <p>
          Gửi đơn hoặc đến trình bày với người đứng đầu cơ quan có quyền quản lý người bị tố cáo. Tố cáo chính người đứng đầu thì gửi lên
          cấp trên trực tiếp. Việc có dấu hiệu tội phạm thì báo công an hoặc viện kiểm sát.
        </p>
        <p>Đơn ghi rõ: ngày viết; họ tên, địa chỉ, cách liên hệ; ai vi phạm, vi phạm gì; ký tên hoặc điểm chỉ.</p>
        <h3>Tên của ông/bà được giữ kín</h3>
        <p>
          Người nhận và người giải quyết phải giữ bí mật họ tên, địa chỉ, bút tích của người tố cáo. Ông/bà có quyền yêu cầu bảo vệ bản
          thân, việc làm và người thân. Đừng gửi đơn tố cáo qua mục phản ánh trên trang này, và đừng gửi cho chính người hay đơn vị bị tố
          cáo.
        </p>
        <h3>Trong bao lâu</h3>
        <ul>
          <li>Thụ lý: 7 ngày làm việc; phải xác minh ở nhiều nơi thì không quá 10 ngày làm việc.</li>
          <li>
            Giải quyết: 30 ngày từ ngày thụ lý. Vụ phức tạp được gia hạn một lần, vụ đặc biệt phức tạp hai lần, mỗi lần không quá 30 ngày.
          </li>
        </ul>

        <h2 id="gui-o-dau">Gửi đơn, gặp người tiếp dân ở đâu</h2>
        <p>
          {committeeLong(office.name)}
          {office.deskName && `, ${office.deskName}`}.
        </p>
        {petitionAddress || petitionPhone || petitionEmail ? (
          <PetitionLines office={office} feedbackLink={false} />
        ) : (
          <p>
            Địa chỉ, điện thoại và thư điện tử nhận đơn đang được cập nhật. Ông/bà có thể hỏi tại bộ phận một cửa hoặc trụ sở tiếp công dân.
          </p>
        )}
        <p className="text-sm text-muted">
          Căn cứ: Luật Khiếu nại 02/2011/QH13, Luật Tố cáo 25/2018/QH14, Luật Tiếp công dân 42/2013/QH13.
        </p>
      </div>
    </div>
  )
}
