import { Notice } from '@/components/ui/notice'

const done: Record<string, string> = {
  receive: 'Đã tiếp nhận. Hồ sơ có mã và ngày hẹn trả.',
  refuse: 'Đã từ chối tiếp nhận. Người dân thấy lý do khi tra cứu.',
  start: 'Đã nhận giải quyết hồ sơ này.',
  requestSupplement: 'Đã gửi yêu cầu bổ sung. Thời hạn tạm dừng.',
  recordSupplement: 'Đã ghi nhận bổ sung. Thời hạn tính tiếp.',
  decide: 'Đã ghi kết quả. Quầy sẽ xác nhận khi cầm được kết quả.',
  confirmResult: 'Đã xác nhận kết quả tại quầy. Người dân có thể đến nhận.',
  handOver: 'Đã trả kết quả. Hồ sơ kết thúc.',
  withdraw: 'Đã ghi nhận rút hồ sơ.',
}

/** Says that the last step was recorded. */
export function DoneNotice({ done: step, id, mayPrint }: { done: string | string[] | undefined; id: string; mayPrint: boolean }) {
  const text = typeof step === 'string' && Object.hasOwn(done, step) ? done[step] : undefined
  if (!text) return null
  return (
    <div className="mb-6">
      <Notice tone="success" role="status">
        <p>{text}</p>
        {mayPrint && (step === 'receive' || step === 'refuse') && (
          <p>
            <a href={`/can-bo/ho-so/${id}/giay-hen`} className="font-semibold">
              In giấy tiếp nhận và hẹn trả
            </a>
          </p>
        )}
      </Notice>
    </div>
  )
}
