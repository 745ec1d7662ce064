import { Notice } from '@/components/ui/notice'

const done: Record<string, string> = {
  receive: 'Đã tiếp nhận. Hồ sơ có mã và ngày hẹn trả.',
  refuse: 'Đã từ chối tiếp nhận. Người dân thấy lý do khi tra cứu.',
  askCorrection: 'Đã gửi yêu cầu sửa. Người dân thấy khi tra cứu.',
  recordCorrection: 'Đã ghi nhận sửa. Hồ sơ trở lại hàng chờ tiếp nhận.',
  start: 'Đã nhận giải quyết hồ sơ này.',
  passOn: 'Đã chuyển hồ sơ sang bước tiếp theo.',
  acknowledge: 'Đã xác nhận nhận hồ sơ.',
  assign: 'Đã giao người giải quyết.',
  askOpinion: 'Đã gửi hỏi ý kiến. Đơn vị được hỏi thấy hồ sơ trong hàng chờ.',
  giveOpinion: 'Đã gửi ý kiến.',
  closeOpinion: 'Đã ghi nhận làm tiếp, không chờ ý kiến.',
  requestSupplement: 'Đã gửi yêu cầu bổ sung. Thời hạn tạm dừng.',
  requestFurtherSupplement: 'Đã gửi yêu cầu bổ sung thêm. Thời hạn tạm dừng.',
  recordSupplement: 'Đã ghi nhận bổ sung. Thời hạn tính tiếp.',
  demandFee: 'Đã gửi yêu cầu nộp phí, lệ phí. Thời hạn tạm dừng.',
  recordPayment: 'Đã ghi nhận nộp phí, lệ phí. Thời hạn tính tiếp.',
  waiveFee: 'Đã miễn. Thời hạn tính tiếp.',
  collectFee: 'Đã ghi nhận thu phí, lệ phí.',
  draftExtension: 'Đã trình thư xin lỗi và hẹn lại. Hẹn cũ vẫn giữ cho đến khi lãnh đạo ký.',
  signExtension: 'Đã ký. Người dân thấy lời xin lỗi và ngày hẹn mới.',
  rejectExtension: 'Đã trả lại. Ngày hẹn không đổi.',
  stop: 'Đã dừng giải quyết. Người dân thấy lý do khi tra cứu.',
  decide: 'Đã ghi kết quả. Quầy sẽ xác nhận khi cầm được kết quả.',
  draftDecision: 'Đã trình dự thảo. Người dân chưa thấy gì cho đến khi có kết quả.',
  approveDecision: 'Đã duyệt dự thảo và chuyển bước tiếp theo.',
  signDecision: 'Đã ký. Văn thư sẽ cấp số và phát hành.',
  sendBack: 'Đã trả lại người soạn kèm lý do.',
  numberDecision: 'Đã cấp số. Kết quả đã vào sổ; quầy sẽ xác nhận khi cầm được kết quả.',
  reissueResult: 'Đã cấp lại kết quả thay bản đã thu hồi.',
  revokeResult: 'Đã thu hồi kết quả. Ai kiểm tra kết quả cũng thấy.',
  confirmResult: 'Đã xác nhận kết quả tại quầy. Người dân có thể đến nhận.',
  handOver: 'Đã trả kết quả. Hồ sơ kết thúc.',
  withdraw: 'Đã ghi nhận rút hồ sơ.',
  note: 'Đã lưu ghi chú.',
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
