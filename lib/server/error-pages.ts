import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The refusals that get a page of words, in place of Next's, which are blank or English without JavaScript. */
export const errorTexts = {
  400: ['Địa chỉ không đúng', 'Yêu cầu gửi lên không đọc được. Xin mở lại trang chủ và thử lại.'],
  403: ['Không được phép', 'Ông/bà không có quyền xem trang này.'],
  404: [
    'Không tìm thấy trang',
    'Địa chỉ có thể gõ sai, trang đã đổi chỗ, hoặc ông/bà không có quyền xem. Tìm hồ sơ đã nộp thì vào mục Tra cứu hồ sơ.',
  ],
  405: ['Không làm được thao tác này', 'Trang này không nhận thao tác vừa gửi. Xin quay lại trang trước và thử lại.'],
  408: ['Gửi quá lâu', 'Đường truyền bị ngắt giữa chừng nên chưa nhận được gì. Xin gửi lại.'],
  409: [
    'Trang đã được cập nhật',
    'Biểu mẫu này mở từ bản cũ của trang nên nội dung vừa gửi chưa được nhận. Xin bấm quay lại, chép những gì đã viết, tải lại trang rồi gửi lần nữa.',
  ],
  411: ['Không nhận được nội dung', 'Trình duyệt không cho biết độ dài nội dung gửi lên. Xin dùng trình duyệt khác.'],
  413: [
    'Nội dung quá lớn',
    'Tệp hoặc nội dung gửi lên vượt mức cho phép nên chưa được nhận. Xin chọn tệp nhỏ hơn, hoặc chia thành nhiều tệp. Không làm được thì mang giấy tờ đến bộ phận một cửa, cán bộ quét giúp.',
  ],
  421: ['Sai địa chỉ trang', 'Trang này không phục vụ ở tên miền ông/bà vừa mở. Người quản trị thêm tên miền vào cài đặt ALLOWED_HOSTS.'],
  429: ['Thao tác quá nhiều lần', 'Xin chờ ít phút rồi thử lại.'],
  500: [
    'Trang đang gặp lỗi',
    'Lỗi ở phía chúng tôi, không phải do ông/bà. Hồ sơ nào đã có mã biên nhận thì vẫn còn. Xin thử lại sau ít phút. Nếu vẫn lỗi, xin báo cho bộ phận một cửa kèm mã dưới đây.',
  ],
  503: ['Trang tạm ngừng', 'Trang đang được khởi động lại. Xin thử lại sau một phút.'],
} as const satisfies Record<number, readonly [title: string, text: string]>

export type ErrorStatus = keyof typeof errorTexts

/** Stands in the pages of the build where the server puts the request's id. */
export const requestIdMark = '%MA-YEU-CAU%'
const refreshMs = 60_000
const scripts = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g

export function isErrorStatus(status: number): status is ErrorStatus {
  return status in errorTexts
}

/**
 * The page for each refusal: the one the build made at `/loi/<status>`, else a plain one. Without scripts: the address it is served under is not
 * the one it was made for, and nothing on it needs any.
 */
export function readErrorPages(distDir: string, origin: string): (status: ErrorStatus, requestId: string) => string {
  const pages = new Map(
    Object.keys(errorTexts).map((key) => {
      const status = Number(key) as ErrorStatus
      const file = join(distDir, 'server', 'app', 'loi', `${status}.html`)
      return [status, existsSync(file) ? readFileSync(file, 'utf8').replace(scripts, '') : plainPage(status)]
    }),
  )
  const askedAt = new Map<ErrorStatus, number>()
  // The office's name and contacts on them are published like those of any page; what is shown is at most a minute behind.
  const refresh = async (status: ErrorStatus) => {
    const now = performance.now()
    if (now - (askedAt.get(status) ?? -refreshMs) < refreshMs) return
    askedAt.set(status, now)
    const answer = await fetch(`${origin}/loi/${status}`)
    if (answer.ok) pages.set(status, (await answer.text()).replace(scripts, ''))
  }
  return (status, requestId) => {
    refresh(status).catch(() => {})
    return pages.get(status)!.replaceAll(requestIdMark, requestId)
  }
}

function plainPage(status: ErrorStatus): string {
  const [title, text] = errorTexts[status]
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title></head>
<body style="font:1.125rem/1.6 system-ui,sans-serif;max-width:38rem;margin:2rem auto;padding:0 1rem"><main><h1>${title}</h1><p>${text}</p>
<p>Mã yêu cầu: ${requestIdMark}</p><p><a href="/">Về trang chủ</a></p></main></body></html>`
}
