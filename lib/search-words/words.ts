import { foldVietnamese } from '@/lib/core/text'

export const longestWords = 60
const mostDigits = 4

/**
 * The form under which a search may be counted, or null when it could say something about a person: addresses of mail, telephone and identity
 * numbers, dates of birth, and long texts are never kept.
 */
export function countableWords(text: string): string | null {
  if (text.length > longestWords || text.includes('@')) return null
  const folded = foldVietnamese(text)
  const digits = folded.replace(/\D/g, '').length
  if (folded === '' || digits >= mostDigits || /\p{C}/u.test(text)) return null
  return folded
}

const robots = /bot\b|crawl|spider|slurp|preview|monitor|headless(?!chrome)|curl|wget|python|java\/|go-http|autocannon|node/i

/** Whether a request looks like a person's: no robot that says so, no page that a browser only fetches ahead. */
export function looksLikePerson(headers: Pick<Headers, 'get'>): boolean {
  const agent = headers.get('user-agent') ?? ''
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? ''
  return agent !== '' && !robots.test(agent) && !/prefetch|prerender/.test(purpose)
}
