const base = 'http://own.invalid'

/** The page to go to after signing in: a path of the staff area, never another site. Anything else leads to the desk. */
export function ownPath(asked: string | null | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, base)) return '/can-bo'
  const url = new URL(asked, base)
  const inside =
    url.origin === base && /^\/can-bo(\/|$)/.test(url.pathname) && !/^\/can-bo\/(dang-nhap|loi-moi|doi-mat-khau)(\/|$)/.test(url.pathname)
  return inside ? `${url.pathname}${url.search}` : '/can-bo'
}
