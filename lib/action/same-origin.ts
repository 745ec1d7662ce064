/** What a browser says about where a post comes from. */
export type PostOrigin = { fetchSite: string | null; origin: string | null; host: string | null }

/**
 * Whether a post comes from a page of this site. Current browsers say so in Sec-Fetch-Site; older ones only in Origin. `strict` refuses a
 * post that says neither, which is right for staff and too hard on an old phone.
 */
export function isSameOrigin({ fetchSite, origin, host }: PostOrigin, siteUrl: string, strict: boolean): boolean {
  if (fetchSite) return fetchSite === 'same-origin' || fetchSite === 'none'
  if (!origin) return !strict
  if (origin === new URL(siteUrl).origin) return true
  // Reached by another allowed host name (the server has refused all others), for example a phone in the office network.
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}
