const paths = {
  check: 'M4 12.5 9.5 18 20 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5V12l3.2 2.4',
  pause: 'M8.5 5v14M15.5 5v14',
  warning: 'M12 3.5 21.5 20h-19L12 3.5ZM12 10v4.5M12 17v.6',
  info: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 11v5.5M12 7.4V8',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.4 15.4 20.5 20.5',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  place: 'M12 21s-6.5-6.2-6.5-11.3a6.5 6.5 0 0 1 13 0C18.5 14.8 12 21 12 21ZM12 7.6a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6Z',
  phone: 'M6 3.5h3l1.8 4.6-2.2 1.7a12 12 0 0 0 5.6 5.6l1.7-2.2 4.6 1.8v3c0 1.1-.9 2-2 2A15.5 15.5 0 0 1 4 5.5c0-1.1.9-2 2-2Z',
  mail: 'M3.5 6h17v12h-17V6ZM4 6.5l8 6.5 8-6.5',
  paper: 'M6 3.5h8L18.5 8v12.5H6v-17ZM13.5 3.5V8.5h5M9 12.5h6.5M9 16h6.5',
  print: 'M7 9V3.5h10V9M7 16.5H4V9h16v7.5h-3M7 14h10v6.5H7V14Z',
  upload: 'M12 16V4.5M7 9l5-5 5 5M4.5 16v4h15v-4',
  download: 'M12 4.5V16M7 11.5l5 5 5-5M4.5 16.5v4h15v-4',
  external: 'M13 4.5h6.5V11M19.5 4.5 11 13M17 14v5.5H4.5V7H10',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  lock: 'M6 11h12v9.500H6V11ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  edit: 'M4.5 19.500l1-4.200L16 4.800l3.2 3.200L8.7 18.500l-4.2 1Z',
  dot: 'M12 9.500a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
} as const
export type IconName = keyof typeof paths

/** A drawn sign beside a word; never alone, so it is hidden from screen readers. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`${className} shrink-0`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
