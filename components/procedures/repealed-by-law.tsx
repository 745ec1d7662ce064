import { Notice } from '@/components/ui/notice'
import { formatCivilDate } from '@/lib/core/civil-date'

/** The law has ended a procedure that is still shown: nobody prepares papers without hearing of it. */
export function RepealedByLaw({ repealed }: { repealed: { on: string; text?: string } | undefined }) {
  if (!repealed) return null
  return (
    <div className="mb-6">
      <Notice tone="error" title={`Thủ tục này đã bị bãi bỏ từ ${formatCivilDate(repealed.on)}`}>
        <p>
          {repealed.text && `Theo ${repealed.text}. `}
          Trang này chưa cập nhật xong. Trước khi chuẩn bị giấy tờ, ông/bà hãy hỏi nơi nhận hồ sơ.
        </p>
      </Notice>
    </div>
  )
}
