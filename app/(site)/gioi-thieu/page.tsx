import type { Metadata } from 'next'
import { DeskFacts } from '@/components/units/desk-facts'
import { PageHeader } from '@/components/ui/page-header'
import { getOffice, listCalendarExceptions, listCommunes, listDepartments } from '@/lib/units/queries'
import { committeeLong } from '@/lib/units/text'

export const metadata: Metadata = { title: 'Giới thiệu' }

export default async function AboutPage() {
  const [office, communes, exceptions] = await Promise.all([getOffice(), listCommunes(), listCalendarExceptions()])
  const departments = await listDepartments(office.id)
  return (
    <div className="page py-8">
      <PageHeader title={committeeLong(office.name)} />
      <div className="prose">
        <p>
          Trang này để người dân xem thủ tục hành chính, nộp hồ sơ, theo dõi hồ sơ và gửi phản ánh mà không phải đi lại nhiều lần. Ai không
          quen dùng mạng vẫn làm tại quầy như trước.
        </p>
        {office.contact.leader && <p>Người đứng đầu: {office.contact.leader}.</p>}
        <h2>Nơi nhận hồ sơ</h2>
        {office.deskName && <p>{office.deskName}</p>}
        <DeskFacts desk={office} exceptions={exceptions} />
        {departments.length > 0 && (
          <>
            <h2>Các phòng chuyên môn</h2>
            <ul>
              {departments.map((unit) => (
                <li key={unit.id}>{unit.name}</li>
              ))}
            </ul>
          </>
        )}
        <h2>Xã, thị trấn</h2>
        <p>
          Có {communes.length} xã, thị trấn, nơi nào cũng có bộ phận một cửa nhận hồ sơ.{' '}
          <a href="/xa-thi-tran">Xem danh sách xã, thị trấn</a>.
        </p>
        <h2>Trang này làm theo những điều sau</h2>
        <ul>
          <li>Điều gì chưa biết chắc thì để trống, không đoán. Thủ tục chưa so với quyết định công bố có dấu “Chưa đối chiếu”.</li>
          <li>Không bắt buộc có tài khoản mới được nộp hồ sơ hay tra cứu.</li>
          <li>Không theo dõi người xem, không quảng cáo.</li>
        </ul>
      </div>
    </div>
  )
}
