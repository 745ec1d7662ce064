import type { ComponentProps, ReactNode } from 'react'

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'quiet'

const base =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded px-5 py-2.5 text-center font-semibold no-underline transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60'

const looks: Record<ButtonLook, string> = {
  primary: 'bg-leaf text-paper hover:bg-leaf-dark hover:text-paper',
  secondary: 'border-2 border-leaf bg-paper text-leaf hover:bg-leaf-pale hover:text-leaf-dark',
  danger: 'bg-lacquer text-paper hover:bg-ink hover:text-paper',
  quiet: 'text-leaf underline hover:bg-leaf-pale hover:text-leaf-dark',
}

/** The words name the effect: "Nộp hồ sơ", not "OK". Submits the form unless `type` says otherwise. */
export function Button({ look = 'primary', className = '', type = 'submit', ...rest }: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type={type} className={`${base} ${looks[look]} ${className}`} {...rest} />
}

/** A link that is the next step of a page. */
export function LinkButton({
  look = 'primary',
  className = '',
  children,
  ...rest
}: ComponentProps<'a'> & { href: string; look?: ButtonLook; children: ReactNode }) {
  return (
    <a className={`${base} ${looks[look]} ${className}`} {...rest}>
      {children}
    </a>
  )
}
