import type { Metadata } from 'next'
import { DigestTable } from '@/components/audit/digest-table'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { listPublishedDigests } from '@/lib/ledger/published-digests'

export const metadata: Metadata = { title: 'Dấu niêm phong sổ ghi' }

/** Days on the page; the file has all of them. */
const shown = 14

export default async function LedgerSealsPage() {
  const digests = await listPublishedDigests()
  return (
    <div className="page py-8">
      <PageHeader
        title="Dấu niêm phong hằng ngày của sổ ghi"
        lead="Mọi việc cơ quan làm với hồ sơ, phản ánh và danh mục thủ tục đều được ghi vào một cuốn sổ chỉ được viết thêm, dòng sau nối với dòng trước. Cuối mỗi ngày máy tính một dấu cho cả cuốn sổ và đăng ở đây: về sau ai sửa hay xóa một dòng cũ thì dấu không còn khớp."
      />
      <div className="prose">
        <h2>Ai cũng có thể giữ và so</h2>
        <ol>
          <li>Tải tệp dấu niêm phong về và cất ở nơi cơ quan không với tới: máy của mình, hộp thư, một tờ giấy in.</li>
          <li>Hôm khác tải lại. Những dòng cũ phải giống từng chữ; chỉ được có thêm dòng mới ở cuối.</li>
          <li>
            Muốn chắc cả cuốn sổ còn nguyên, đoàn kiểm tra đưa tệp mình đã cất cho cơ quan và đề nghị chạy trước mặt lệnh{' '}
            <code>npm run audit:verify -- dau-niem-phong.txt</code>: máy tính lại từ đầu và nêu ngày đầu tiên không khớp.
          </li>
        </ol>
        <p>
          Thấy dòng cũ bị đổi, ông/bà gửi hai tệp kèm một <a href="/phan-anh">phản ánh</a>.
        </p>
        <p>Dấu chỉ là một dãy số và chữ tính từ cả cuốn sổ. Từ dấu không đọc ngược ra được tên người hay nội dung hồ sơ nào.</p>
      </div>
      <section aria-labelledby="cac-ngay" className="mt-10">
        <h2 id="cac-ngay" className="mb-3">
          Các ngày đã niêm phong
        </h2>
        {digests.length === 0 ? (
          <p>Chưa có ngày nào. Dấu đầu tiên được đăng sau nửa đêm của ngày đầu sổ ghi hoạt động.</p>
        ) : (
          <>
            <p className="mb-6">
              <LinkButton href="/so-cai/dau-niem-phong.txt" look="secondary">
                Tải tất cả {digests.length} ngày (tệp chữ)
              </LinkButton>
            </p>
            <DigestTable digests={digests.slice(0, shown)} />
            {digests.length > shown && <p className="mt-3 text-sm text-muted">Bảng có {shown} ngày gần nhất, tệp tải về có đủ mọi ngày.</p>}
          </>
        )}
      </section>
    </div>
  )
}
