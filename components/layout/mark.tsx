/** The site's own sign: three terraces. It is not a state emblem and does not look like one. */
export function Mark({ className = 'size-10' }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={`${className} shrink-0`} aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="6" fill="#1d5c3a" />
      <path d="M0 22c8-1 10-9 18-9s11 5 22 1v20a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6Z" fill="#7a9a6b" />
      <path d="M0 29c9 0 10-8 19-8s11 4 21 1v12a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6Z" fill="#b7c9a3" />
      <path d="M0 35c10 0 11-6 20-6s10 3 20 1v4a6 6 0 0 1-6 6H6c-3.3 0-6-2-6-5Z" fill="#f5efe0" />
      <path
        d="M0 22c8-1 10-9 18-9s11 5 22 1M0 29c9 0 10-8 19-8s11 4 21 1M0 35c10 0 11-6 20-6s10 3 20 1"
        fill="none"
        stroke="#123d27"
        strokeWidth="1.2"
      />
    </svg>
  )
}
