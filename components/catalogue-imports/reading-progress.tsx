'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 1_000

/** How far the worker is. With script the page looks again by itself; without, there is a link. */
export function ReadingProgress({ read, total, address }: { read: number; total: number | null; address: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs)
    return () => clearInterval(timer)
  }, [router])
  return (
    <div className="max-w-prose">
      <label htmlFor="tien-do" className="mb-2 block font-semibold">
        {total === null ? 'Tệp đang chờ đến lượt đọc' : `Đã đọc ${read} trong ${total} thủ tục`}
      </label>
      {/* Empty until the number of records is known. */}
      <progress
        id="tien-do"
        className="block h-4 w-full appearance-none overflow-hidden rounded border-2 border-border bg-paper [&::-moz-progress-bar]:bg-leaf [&::-webkit-progress-bar]:bg-paper [&::-webkit-progress-value]:bg-leaf"
        max={total ?? 1}
        value={total === null ? 0 : read}
      />
      <p className="mt-4">
        Ông/bà có thể rời trang này; việc đọc vẫn tiếp tục.{' '}
        <a href={address} className="inline-block py-1 font-semibold">
          Xem lại
        </a>
      </p>
    </div>
  )
}
