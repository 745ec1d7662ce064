import { useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { LinkButton } from '@/components/ui/button'

/** Shown this once, to be printed or copied by hand. */
export function RecoveryCodes({
  codes,
  login,
  site,
  turnedOn,
}: {
  codes: readonly string[]
  login: string
  site: string
  turnedOn: boolean
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [codes])
  const title = 'Mã dự phòng chỉ hiện một lần này. In hoặc chép lại ngay.'
  return (
    <div ref={box} tabIndex={-1} className="max-w-prose space-y-4 outline-none">
      <Notice tone="warning" role="status" title={turnedOn ? `Đã bật xác nhận hai bước. ${title}` : title}>
        <p>
          Khi mất hoặc quên điện thoại, dùng một mã để đăng nhập. Mỗi mã dùng được một lần. Cất nơi chỉ mình biết, không để cạnh máy tính.
        </p>
      </Notice>
      <section aria-labelledby="ma-du-phong" className="rounded border-2 border-ink p-4">
        <h2 id="ma-du-phong" className="text-lg">
          Mã dự phòng
        </h2>
        <p className="text-sm text-muted">
          {site} · tên đăng nhập {login}
        </p>
        <ol
          translate="no"
          className="mt-3 grid list-decimal gap-x-10 gap-y-1 pl-10 font-mono text-lg font-bold tabular-nums sm:grid-cols-2"
        >
          {codes.map((code) => (
            <li key={code} className="select-all">
              {code}
            </li>
          ))}
        </ol>
      </section>
      <p className="no-print flex flex-wrap gap-3">
        <LinkButton href="/can-bo">Đã cất mã, vào làm việc</LinkButton>
        <PrintButton>In mã dự phòng</PrintButton>
      </p>
    </div>
  )
}
