import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { ProcedureContent } from '@/lib/procedures/types'

/** The page's next step: file here, file elsewhere, come to the counter, or read how petitions are sent. */
export function FilingAction({
  code,
  content,
  received,
  where,
}: {
  code: string
  content: ProcedureContent
  received: boolean
  where: string | undefined
}) {
  if (content.filing === 'PETITION')
    return (
      <LinkButton href="/khieu-nai-to-cao">
        Xem cách gửi khiếu nại, tố cáo <Icon name="next" />
      </LinkButton>
    )
  if (content.filing === 'ELSEWHERE')
    return (
      <Notice title="Việc này không nộp ở đây">
        <p>{content.filingPlace ? `Nơi nhận: ${content.filingPlace}.` : 'Nơi nhận là cơ quan khác, xem phần cách nộp bên dưới.'}</p>
        {content.portalUrl && (
          <p>
            <a href={content.portalUrl}>Xem trên Cổng Dịch vụ công quốc gia</a>
          </p>
        )}
      </Notice>
    )
  if (content.filing === 'HERE' && received)
    return (
      <LinkButton href={`/nop-ho-so/${code}`}>
        Nộp hồ sơ trực tuyến <Icon name="next" />
      </LinkButton>
    )
  return (
    <Notice title="Việc này làm tại quầy">
      <p>
        Ông/bà đến {where ? where.charAt(0).toLowerCase() + where.slice(1) : 'nơi nhận hồ sơ'}, mang theo giấy tờ ở danh sách bên dưới.{' '}
        <a href="/xa-thi-tran">Tìm xã, thị trấn</a>
      </p>
    </Notice>
  )
}
