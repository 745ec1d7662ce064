import type { Metadata } from 'next'
import { PetitionLines } from '@/components/layout/site-footer'
import { PageHeader } from '@/components/ui/page-header'
import { kindSlugs } from '@/lib/feedback/types'
import { getOffice } from '@/lib/units/queries'

export const metadata: Metadata = { title: 'Phản ánh, kiến nghị', alternates: { canonical: '/phan-anh' } }

const choices = [
  {
    href: `/phan-anh/gui?loai=${kindSlugs.CONDUCT}`,
    title: 'Thái độ, cách làm việc của cán bộ',
    text: 'Chậm trễ, gây phiền hà, nói năng không đúng mực, đòi thêm giấy tờ.',
  },
  {
    href: `/phan-anh/gui?loai=${kindSlugs.RULES}`,
    title: 'Quy định, thủ tục còn vướng mắc',
    text: 'Quy định khó làm, không hợp lý, chồng chéo; hoặc ông/bà có cách làm hay hơn.',
  },
  {
    href: `/phan-anh/gui?loai=${kindSlugs.LOCAL_PROBLEM}`,
    title: 'Việc ở địa phương',
    text: 'Đường hỏng, mất nước, mất điện, rác thải, sạt lở …',
  },
  {
    href: '/khieu-nai-to-cao#khieu-nai',
    title: 'Khiếu nại',
    text: 'Một quyết định hoặc việc làm trái luật gây thiệt cho chính ông/bà, và ông/bà muốn xem xét lại.',
  },
  {
    href: '/khieu-nai-to-cao#to-cao',
    title: 'Tố cáo',
    text: 'Ông/bà biết có người vi phạm pháp luật. Người tố cáo được giữ bí mật.',
  },
]

export default async function FeedbackStartPage() {
  const office = await getOffice()
  const { petitionAddress, petitionPhone, petitionEmail } = office.contact
  return (
    <div className="page py-8">
      <PageHeader title="Ông/bà muốn nói về việc gì?" lead="Chọn một việc. Mỗi việc có nơi nhận và cách trả lời riêng." />
      <ul className="max-w-prose border-t-2 border-ink">
        {choices.map((choice) => (
          <li key={choice.href} className="border-b border-line">
            <a href={choice.href} className="group block px-2 py-4 text-ink no-underline hover:bg-rice hover:text-ink">
              <span className="text-lg font-semibold text-leaf underline group-hover:text-leaf-dark">{choice.title}</span>
              <span className="mt-1 block">{choice.text}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-6 max-w-prose">
        Đã gửi rồi? <a href="/phan-anh/tra-cuu">Xem trả lời bằng mã phản ánh và mã bí mật</a>
      </p>
      {(petitionAddress ?? petitionPhone ?? petitionEmail) && (
        <section className="mt-10 max-w-prose space-y-3">
          <h2>Gửi bằng cách khác</h2>
          <p>Ông/bà có thể gửi thư, gọi điện hoặc đến nói trực tiếp:</p>
          <PetitionLines office={office} feedbackLink={false} />
        </section>
      )}
    </div>
  )
}
