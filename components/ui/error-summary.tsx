'use client'

import { useEffect, useRef } from 'react'

/**
 * What went wrong, at the top of the page, with links to the fields. Takes the focus when it appears or its errors change.
 * Without script the browser focuses it through `autofocus`.
 */
export function ErrorSummary({
  message,
  errors = {},
  title = 'Chưa gửi được',
}: {
  message?: string | undefined
  errors?: Record<string, string> | undefined
  title?: string
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors, message])
  const entries = Object.entries(errors)
  if (!message && entries.length === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      autoFocus
      role="alert"
      aria-labelledby="loi-tom-tat"
      className="mb-6 max-w-prose rounded border-4 border-lacquer p-4"
    >
      <h2 id="loi-tom-tat" className="text-lg">
        {title}
      </h2>
      {message && <p className="mt-2">{message}</p>}
      {entries.length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {entries.map(([name, text]) => (
            <li key={name} className="py-1">
              <a href={`#${name}`} className="font-semibold text-lacquer">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
