import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AcceptEditorialForm } from '@/components/catalogue-imports/item-steps'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { findImport } from '@/lib/catalogue-imports/queries'
import { signInFirst } from '../../../../sign-in-first'

export const metadata: Metadata = { title: 'Chấp nhận thay đổi về câu chữ' }

export default async function AcceptEditorialPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await signInFirst(`/can-bo/thu-tuc/nhap/${id}/cau-chu`, 'APPROVER')
  const found = await findImport(id)
  if (!found || found.state !== 'READY') notFound()
  const { waiting } = found.groups.EDITORIAL
  const list = `/can-bo/thu-tuc/nhap/${id}?nhom=EDITORIAL`
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/can-bo/thu-tuc/nhap', label: 'Nhập danh mục quốc gia' },
          { href: list, label: found.fileName },
        ]}
      />
      <PageHeader title="Chấp nhận tất cả thay đổi chỉ về câu chữ" />
      <div className="max-w-prose space-y-4">
        {!found.rights.accept ? (
          <Notice>
            <p>Ông/bà đã gửi tệp này nên người khác có quyền duyệt phải chấp nhận.</p>
          </Notice>
        ) : waiting === 0 ? (
          <p>Không còn mục nào chờ trong nhóm này.</p>
        ) : (
          <>
            <p>
              {waiting} thủ tục chỉ đổi từ ngữ, dấu câu hoặc khoảng trắng: không đổi số, thời hạn, phí, giấy tờ hay căn cứ. Máy kiểm lại
              từng thủ tục khi công bố; thủ tục nào đã có bản khác thì không công bố và được kể lại.
            </p>
            <AcceptEditorialForm importId={id}>Chấp nhận và công bố {waiting} thay đổi</AcceptEditorialForm>
          </>
        )}
        <p>
          <a href={list}>Quay lại danh sách</a>
        </p>
      </div>
    </>
  )
}
