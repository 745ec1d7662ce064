import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '@/app/globals.css'

export const metadata: Metadata = {
  title: { template: '%s · Dịch vụ công', default: 'Dịch vụ công' },
  description: 'Thủ tục hành chính, nộp hồ sơ trực tuyến, tra cứu hồ sơ và phản ánh, kiến nghị.',
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#1d5c3a' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  )
}
