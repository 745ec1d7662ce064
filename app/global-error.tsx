'use client'

/** Stands in for the whole document when even the frame of a page breaks in the browser: no style sheet is certain here. */
export default function DocumentError() {
  return (
    <html lang="vi">
      <body>
        <main style={{ maxWidth: '40rem', margin: '3rem auto', padding: '0 1rem', fontFamily: 'system-ui, sans-serif', lineHeight: 1.6 }}>
          <h1>Trang này vừa bị lỗi</h1>
          <p>Có thể mạng vừa đứt. Ông/bà tải lại trang; những gì đã gửi trước đó không mất.</p>
          <p>
            <a href="/">Về trang đầu</a>
          </p>
        </main>
      </body>
    </html>
  )
}
