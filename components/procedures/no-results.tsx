import { PhoneLink } from '@/components/layout/site-footer'
import { SearchChoiceBox } from '@/components/procedures/search-choice'

/** Nothing fits: what to try, and who helps. */
export function NoResults({
  text,
  choice,
  phone,
}: {
  text: string
  choice?: { question: string; options: { label: string; query: string }[] } | undefined
  phone: string | undefined
}) {
  return (
    <>
      {choice && <SearchChoiceBox choice={choice} />}
      <section className="prose mt-6">
        <h2>Chưa tìm thấy việc “{text}”</h2>
        <ul>
          <li>Thử gõ ngắn hơn, chỉ tên việc: “khai sinh”, “chứng thực”, “hộ nghèo”.</li>
          <li>
            <a href="/thu-tuc">Xem thủ tục theo lĩnh vực</a>
          </li>
          <li>
            Hỏi bộ phận một cửa <a href="/xa-thi-tran">xã, thị trấn ở gần</a>
            {phone && (
              <>
                {' '}
                hoặc gọi <PhoneLink phone={phone} />
              </>
            )}
            .
          </li>
          <li>
            Muốn góp ý, báo việc làm khó: <a href="/phan-anh">gửi phản ánh</a>. Muốn khiếu nại, tố cáo:{' '}
            <a href="/khieu-nai-to-cao">xem cách gửi đơn</a>.
          </li>
        </ul>
      </section>
    </>
  )
}
