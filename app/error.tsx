'use client'

import { Button } from '@/components/ui/button'

/** What a person sees when a page breaks in the browser. The server's own failures have a page of the server. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <div className="page py-10">
      <h1>Trang này vừa bị lỗi</h1>
      <p className="mt-4">Có thể mạng vừa đứt. Ông/bà thử lại; những gì đã gửi trước đó không mất.</p>
      <p className="mt-6">
        <Button type="button" onClick={reset}>
          Thử lại
        </Button>
      </p>
      <p className="mt-4">
        <a href="/">Về trang đầu</a>
      </p>
    </div>
  )
}
