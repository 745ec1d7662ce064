import { maxDossierBytes, maxDossierFiles, maxFileBytes } from './types'

const photoAdvice = 'Ông/bà hãy chụp ảnh giấy tờ hoặc quét thành tệp PDF rồi chọn lại.'

/** What is said when a file cannot be taken: what is wrong and what to do. */
export const uploadText = {
  empty: 'Tệp không có nội dung (0 byte). Ông/bà hãy mở thử tệp trên máy rồi chọn lại tệp đúng.',
  fileTooLarge: `Tệp lớn hơn ${formatMb(maxFileBytes)}. Ông/bà hãy chụp hoặc quét lại với độ nét thấp hơn, hoặc chia thành nhiều tệp.`,
  tooManyFiles: `Mỗi hồ sơ nhận tối đa ${maxDossierFiles} tệp. Ông/bà hãy bớt tệp, hoặc gộp nhiều trang vào một tệp PDF.`,
  dossierTooLarge: `Tổng các tệp của một hồ sơ không quá ${formatMb(maxDossierBytes)}. Ông/bà hãy bớt tệp hoặc giảm độ nét.`,
  typeRefused: `Loại tệp này không nhận được. Chỉ nhận PDF, ảnh (JPEG, PNG, WEBP, HEIC) và văn bản DOCX, XLSX, ODT. ${photoAdvice}`,
  photoRefused: 'Chỉ nhận ảnh (JPEG, PNG, WEBP, HEIC). Ông/bà hãy chọn một tấm ảnh.',
  typeMismatch: (really: string) =>
    `Nội dung bên trong tệp là ${really}, không đúng với tên tệp. Ông/bà hãy chọn đúng tệp, hoặc lưu lại tệp rồi chọn lại.`,
  pdfEncrypted:
    'Tệp PDF này có đặt mật khẩu nên cơ quan không mở được. Ông/bà hãy bỏ mật khẩu (mở tệp, chọn In, rồi chọn “Lưu thành PDF”), rồi chọn tệp mới.',
  pdfBroken: `Tệp PDF này bị hỏng, không mở được. ${photoAdvice}`,
  pdfActive:
    'Tệp PDF này có chứa chương trình chạy kèm nên không nhận được. Ông/bà hãy mở tệp, chọn In, rồi chọn “Lưu thành PDF”, và chọn tệp mới.',
  pdfTooLong: 'Tệp PDF này có quá nhiều trang. Ông/bà hãy chia thành nhiều tệp nhỏ hơn.',
  imageBroken: 'Ảnh này bị hỏng, không mở được. Ông/bà hãy chụp lại rồi chọn ảnh mới.',
  imageTooLarge: 'Ảnh này có kích thước quá lớn. Ông/bà hãy chụp lại với độ nét thấp hơn.',
  officeBroken: `Tệp văn bản này bị hỏng hoặc không an toàn nên không nhận được. ${photoAdvice}`,
  officeMacro: 'Tệp văn bản này có chứa chương trình chạy kèm (macro) nên không nhận được. Ông/bà hãy lưu lại thành tệp PDF rồi chọn lại.',
  incomplete: 'Tệp chưa gửi xong vì đường truyền bị ngắt. Ông/bà hãy gửi lại.',
  sizeMismatch: 'Dung lượng tệp nhận được không đúng như đã báo. Ông/bà hãy chọn lại tệp và gửi lại.',
  linkExpired: 'Đường gửi tệp đã hết hạn. Ông/bà hãy chọn lại tệp để gửi.',
  linkInvalid: 'Đường gửi tệp không đúng. Ông/bà hãy tải lại trang rồi chọn lại tệp.',
  takenOver: 'Tệp này đang được gửi ở một lượt khác. Ông/bà hãy chờ một chút rồi gửi lại.',
  draftGone: 'Hồ sơ đang khai không còn nữa hoặc đã hết hạn. Ông/bà hãy tải lại trang và khai lại.',
  fileGone: 'Không tìm thấy tệp này. Tệp có thể đã được gỡ bỏ.',
  formTooLarge: 'Biểu mẫu gửi lên quá lớn. Ông/bà hãy bớt tệp hoặc viết ngắn lại.',
  formBroken: 'Biểu mẫu gửi lên không đọc được. Ông/bà hãy tải lại trang rồi gửi lại.',
  signInAgain: 'Phiên làm việc đã hết. Xin đăng nhập lại rồi gửi lại tệp.',
} as const

function formatMb(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`
}
