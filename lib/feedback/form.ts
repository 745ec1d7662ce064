import type { FormDefinition } from '@/lib/forms/types'
import { type FeedbackKind, maxPhotos } from './types'

export type UnitOption = { id: string; name: string }

const titleHints: Record<FeedbackKind, string> = {
  CONDUCT: 'Một câu ngắn. Ví dụ: Hẹn trả kết quả ba lần vẫn chưa có',
  RULES: 'Một câu ngắn. Ví dụ: Giấy tờ phải nộp hai lần ở hai nơi',
  LOCAL_PROBLEM: 'Một câu ngắn. Ví dụ: Đường vào thôn sạt lở sau mưa',
}

const contentHints: Record<FeedbackKind, string> = {
  CONDUCT: 'Việc gì, ở đâu, ngày nào, ai đã làm gì. Ông/bà nhớ được gì thì ghi.',
  RULES: 'Quy định hay thủ tục nào, vướng ở chỗ nào, ông/bà mong sửa thế nào.',
  LOCAL_PROBLEM: 'Việc gì, ở thôn hay đoạn đường nào, từ khi nào.',
}

/** What is asked of a person who sends feedback. Name and a way to reach the sender are what NĐ 20/2008/NĐ-CP wants of it. */
export function feedbackForm(kind: FeedbackKind, units: readonly UnitOption[]): FormDefinition {
  return {
    sections: [
      {
        id: 'noi-dung-phan-anh',
        title: 'Nội dung',
        fields: [
          { name: 'title', label: 'Chuyện gì?', hint: titleHints[kind], kind: 'TEXT', required: true, maxLength: 150 },
          { name: 'content', label: 'Kể rõ sự việc', hint: contentHints[kind], kind: 'LONG_TEXT', required: true, maxLength: 5000 },
          {
            name: 'aboutUnitId',
            label: kind === 'LOCAL_PROBLEM' ? 'Ở xã, thị trấn nào?' : 'Về cơ quan nào?',
            ...(kind === 'CONDUCT' ? { hint: 'Phản ánh không chuyển cho cơ quan này xử lý.' } : {}),
            kind: 'SELECT',
            required: false,
            options: units.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: 'photos',
            label: 'Ảnh kèm theo',
            hint: `Nhiều nhất ${maxPhotos} ảnh (JPEG, PNG, WEBP, HEIC), mỗi ảnh không quá 20 MB.`,
            kind: 'FILES',
            required: false,
          },
        ],
      },
      {
        id: 'nguoi-gui',
        title: 'Người gửi',
        fields: [
          { name: 'senderName', label: 'Họ và tên', kind: 'TEXT', required: true, maxLength: 100, autoComplete: 'name' },
          { name: 'senderPhone', label: 'Số điện thoại', kind: 'PHONE', required: false, autoComplete: 'tel' },
          { name: 'senderAddress', label: 'Địa chỉ', kind: 'TEXT', required: false, maxLength: 300, autoComplete: 'street-address' },
          {
            name: 'senderEmail',
            label: 'Thư điện tử',
            hint: 'Có thì chúng tôi báo khi đã trả lời.',
            kind: 'EMAIL',
            required: false,
            autoComplete: 'email',
          },
          {
            name: 'mayPublish',
            label: 'Tôi đồng ý công khai nội dung phản ánh và câu trả lời. Họ tên, điện thoại, địa chỉ của tôi không được công khai.',
            kind: 'CHECKBOX',
            required: false,
          },
        ],
      },
    ],
  }
}

export const contactFields = ['senderPhone', 'senderAddress', 'senderEmail'] as const
