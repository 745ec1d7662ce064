import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import type { FormSource } from '@/lib/submissions/definition'

/** In the place of a form: where to go with a procedure that is not filed here online. */
export function ClosedForm({ source: { code, content } }: { source: FormSource }) {
  return (
    <div className="page py-8">
      <Breadcrumbs
        items={[
          { href: '/thu-tuc', label: 'Thủ tục' },
          { href: `/thu-tuc/${code}`, label: code },
        ]}
      />
      <PageHeader title={content.name} kicker="Nộp hồ sơ trực tuyến" />
      <Words content={content} />
      <p className="mt-6">
        <LinkButton href={content.filing === 'PETITION' ? '/khieu-nai-to-cao' : `/thu-tuc/${code}`}>
          {content.filing === 'PETITION' ? 'Xem cách gửi khiếu nại, tố cáo' : 'Xem giấy tờ và nơi nộp'}
        </LinkButton>
      </p>
    </div>
  )
}

function Words({ content }: { content: FormSource['content'] }) {
  switch (content.filing) {
    case 'PETITION':
      return (
        <Notice title="Khiếu nại, tố cáo không nộp bằng mẫu này">
          <p>Có cách gửi riêng để giữ kín cho người gửi và đúng luật.</p>
        </Notice>
      )
    case 'ELSEWHERE':
      return (
        <Notice title="Việc này không nộp ở đây">
          <p>{content.filingPlace ? `Nơi nhận: ${content.filingPlace}.` : 'Nơi nhận là cơ quan khác.'}</p>
          {content.portalUrl && (
            <p>
              <a href={content.portalUrl}>Xem trên Cổng Dịch vụ công quốc gia</a>
            </p>
          )}
        </Notice>
      )
    case 'COUNTER_ONLY':
      return (
        <Notice title="Việc này làm tại quầy">
          <p>
            Ông/bà mang giấy tờ đến bộ phận một cửa, phần lớn được giải quyết ngay. <a href="/xa-thi-tran">Tìm xã, thị trấn</a>
          </p>
        </Notice>
      )
    case 'HERE':
      return (
        <Notice title="Chưa có nơi nhận hồ sơ qua mạng">
          <p>
            Hiện chưa có xã, thị trấn hay phòng nào nhận thủ tục này qua mạng. Ông/bà hỏi tại bộ phận một cửa.{' '}
            <a href="/xa-thi-tran">Tìm xã, thị trấn</a>
          </p>
        </Notice>
      )
  }
}
