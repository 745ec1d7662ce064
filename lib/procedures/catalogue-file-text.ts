import { uploadText } from '@/lib/uploads/text'

export const mostFileBytes = 5 * 1024 * 1024

/** What is said about a file of the catalogue, by the word that stands in the address after a form came back. */
export const catalogueFileText = {
  none: 'Chưa chọn tệp nào. Hãy chọn một tệp rồi gửi.',
  tooLarge: 'Tệp lớn hơn 5 MB. Hãy giảm dung lượng rồi gửi lại, để người dân mạng yếu cũng tải được.',
  draftGone: 'Không tìm thấy bản nháp. Có thể nó đã được công bố hoặc đã bỏ.',
  changed: 'Bản nháp vừa được lưu ở nơi khác. Mở lại biểu mẫu rồi gửi tệp lần nữa.',
  refused: 'Chưa nhận được tệp này. Chỉ nhận PDF, DOCX, XLSX, ODT và ảnh, không có chương trình chạy kèm.',
} as const
export type CatalogueFileProblem = keyof typeof catalogueFileText | keyof typeof uploadText

/** The word for a sentence. */
export function fileProblemOf(code: string, message: string): CatalogueFileProblem {
  if (code === 'conflict') return 'changed'
  const known = [...Object.entries(catalogueFileText), ...Object.entries(uploadText)].find(([, text]) => text === message)
  return (known?.[0] as CatalogueFileProblem | undefined) ?? 'refused'
}

export function fileProblemText(word: string): string {
  const texts: Record<string, unknown> = { ...uploadText, ...catalogueFileText }
  const text = Object.hasOwn(texts, word) ? texts[word] : undefined
  return typeof text === 'string' ? text : catalogueFileText.refused
}
