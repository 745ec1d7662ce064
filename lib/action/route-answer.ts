import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { env } from '@/lib/env'
import { isSameOrigin } from './same-origin'

export type Cookie = { name: string; value: string; path: string; maxAge: number; sameSite: string; secure: boolean }

/** Where a browser goes after a form that a route took; never kept by a cache. */
export function seeOther(location: string, ...cookies: Cookie[]): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookieText(cookie))
  return new Response(null, { status: 303, headers })
}

export function cookieText({ name, value, path, maxAge, sameSite, secure }: Cookie): string {
  return [`${name}=${value}`, `Path=${path}`, `Max-Age=${maxAge}`, 'HttpOnly', `SameSite=${sameSite}`, ...(secure ? ['Secure'] : [])].join(
    '; ',
  )
}

/** The value of a cookie in a request to a route. */
export function cookieOf(request: Request, wanted: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.split('=', 2)
    if (name?.trim() === wanted) return value?.trim()
  }
  return undefined
}

/**
 * @param strict also refuses a form that does not say where it comes from.
 * @throws DomainError `forbidden` when another site sent the form.
 */
export function refuseOtherSites({ headers }: Request, strict = false): void {
  const from = { fetchSite: headers.get('sec-fetch-site'), origin: headers.get('origin'), host: headers.get('host') }
  if (!isSameOrigin(from, env().SITE_URL, strict)) {
    throw new DomainError('forbidden', 'Yêu cầu không đến từ trang của cơ quan nên không được nhận.')
  }
}
