import type { Metadata } from 'next'
import { LeavePractice, StartPractice } from '@/components/practice/practice-forms'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { countRound } from '@/lib/practice/rounds'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Thực hành' }

const done: Record<string, string> = {
  vao: 'Đã vào phần thực hành. Mọi việc từ đây không tính, cho đến khi bấm “Thôi thực hành”.',
  lai: 'Đã làm lại từ đầu với hồ sơ mới.',
  thoi: 'Đã thôi thực hành. Từ bây giờ là việc thật.',
}

const tasks = [
  { href: '/can-bo', text: 'Mở Hàng chờ, chọn một hồ sơ mới nộp, tiếp nhận rồi làm tiếp đến khi trả kết quả.' },
  { href: '/can-bo/quay', text: 'Tiếp nhận một người tại quầy và in giấy hẹn.' },
  { href: '/can-bo', text: 'Mở một hồ sơ đang giải quyết và yêu cầu bổ sung giấy tờ.' },
  { href: '/can-bo/tim', text: 'Tìm một hồ sơ theo tên người. Thử gõ: Mẩy.' },
]

export default async function PracticePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signInFirst('/can-bo/thuc-hanh')
  const [{ xong }, round] = await Promise.all([searchParams, countRound(viewer)])
  return (
    <>
      <PageHeader
        title="Thực hành"
        lead="Làm thử trên hồ sơ bịa ra, với đủ mọi vai trò của quầy. Không gửi thư cho ai, không vào số liệu, không ai khác nhìn thấy."
      />
      <DoneMessage>{typeof xong === 'string' ? done[xong] : undefined}</DoneMessage>
      {viewer.practice ? (
        <div className="max-w-prose space-y-6">
          <p>
            Có {round.all} hồ sơ để thử, {round.done} hồ sơ đã xong. Mã hồ sơ thực hành bắt đầu bằng <span className="font-mono">TH</span>.
          </p>
          <section aria-labelledby="nen-thu">
            <h2 id="nen-thu" className="mb-2">
              Việc nên thử
            </h2>
            <ol className="list-decimal space-y-1 pl-6">
              {tasks.map(({ href, text }) => (
                <li key={text}>
                  <a href={href} className="inline-flex min-h-11 items-center">
                    {text}
                  </a>
                </li>
              ))}
            </ol>
          </section>
          <div className="flex flex-wrap gap-3">
            <StartPractice look="secondary">Làm lại từ đầu</StartPractice>
            <LeavePractice />
          </div>
        </div>
      ) : (
        <div className="max-w-prose space-y-4">
          <p>Trong lúc thực hành, ông/bà không thấy và không làm được việc thật. Thôi thực hành lúc nào cũng được.</p>
          <StartPractice>Bắt đầu thực hành</StartPractice>
        </div>
      )}
    </>
  )
}
